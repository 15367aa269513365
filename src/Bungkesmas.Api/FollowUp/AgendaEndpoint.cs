using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.People;

namespace Bungkesmas.Api.FollowUp;

/// <summary>Which tasks are asked for.</summary>
public enum TaskState { Open, Done, All }

/// <summary>Something that waits, and for what.</summary>
public sealed record WaitSheet(string About, string Sentence, IReadOnlyList<ConditionSheet> Conditions);

/// <summary>A page of what there is to do, what waits for which condition, and what was finished or dismissed.</summary>
public sealed record AgendaSheet(IReadOnlyList<TaskSheet> Tasks, IReadOnlyList<WaitSheet> Waiting, IReadOnlyList<TaskSheet> Done, UsedLens Lens, string Permalink, string? Next = null);

/// <summary>What is there to do?</summary>
public static class AgendaEndpoint
{
    private static readonly string[] Filters = ["state", "region", "partner", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        MapAgenda(api);
        api.MapGet("/tasks/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var seen = TaskId.Parse(id) is { } task ? await sight.Views.OneAsync(AgendaItem.Fold, task.Subject, sight.Lens, sight.Cancel) : null;
            if (seen is null || (seen.State.Task(id) is null && seen.State.Handling(id) is null)) return Problem.NotFound("tugas", "task").Result(http);
            var sheet = TaskSheet.Of(sight, seen, id, seen.State.Task(id), await LeftAsync(sight, [seen]), await sight.NamesAsync(Organisations(seen.State)));
            return Answers.Json(sheet with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<TaskSheet>("GetTask", "One follow-up task: what to do, why, who has it, and how it ended; not there while nothing makes it due and nobody was given it.");
    }

    private static void MapAgenda(RouteGroupBuilder api) =>
        api.MapGet("/agenda", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            if (!Choice.TryRead<TaskState>(http, "state", out var state, out var wrong)) return wrong.Result(http);
            var (region, partner) = (Choice.Text(http, "region"), Choice.Text(http, "partner"));
            if (region is not null && !sight.Regions.Knows(region)) return Problem.Malformed("region", Wrong.RegionCode).Result(http);
            if (partner is not null && !Subject.IsSlug(partner)) return Problem.Malformed("partner", Wrong.Slug).Result(http);
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            sight = page!.Seeing(sight);
            var found = await ItemsAsync(sight, state ?? TaskState.Open, http.Representation() == Csv.MediaType, region, partner, page.After, page.Limit + 1);
            var items = found.Take(page.Limit).ToList();
            var names = await sight.NamesAsync(items.SelectMany(item => Organisations(item.State)));

            var left = await LeftAsync(sight, items);

            IEnumerable<TaskSheet> open = state == TaskState.Done ? [] : items.SelectMany(item => item.State.Tasks.OrderBy(task => task.DueSince).ThenBy(task => task.Id, StringComparer.Ordinal).Select(task => TaskSheet.Of(sight, item, task.Id, task, left, names)));
            IEnumerable<TaskSheet> done = state is null or TaskState.Open ? [] : items.SelectMany(item => item.State.Handlings.Where(handling => handling.IsClosed)
                .OrderBy(handling => handling.Task, StringComparer.Ordinal).Select(handling => TaskSheet.Of(sight, item, handling.Task, null, left, names)));
            var sheet = new AgendaSheet(
                [.. open],
                [.. items.Where(item => state != TaskState.Done && item.State.WaitsFor.Count > 0).Select(item => new WaitSheet(
                    item.Subject.ToString(), sight.In(TaskSheet.Say(TaskId.KindOf(item.Subject), item, names)), [.. item.State.WaitsFor.Select(condition => PartnerSheet.Of(sight, condition, names))]))],
                [.. done],
                sight.Used, sight.Permalink, found.Count > page.Limit ? page.Next(http, TurnOf(items[^1])) : null);
            return Answers.List(http, sheet, sheet.Tasks.Concat(sheet.Done));
        })).Reads<AgendaSheet>("GetAgenda", "Follow-up tasks and who has them, what waits for which condition, and with state=done or all what was finished or dismissed.", Filters).Chooses<TaskState>("state").WithMetadata(new Tabled());

    private static Task<List<Seen<AgendaItem>>> ItemsAsync(Sight sight, TaskState state, bool table, string? region, string? partner, string? after, int limit)
    {
        var face = sight.Lens.Face("v");
        var turn = sight.Lens.Possible ? ViewTables.Turn(face, "v.subject") : "v.turn";
        // A table has a row for each task, and none for what only waits.
        var wanted = state switch { TaskState.Open => $"{turn} < '{(table ? 1 : 2)}'", TaskState.Done => $"{face} ? 'handlings' and {turn} >= '0'", _ => table ? $"({turn} < '1' or {face} ? 'handlings')" : $"{turn} >= '0'" };
        var asked = new Where().And(wanted).And(region, code => sight.Lens.In("v", code)).And(partner, id => $"{face}->'partners' @> to_jsonb({id}::text)").And(after, last => $"{turn} > {last}");
        return sight.Views.PageAsync(AgendaItem.Fold, sight.Lens, asked, turn, limit, sight.Cancel);
    }

    /// <summary>When those left who were given tasks and are field officers no longer, by their ids.</summary>
    private static async Task<IReadOnlyDictionary<string, DateTimeOffset>> LeftAsync(Sight sight, IEnumerable<Seen<AgendaItem>> items)
    {
        var given = items.SelectMany(item => item.State.Handlings).SelectMany(handling => handling.Assignments).Select(assignment => assignment.Assignee).OfType<PersonRef>().Select(Subject.Person);
        return (await sight.Views.OfAsync(Person.Fold, sight.Lens, given, sight.Cancel)).Where(seen => seen.State.LeftOn is not null).ToDictionary(seen => seen.State.Id, seen => seen.State.LeftOn!.Value);
    }

    /// <summary>The turn of an item as its row has it, after which the next page begins.</summary>
    private static string TurnOf(Seen<AgendaItem> item) => item.State switch
    {
        { Tasks: [var first, ..] } => $"0{JsonSerializer.SerializeToElement(first.DueSince, LedgerJson.Options).GetString()} {item.Subject}",
        { WaitsFor.Count: > 0 } => $"1{item.Subject}",
        _ => $"2{item.Subject}"
    };

    private static IEnumerable<string> Organisations(AgendaItem item) =>
    [
        .. item.Agreement?.Key.Parties ?? [], .. item.Route is { } route ? new[] { route.To, route.Scope.Group, route.Scope.Partner }.OfType<string>() : [], .. item.Request is { } request ? [request.By] : Array.Empty<string>(), .. item.Awaited?.Organisations ?? [],
        .. item.WaitsFor.Concat(item.Tasks.Select(task => task.Because)).Select(condition => condition?.Who).OfType<string>(),
        .. item.Handlings.SelectMany(handling => handling.Assignments).Select(given => given.Organisation).OfType<string>()
    ];
}
