using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Figures;

namespace Bungkesmas.Api.Figures;

/// <summary>One figure: what it is about, what holds at the lens, and every statement of it.</summary>
/// <param name="Value">null unless it is known, or was the last that was stated</param>
public sealed record FigureSheet(
    string Id, FigureTopic Topic, string Label, RegionName? Region, PartyName? Partner, PartyName? Group, Quantity? Value, HeldSheet<FigureStated> Held,
    IReadOnlyList<StatementSheet<FigureStated>> Statements);

/// <summary>A page of figures.</summary>
public sealed record FigureList(IReadOnlyList<FigureSheet> Figures, UsedLens Lens, string Permalink, string? Next);

/// <summary>Which figures were stated, and what is known of them at a moment.</summary>
public static class FiguresEndpoint
{
    private static readonly string[] Filters = ["topic", "region", "partner", .. Paging.Parameters];

    private const string Matches = """
        exists (select 1 from jsonb_array_elements(coalesce(v.possibly, v.state)->'statements') s
          where ($3 = '' or s->'value'->>'topic' = $3)
            and ($4 = '' or s->'value'->'region'->>'code' = $4 or s->'value'->'region'->>'code' like $4 || '.%')
            and ($5 = '' or s->'value'->>'partner' = $5))
        order by v.subject
        """;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/figures", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            if (!Choice.TryRead<FigureTopic>(http, "topic", out var topic, out var wrong)) return wrong.Result(http);
            var region = Choice.Text(http, "region");
            if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);

            var seeing = page!.Seeing(sight);
            // What was stated of later moments is a neighbour of now, so all statements are read, also those that are not certain yet.
            var all = seeing.Lens with { Possible = true };
            var seen = await seeing.Views.ManyAsync(Figure.Fold, all, Matches, seeing.Cancel, topic?.Code() ?? "", region ?? "", Choice.Text(http, "partner") ?? "");
            var same = await SameHappenings.OfAsync(seeing);
            // What is linked with a figure that was found is told with it, or two that differ would look settled.
            var linked = seen.SelectMany(one => same.Others(one.Subject)).Except(seen.Select(one => one.Subject)).ToList();
            if (linked.Count > 0) seen.AddRange(await seeing.Views.OfAsync(Figure.Fold, all, linked, seeing.Cancel));
            var shown = seen.GroupBy(one => same.First(one.Subject).Id).OrderBy(figure => figure.Key, StringComparer.Ordinal)
                .Select(figure => new Figure(figure.Key, [.. figure.OrderBy(one => one.Subject.Id, StringComparer.Ordinal).SelectMany(one => one.State.Statements)])).Select(one => (State: one, Held: one.At(seeing.Lens.AsOf))).Where(one => seeing.Shows(one.Held, one.State.Statements))
                .Where(one => page.After is null || string.CompareOrdinal(one.State.Id, page.After) > 0).Take(page.Limit + 1).ToList();
            var names = await seeing.NamesAsync(shown.SelectMany(one => one.State.Statements).SelectMany(one => new[] { one.Value.Partner, one.Value.Group }).OfType<string>());
            var sheets = shown.Take(page.Limit).Select(one => Sheet(seeing, one.State, one.Held, names)).ToList();
            var sheet = new FigureList(sheets, seeing.Used, seeing.Permalink, shown.Count > page.Limit ? page.Next(http, sheets[^1].Id) : null);
            return Answers.List(http, sheet, sheet.Figures);
        })).Reads<FigureList>("ListFigures", "Stated figures: what holds at the lens, known or last stated or unknown between two statements, and every statement.", Filters).Chooses<FigureTopic>("topic");

    private static FigureSheet Sheet(Sight sight, Figure figure, Held<FigureStated>? held, INames names)
    {
        var about = figure.Statements[^1].Value;
        var on = new Subject(Subject.Figures, figure.Id);
        PartyName? Named(string? id) => id is null ? null : new(id, names.Organisation(id));
        return new(
            figure.Id, about.Topic, sight.In(about.Topic.Say()), about.Region is { } region ? new(region.Code, sight.Regions.Name(region.Code)) : null,
            Named(about.Partner), Named(about.Group), held?.Value?.Count, sight.Sheet(held, on, names), sight.Sheets(figure.Statements, on, names));
    }
}
