using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Statement = Bungkesmas.Projections.Statements.Statement;

namespace Bungkesmas.Api.Statements;

/// <summary>A page of statements.</summary>
public sealed record StatementList(IReadOnlyList<StatementSheet> Statements, UsedLens Lens, string? Next);

/// <summary>What did people say?</summary>
public static class StatementEndpoints
{
    private static readonly string[] Filters = ["kind", "region", "partner", "person", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/statements", (HttpContext http, Eyes eyes, Progress progress) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = await Paging.OfAsync(http, sight, progress);
            if (problem is not null) return problem.Result(http);
            if (!Choice.TryRead<StatementKind>(http, "kind", out var kind, out var wrong)) return wrong.Result(http);
            if (Choice.Text(http, "region") is { } region && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);
            foreach (var name in new[] { "partner", "person" })
                if (Choice.Text(http, name) is { } id && !Subject.IsSlug(id)) return Problem.Malformed(name, Wrong.Slug).Result(http);

            var seeing = page!.Seeing(sight, http);
            var face = seeing.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
            var seen = await seeing.Views.ManyAsync(Statement.Fold, seeing.Lens, $"""
                ($3 = '' or v.subject > $3)
                and ($4 = '' or exists (select 1 from jsonb_array_elements({face}->'said') s where s->'what'->>'kind' = $4))
                and ($5 = '' or ({Lens.Within("v.region", "$5")} or v.several) and exists (select 1 from jsonb_array_elements_text({face}->'regions') r where r = $5 or r like $5 || '.%'))
                and ($6 = '' or {face}->'organisations' @> to_jsonb($6)) and ($7 = '' or {face}->'people' @> to_jsonb($7))
                order by v.subject limit {page.Limit + 1}
                """, seeing.Cancel, page.After is null ? "" : new Subject(Subject.Statements, page.After).ToString(), kind?.Code() ?? "",
                Choice.Text(http, "region") ?? "", Choice.Text(http, "partner") ?? "", Choice.Text(http, "person") ?? "");
            var shown = seen.Take(page.Limit).ToList();
            var names = await seeing.NamesAsync(shown.SelectMany(one => one.State.Organisations));
            var sheets = shown.Select(one => StatementSheet.Of(seeing, one.State, names)).ToList();
            var next = seen.Count > page.Limit ? page.Next(http, shown[^1].State.Id) : null;
            return Answers.List(http, new StatementList(sheets, seeing.Used(page.Position), next), sheets);
        }, Filters)).Reads<StatementList>("ListStatements", "Quotations, endorsements, hopes and pledges: by kind, region, partner or person's id.", Filters).Chooses<StatementKind>("kind");

        api.MapGet("/statements/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var subject = new Subject(Subject.Statements, id);
            if (await sight.Views.OneAsync(Statement.Fold, subject, sight.Lens, sight.Cancel) is not { } seen) return Problem.NotFound("pernyataan", "statement").Result(http);
            var facts = await ledger.AboutAsync(subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var position = facts.Max(fact => fact.Position);
            return Answers.Json(StatementSheet.Of(sight, seen.State, names) with
            {
                Facts = FactSheet.History(facts, subject, sight.Lens.AsOf, names, sight.Language), Lens = sight.Used(position), Permalink = sight.Permalink(position)
            });
        })).Reads<StatementSheet>("GetStatement", "One statement: every account of it, and the facts whose sources hold its words.");
    }
}
