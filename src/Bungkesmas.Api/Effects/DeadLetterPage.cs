using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Effects;

/// <summary>The page of dead letters. It holds nothing itself: it asks its reader for a token, and the service, with it, for the letters.</summary>
public static class DeadLetterPage
{
    public static void Map(WebApplication app) =>
        app.MapGet("/dead-letters", (HttpContext http) => Html.Page(http, Of(http.Language()), Script)).AllowAnonymous().ExcludeFromDescription();

    private static Html Of(string language)
    {
        string In(string id, string en) => new Sentence(id, en).In(language);
        return Html.Of($"""
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{In("Kiriman mati", "Dead letters")} – Bungkesmas</title>
            <style>{DossierStyle.Sheet}{Style}</style></head><body><main>
            <header><p class="kicker">Bungkesmas</p><h1>{In("Kiriman mati", "Dead letters")}</h1>
            <p class="lead">{In("Yang sudah cukup sering dicoba dan tidak diterima. Kirim ulang bila penerimanya sudah pulih.", "Tried often enough and not taken. Send them again once their receiver is well.")}</p></header>
            <section><form id="ask"><label for="token">{In("Token kantor program", "Token of the programme office")}</label>
            <input id="token" type="password" autocomplete="off" required><button>{In("Tampilkan", "Show")}</button>
            <button id="all" type="button" hidden>{In("Kirim ulang semua", "Send all again")}</button></form>
            <p id="said" class="remark" role="status"></p></section>
            <section id="letters" data-again="{In("Kirim ulang", "Send again")}" data-none="{In("Tidak ada kiriman mati.", "There are no dead letters.")}"
            data-refused="{In("Token ini tidak diterima.", "This token was not accepted.")}" data-sent="{In("Dikirim ulang: ", "Sent again: ")}" data-tries="{In("percobaan", "tries")}" data-more="{In("Masih ada lagi.", "There are more.")}"></section>
            </main><script>{new Html(Script)}</script></body></html>

            """);
    }

    private static Html Style { get; } = new("""
        form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; }
        input { flex: 1 1 16rem; padding: .4rem .6rem; border: 1px solid var(--line); font: inherit; }
        button { padding: .4rem .9rem; border: 1px solid var(--accent); background: var(--accent); color: var(--paper); font: inherit; cursor: pointer; }
        article { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1rem; }
        article button { grid-row: 1 / span 3; grid-column: 2; align-self: center; }
        @media (max-width: 40rem) { article { grid-template-columns: 1fr; } article button { grid-row: auto; grid-column: 1; justify-self: start; order: 1; } }
        """);

    /// <summary>Puts text only where text belongs, so that nothing a letter holds can become markup. The token stays in this page's memory.</summary>
    private const string Script = """
        const at = id => document.getElementById(id), letters = at('letters'), words = letters.dataset;
        const ask = async (path, method = 'GET') => {
          const answer = await fetch('/api/v1/dead-letters' + path, { method, headers: { Authorization: 'Bearer ' + at('token').value.trim() } });
          if (answer.status === 401 || answer.status === 403) throw new Error(words.refused);
          const body = await answer.json();
          if (!answer.ok) throw new Error(body.title);
          return body;
        };
        const line = (text, kind) => Object.assign(document.createElement('p'), { textContent: text, className: kind });
        const when = instant => new Date(instant).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
        const show = async () => {
          const { deliveries, next } = await ask('?limit=500');
          at('all').hidden = deliveries.length === 0;
          letters.replaceChildren(...deliveries.map(letter => {
            const entry = document.createElement('article'), again = Object.assign(document.createElement('button'), { textContent: words.again, type: 'button' });
            again.onclick = () => replay('/' + letter.id + '/replay');
            entry.append(line(letter.kind + ' · ' + letter.key, 'line'), again,
              line(letter.failure + ' · ' + letter.attempts + ' ' + words.tries + ' · ' + when(letter.triedAt), 'remark'), line(letter.id + ' → ' + letter.subscription, 'id'));
            return entry;
          }), ...(deliveries.length === 0 ? [line(words.none, 'nothing')] : next ? [line(words.more, 'nothing')] : []));
        };
        const trying = act => act().catch(failure => { letters.replaceChildren(); at('said').textContent = failure.message; });
        const replay = path => trying(async () => { at('said').textContent = words.sent + (await ask(path, 'POST')).count; await show(); });
        at('ask').onsubmit = event => { event.preventDefault(); at('said').textContent = ''; trying(show); };
        at('all').onclick = () => replay('/replay');
        """;
}
