using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Statement = Bungkesmas.Projections.Statements.Statement;

namespace Bungkesmas.Api.Statements;

/// <summary>A page of statements.</summary>
public sealed record StatementList(IReadOnlyList<StatementSheet> Statements, UsedLens Lens, string Permalink, string? Next);

/// <summary>What did people say?</summary>
public static class StatementEndpoints
{
    private static readonly string[] Filters = ["kind", "region", "partner", "person", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/statements", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            if (!Choice.TryRead<StatementKind>(http, "kind", out var kind, out var wrong)) return wrong.Result(http);
            if (Choice.Text(http, "region") is { } region && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);
            foreach (var name in new[] { "partner", "person" })
                if (Choice.Text(http, name) is { } id && !Subject.IsSlug(id)) return Problem.Malformed(name, Wrong.Slug).Result(http);

            var seeing = page!.Seeing(sight);
            var face = seeing.Lens.Face("v");
            var asked = new Where().And(page.After is null ? null : new Subject(Subject.Statements, page.After).ToString(), after => $"v.subject > {after}")
                .And(kind?.Code(), code => $"exists (select 1 from jsonb_array_elements({face}->'said') s where s->'what'->>'kind' = {code})")
                .And(Choice.Text(http, "region"), code => seeing.Lens.In("v", code))
                .And(Choice.Text(http, "partner"), id => $"{face}->'organisations' @> to_jsonb({id}::text)").And(Choice.Text(http, "person"), id => $"{face}->'people' @> to_jsonb({id}::text)");
            var seen = await seeing.Views.PageAsync(Statement.Fold, seeing.Lens, asked, "v.subject", page.Limit + 1, seeing.Cancel);
            var shown = seen.Take(page.Limit).ToList();
            var names = await seeing.NamesAsync(shown.SelectMany(one => one.State.Organisations));
            var sheets = shown.Select(one => StatementSheet.Of(seeing, one.State, names)).ToList();
            var next = seen.Count > page.Limit ? page.Next(http, shown[^1].State.Id) : null;
            return Answers.List(http, new StatementList(sheets, seeing.Used, seeing.Permalink, next), sheets);
        })).Reads<StatementList>("ListStatements", "Quotations, endorsements, hopes and pledges: by kind, region, partner or person's id.", Filters).Chooses<StatementKind>("kind");

        api.MapGet("/statements/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var subject = new Subject(Subject.Statements, id);
            if (await sight.Views.OneAsync(Statement.Fold, subject, sight.Lens, sight.Cancel) is not { } seen) return Problem.NotFound("pernyataan", "statement").Result(http);
            var facts = await ledger.AboutAsync(subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            return Answers.Json(StatementSheet.Of(sight, seen.State, names) with
            {
                Facts = FactSheet.History(facts, subject, sight.Lens.AsOf, names, sight.Language), Lens = sight.Used, Permalink = sight.Permalink
            });
        })).Reads<StatementSheet>("GetStatement", "One statement: every account of it, and the facts whose sources hold its words.");
    }
}
