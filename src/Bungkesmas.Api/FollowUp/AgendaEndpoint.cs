using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Projections.FollowUp;

namespace Bungkesmas.Api.FollowUp;

/// <summary>A follow-up task: what to do, about what, and since when it is due.</summary>
public sealed record TaskSheet(string Id, TaskKind Kind, string About, string Sentence, ConditionSheet? Because, DateTimeOffset DueSince);

/// <summary>Something that waits, and for what.</summary>
public sealed record WaitSheet(string About, string Sentence, IReadOnlyList<ConditionSheet> Conditions);

/// <summary>What there is to do, and what waits for which condition.</summary>
public sealed record AgendaSheet(IReadOnlyList<TaskSheet> Tasks, IReadOnlyList<WaitSheet> Waiting, UsedLens Lens, string Permalink);

/// <summary>What is there to do?</summary>
public static class AgendaEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/agenda", (HttpContext http, Eyes eyes, Progress progress) => eyes.LookAsync(http, async sight =>
        {
            var face = sight.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
            var items = await sight.Views.ManyAsync(AgendaItem.Fold, sight.Lens,
                $"(jsonb_array_length({face}->'tasks') > 0 or jsonb_array_length({face}->'waitsFor') > 0) and $3 = '' order by v.subject", sight.Cancel, "");
            var names = await sight.NamesAsync(items.SelectMany(item => Organisations(item.State)));
            var position = sight.Lens.KnownAt ?? await progress.PositionAsync(sight.Cancel);
            return Answers.Json(new AgendaSheet(
                [.. items.SelectMany(item => item.State.Tasks.Select(task => new TaskSheet(
                    task.Id, task.Kind, item.Subject.ToString(), sight.In(Say(task.Kind, item, names)), task.Because is { } because ? PartnerSheet.Of(sight, because) : null, task.DueSince)))
                    .OrderBy(task => task.DueSince).ThenBy(task => task.Id, StringComparer.Ordinal)],
                [.. items.Where(item => item.State.WaitsFor.Count > 0).Select(item => new WaitSheet(
                    item.Subject.ToString(), sight.In(Say(KindOf(item.State), item, names)), [.. item.State.WaitsFor.Select(condition => PartnerSheet.Of(sight, condition))]))],
                sight.Used(position), sight.Permalink(position)));
        })).Reads<AgendaSheet>("GetAgenda", "Follow-up tasks, and what waits for which condition.");

    private static TaskKind KindOf(AgendaItem item) => item.Agreement is not null ? TaskKind.SignAgreement : item.Route is not null ? TaskKind.ReviewRedirect : TaskKind.AnswerRequest;

    private static IEnumerable<string> Organisations(AgendaItem item) =>
        [.. item.Agreement?.Key.Parties ?? [], .. item.Route is { } route ? [route.To] : Array.Empty<string>(), .. item.Request is { } request ? [request.By] : Array.Empty<string>()];

    private static Sentence Say(TaskKind kind, Seen<AgendaItem> item, INames names) => kind switch
    {
        TaskKind.SignAgreement => new(
            $"Tandatangani {item.State.Agreement!.Key.Kind.Code().ToUpperInvariant()} antara {item.State.Agreement.Key.PartiesIn(names)}.",
            $"Sign the {item.State.Agreement.Key.Kind.Code().ToUpperInvariant()} between {item.State.Agreement.Key.PartiesIn(names)}."),
        TaskKind.ReviewRedirect => new(
            $"Tinjau pengalihan pendaftar {names.Region(item.State.Route!.Scope.Region.Code)} ke {names.Organisation(item.State.Route.To)}.",
            $"Review the redirect of registrants in {names.Region(item.State.Route.Scope.Region.Code)} to {names.Organisation(item.State.Route.To)}."),
        _ => new(
            $"Jawab permintaan {names.Organisation(item.State.Request!.By)} ({item.State.Request.For.Say().Id}).",
            $"Answer the request of {names.Organisation(item.State.Request.By)} ({item.State.Request.For.Say().En}).")
    };
}
