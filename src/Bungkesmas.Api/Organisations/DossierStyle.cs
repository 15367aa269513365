using Bungkesmas.Api.Hosting;

namespace Bungkesmas.Api.Organisations;

/// <summary>How a dossier looks, on screen and on A4; with fonts that are there, since it loads none.</summary>
public static class DossierStyle
{
    public static Html Sheet { get; } = new("""
        :root { --ink: #20262b; --soft: #5d666d; --faint: #8b949a; --line: #d9d5cb; --accent: #1f4e3d; --paper: #fffefb; }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        body { background: #efede7; color: var(--ink); font: 15px/1.5 Charter, "Bitstream Charter", "Iowan Old Style", Cambria, Georgia, "Liberation Serif", serif; }
        main { max-width: 54rem; margin: 2rem auto; padding: 3.2rem 3.6rem 2.4rem; background: var(--paper); border-top: 5px solid var(--accent); box-shadow: 0 1px 10px rgb(0 0 0 / 9%); }
        p, h1, h3, li, span, bdi { unicode-bidi: isolate; overflow-wrap: anywhere; }
        .kicker { color: var(--accent); font: 600 11px/1.4 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; letter-spacing: .09em; text-transform: uppercase; }
        h1 { margin: .35rem 0 .5rem; font-size: 2.15rem; font-weight: 600; line-height: 1.15; letter-spacing: -.01em; }
        .lead { color: var(--soft); }
        .lead span + span::before { content: "· "; color: var(--faint); }
        .lead span { margin-right: .35em; }
        section { margin-top: 2.1rem; }
        h2 { padding-bottom: .3rem; border-bottom: 1px solid var(--line); color: var(--accent); font: 600 12.5px/1.4 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; letter-spacing: .05em; text-transform: uppercase; }
        article { padding: .75rem 0; border-bottom: 1px solid #ece9e1; break-inside: avoid; }
        article:last-child { border-bottom: 0; }
        h3 { font-size: 1.02rem; font-weight: 600; }
        h3 .id { margin-left: .6rem; font-weight: 400; }
        .remark { color: var(--soft); font-size: .875rem; line-height: 1.45; }
        .nothing { padding: .7rem 0; color: var(--faint); font-style: italic; }
        .id { color: var(--faint); font: 11px/1.5 "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
        .cite { white-space: nowrap; font-variant-numeric: tabular-nums; }
        ol { list-style: none; }
        .history li { display: grid; grid-template-columns: 11.5rem 1fr; gap: 1.2rem; padding: .7rem 0; border-bottom: 1px solid #ece9e1; break-inside: avoid; }
        .history .when { color: var(--accent); font-size: .9rem; line-height: 1.4; padding-top: .1rem; }
        .history .remark { margin-top: .15rem; font-size: .8rem; }
        li.gone > div > .line span, aside.gone > .line span, li.gone > .when p, .first span { color: var(--faint); text-decoration: line-through; text-decoration-thickness: 1px; }
        em { padding: 0 .4em; border: 1px solid currentcolor; border-radius: 2px; color: #8c3b2a; font: normal 600 10px/1.6 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; letter-spacing: .03em; text-transform: uppercase; white-space: nowrap; }
        aside { margin-top: .5rem; padding: .15rem 0 .15rem .9rem; border-left: 2px solid #c9a86a; }
        aside .line { font-size: .92rem; }
        .first { margin-top: .3rem; color: var(--faint); font-size: .82rem; }
        .history .when .remark { margin: 0; color: var(--faint); }
        .sources > .remark { margin: .6rem 0 .3rem; }
        .sources li { display: flex; gap: .7rem; padding: .3rem 0; }
        .sources .number { min-width: 2rem; color: var(--soft); font-size: .85rem; font-variant-numeric: tabular-nums; }
        footer { margin-top: 2.6rem; padding-top: .8rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .82rem; break-inside: avoid; }
        @media (max-width: 40rem) { main { margin: 0; padding: 1.6rem 1.2rem; } .history li { grid-template-columns: 1fr; gap: .1rem; } }
        @page { size: A4; margin: 17mm 17mm 19mm; }
        @media print {
          body { background: none; font-size: 10.2pt; line-height: 1.42; }
          main { max-width: none; margin: 0; padding: 0; border: 0; box-shadow: none; }
          h1 { font-size: 22pt; }
          h2 { break-after: avoid; }
          section { margin-top: 7mm; }
          .history li { grid-template-columns: 40mm 1fr; gap: 5mm; }
        }
        """);
}
