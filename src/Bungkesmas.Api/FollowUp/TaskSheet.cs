using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Api.FollowUp;

/// <summary>Who has a task: a person by opaque id, an organisation, or both.</summary>
/// <param name="LeftOn">when that person certainly was a field officer no longer; the task stays theirs until it is given to somebody else</param>
public sealed record AssigneeSheet(PersonRef? Person, PartyName? Organisation, DateTimeOffset? LeftOn);

/// <summary>How a task ended.</summary>
/// <param name="Outcome">null when it was dismissed</param>
public sealed record ClosingSheet(TaskOutcome? Outcome, IReadOnlyList<DismissalReason> Reasons, DateTimeOffset On);

/// <summary>A follow-up task: what to do, about what, since when it is due, who has it, and how it ended.</summary>
/// <param name="DueSince">when what it waited for had certainly happened; left out where only its end is told</param>
/// <param name="DueDate">by when it is to be done, as an EDTF date, where somebody was given one</param>
/// <param name="OverdueSince">when that date had wholly passed, once it has at the lens</param>
/// <param name="Closings">accounts of how it ended; while it is to be done, of what was tried</param>
public sealed record TaskSheet(
    string Id, TaskKind Kind, string About, string Sentence, ConditionSheet? Because, DateTimeOffset? DueSince, AssigneeSheet? Assignee, string? DueDate, DateTimeOffset? OverdueSince,
    IReadOnlyList<ClosingSheet> Closings, UsedLens? Lens = null, string? Permalink = null)
{
    /// <param name="task">what made it due; null where that is not so, or no longer</param>
    /// <param name="left">when field officers left who were given tasks, by their ids</param>
    public static TaskSheet Of(Sight sight, Seen<AgendaItem> item, string id, FollowUpTask? task, IReadOnlyDictionary<string, DateTimeOffset> left, INames names)
    {
        var handling = item.State.Handlings.FirstOrDefault(handling => handling.Task == id);
        var closed = task is null && handling?.IsClosed == true;
        var given = closed ? handling!.Assignments.LastOrDefault() : handling?.Current;
        var kind = task?.Kind ?? TaskId.Parse(id)?.Kind ?? TaskId.KindOf(item.Subject);
        return new(id, kind, item.Subject.ToString(), sight.In(Say(kind, item, names)),
            task?.Because is { } because ? PartnerSheet.Of(sight, because, names) : null, task?.DueSince,
            given is null ? null : new(given.Assignee, given.Organisation is { } organisation ? new(organisation, names.Organisation(organisation)) : null, given.Assignee is { } person && left.TryGetValue(person.Id, out var on) ? on : null), task is null ? given?.Due : handling?.DueFor(task),
            task?.OverdueSince,
            [.. (handling?.Closings ?? []).Where(closing => closed || !closing.Ends).Select(closing => new ClosingSheet(closing.Outcome, closing.Reasons, closing.On))]);
    }

    /// <summary>What there is to do, and what was waited for in vain.</summary>
    public static Sentence Say(TaskKind kind, Seen<AgendaItem> item, INames names)
    {
        var (todo, vain) = (ToDo(kind, item, names), item.State.InVain.Select(condition => condition.Say(names)).Listed());
        return vain.Id.Length == 0 ? todo : new($"{todo.Id.TrimEnd('.')}; yang ditunggu tidak akan terjadi: {vain.Id}.", $"{todo.En.TrimEnd('.')}; what it waited for will not come: {vain.En}.");
    }

    /// <summary>Where nothing but the task is told, only what it is about.</summary>
    private static Sentence ToDo(TaskKind kind, Seen<AgendaItem> item, INames names) => (kind, item.State) switch
    {
        (TaskKind.SignAgreement, { Agreement: { } agreement }) => new(
            $"Tandatangani {agreement.Key.Kind.Word().Id} antara {agreement.Key.PartiesIn(names).Id}.",
            $"Sign the {agreement.Key.Kind.Word().En} between {agreement.Key.PartiesIn(names).En}."),
        (TaskKind.RenewAgreement, { Agreement: { } agreement }) => new(
            $"Perbarui {agreement.Key.Kind.Word().Id} antara {agreement.Key.PartiesIn(names).Id}, yang habis masa berlakunya.",
            $"Renew the {agreement.Key.Kind.Word().En} between {agreement.Key.PartiesIn(names).En}, which has expired."),
        (TaskKind.EndAgreement, { Agreement: { } agreement } left) when left.Parted.Where(agreement.Key.Parties.Contains).Select(names.Organisation).Together() is var gone => new(
            $"Tentukan kelanjutan {agreement.Key.Kind.Word().Id} antara {agreement.Key.PartiesIn(names).Id}, yang masih berlaku padahal {gone.Id} bukan mitra lagi.",
            $"Decide what becomes of the {agreement.Key.Kind.Word().En} between {agreement.Key.PartiesIn(names).En}, which is still in force though {gone.En} left."),
        (TaskKind.ReviewRedirect, { Route: { } route }) => new(
            $"Tinjau pengalihan pendaftar {route.Scope.Place(names).Id} ke {names.Organisation(route.To)}.",
            $"Review the redirect of registrants in {route.Scope.Place(names).En} to {names.Organisation(route.To)}."),
        (TaskKind.ReviewRoute, { Route: { } route }) => new(
            $"Tinjau jalur pendaftaran {route.Scope.Place(names).Id} ke {names.Organisation(route.To)}.",
            $"Review the registration route in {route.Scope.Place(names).En} to {names.Organisation(route.To)}."),
        (TaskKind.AnswerRequest, { Request: { SaysNothing: false, Standing: RequestStanding.FulfilledInPart } request }) => new(
            $"Penuhi sisa permintaan {names.Organisation(request.By)}{Asked(request).Id}.", $"Fulfil the rest of the request of {names.Organisation(request.By)}{Asked(request).En}."),
        (TaskKind.AnswerRequest, { Request: { SaysNothing: false, Standing: RequestStanding.AnsweredInPrinciple } request }) => new(
            $"Penuhi permintaan {names.Organisation(request.By)}{Asked(request).Id}.", $"Fulfil the request of {names.Organisation(request.By)}{Asked(request).En}."),
        (TaskKind.AnswerRequest, { Request: { SaysNothing: false } request }) => new(
            $"Jawab permintaan {names.Organisation(request.By)}{Asked(request).Id}.", $"Answer the request of {names.Organisation(request.By)}{Asked(request).En}."),
        (TaskKind.ReportVisit or TaskKind.ReportSession or TaskKind.ReportLaunch, { Awaited: { IsPlanned: true } awaited }) => awaited.Asked(item.Subject, names),
        _ => new($"Tugas tentang {item.Subject.Say(names).Id}.", $"A task about {item.Subject.Say(names).En}.")
    };

    private static Sentence Asked(Request request) => request.For.Count == 0 ? new("", "") : new($" ({request.For.Say().Id})", $" ({request.For.Say().En})");
}
