using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Questions;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Organisations;

/// <summary>All that is on record of one partner, as a lens shows it, gathered for one printed page.</summary>
/// <param name="Questions">open questions that are about the partner, or of which a reading rests on a fact about it</param>
/// <param name="History">every fact that names it, and what became of its visits, in valid order</param>
/// <param name="Told">the same facts as they were first told</param>
/// <param name="Agenda">what is to be done about its agreements, routes and requests</param>
public sealed record Dossier(
    Organisation Partner, IReadOnlyList<Seen<Engagement>> Engagements, IReadOnlyList<Agreement> Agreements, IReadOnlyList<Route> Routes, IReadOnlyList<Request> Requests,
    IReadOnlyList<Question> Questions, IReadOnlyList<FactSheet> History, IReadOnlyDictionary<Guid, Fact> Told, IReadOnlyDictionary<Subject, Seen<AgendaItem>> Agenda, INames Names)
{
    /// <summary>The dossier of a partner; null when nothing of it is visible through the lens.</summary>
    public static async Task<Dossier?> OfAsync(Sight sight, LedgerQueries ledger, string id)
    {
        if (await PartnerQueries.OneAsync(sight, id) is not { Organisation: var partner, Engagements: var engagements }) return null;
        var still = await StillUnder.OfAsync(sight, engagements);
        var subject = Subject.Organisation(id);
        var history = await ledger.HistoryAsync([subject], sight.Lens.KnownAt, sight.Cancel);
        var known = new HistoryOf(history, subject);
        var told = known.Happenings.Where(known.Holds).ToList();
        var about = told.SelectMany(happening => happening.About.Concat(happening.Fact.About)).Distinct().ToList();
        var agreements = await SeenAsync(sight, Agreement.Fold, about, Subject.Agreements);
        // Who registers elsewhere because of one of these agreements is told with it.
        var because = await sight.Views.ManyAsync(Route.Fold, sight.Lens, $"{sight.Lens.Face("v")}->>'because' = any($3)", sight.Cancel, [agreements.Select(one => one.State.Id).ToArray()]);
        var routes = because.Concat(await SeenAsync(sight, Route.Fold, about, Subject.Routes)).DistinctBy(route => route.Subject).OrderBy(route => route.Subject.Id, StringComparer.Ordinal).ToList();
        var requests = await SeenAsync(sight, Request.Fold, told.Where(happening => happening.Event is not VisitEvent).SelectMany(happening => happening.Fact.About), Subject.Requests);
        var agenda = await sight.Views.OfAsync(AgendaItem.Fold, sight.Lens, [.. agreements.Select(one => one.Subject), .. routes.Select(one => one.Subject), .. requests.Select(one => one.Subject)], sight.Cancel);
        var aliases = await ledger.AliasesAsync([subject], sight.Lens.KnownAt, sight.Cancel);
        var open = (await QuestionQueries.ManyAsync(sight, new(State: QuestionState.Open, Touching: [[.. aliases.All(subject).Append(aliases.Of(subject)).Distinct()]]), int.MaxValue)).Select(one => one.Question).ToList();
        var names = await sight.NamesAsync(history.SelectMany(fact => fact.About).Where(one => one.Kind == Subject.Organisations).Select(one => one.Id)
            .Concat(agreements.SelectMany(one => one.State.Key.Parties)).Concat(routes.Select(one => one.State.To)).Concat(requests.Select(one => one.State.By)).Concat(open.SelectMany(QuestionSheet.Organisations)).Concat(history.SelectMany(Condition.Awaited)));
        return new(partner.State, [.. engagements.Select(still.In)], [.. agreements.Select(one => one.State)], [.. routes.Select(one => one.State)], [.. requests.Select(one => one.State)],
            open,
            FactSheet.History(history, subject, sight.Lens.AsOf, names, sight.Language), history.ToDictionary(fact => fact.Id), agenda.ToDictionary(item => item.Subject), names);
    }

    /// <summary>Whether something came of an agreement on just that day, and not only by then.</summary>
    public bool IsDayOf(Agreement agreement, DateTimeOffset at) => History.Any(fact => fact.Stream == Subject.Agreement(agreement.Id).ToString() && fact.CertainFrom == at
        && (fact is { Act: true, Occurred.Date: null } || fact.Occurred.Window is { Earliest: { } first, Latest: { } last } && first == last));

    /// <summary>The documents that the history cites, each once, in the order in which it does.</summary>
    public IReadOnlyList<string> Documents =>
        [.. History.SelectMany(Cited).Distinct()];

    private static IEnumerable<string> Cited(FactSheet fact) => fact.Sources.Select(source => source.Document).Concat((fact.Corrections ?? []).SelectMany(Cited));

    private static Task<List<Seen<TState>>> SeenAsync<TState>(Sight sight, Fold<TState> fold, IEnumerable<Subject> about, string kind) where TState : class =>
        sight.Views.OfAsync(fold, sight.Lens, about.Where(one => one.Kind == kind), sight.Cancel);
}
