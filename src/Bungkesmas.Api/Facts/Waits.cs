using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Facts;

/// <summary>What states say that they wait for: if it comes, they can change. Where it has come, or comes no more, somebody has to do something.</summary>
public static class Waits
{
    public static Task<IReadOnlyList<Prospect>> OfAsync(Sight sight, Engagement engagement, INames names) =>
        OfAsync(sight, engagement.Agreements, engagement.OpenRoute is { } route ? [route] : [], names);

    public static async Task<IReadOnlyList<Prospect>> OfAsync(Sight sight, IEnumerable<Agreement> agreements, IEnumerable<Route> routes, INames names)
    {
        Thing[] things =
        [
            .. agreements.Where(agreement => agreement is { Standing: Standing.Deferred, Until: not null }).Select(agreement => new Thing(
                Subject.Agreement(agreement.Id), [agreement.Until!], new($"perjanjian {agreement.Id}", $"agreement {agreement.Id}"), new($"penandatanganan perjanjian {agreement.Id}", $"the signing of agreement {agreement.Id}"))),
            .. routes.Where(route => route.Until.Count > 0).Select(route => new Thing(
                new Subject(Subject.Routes, route.Id), route.Until, new($"jalur {route.Id}", $"route {route.Id}"), new($"peninjauan atau pengakhiran jalur {route.Id}", $"a review of route {route.Id}, or its end")))
        ];
        var items = (await sight.Views.OfAsync(AgendaItem.Fold, sight.Lens, things.Select(thing => thing.Subject), sight.Cancel)).ToDictionary(seen => seen.Subject, seen => seen.State);
        return [.. things.SelectMany(thing => thing.Ahead(items.GetValueOrDefault(thing.Subject), names)).Select(text => new Prospect(sight.In(text.Begun())))];
    }

    /// <summary>Whoever is expected changes it by starting to work.</summary>
    public static IEnumerable<Prospect> Activation(Sight sight, IEnumerable<Engagement> engagements, INames names) => engagements
        .Where(one => one.Role is Role.Ready or Role.ConcludedProvider).Select(one => new Prospect(sight.In(new(
            $"{names.Organisation(one.Organisation)} mulai bekerja sebagai provider aktif", $"{names.Organisation(one.Organisation)} starts its work as an active provider"))));

    /// <summary>Something that waits.</summary>
    /// <param name="Step">what somebody does once it waits no longer</param>
    private sealed record Thing(Subject Subject, ValueList<Condition> For, Sentence Name, Sentence Step)
    {
        /// <param name="item">what has come of what it waits for</param>
        public IEnumerable<Sentence> Ahead(AgendaItem? item, INames names)
        {
            var awaited = item?.WaitsFor ?? For;
            if (awaited.Count > 0) return awaited.Select(condition => new Sentence($"{condition.Say(names).Id} ({Name.Id})", $"{condition.Say(names).En} ({Name.En})"));
            return [item!.Tasks is [{ DueSince: var since }, ..] ? new($"{Step.Id}, yang perlu dilakukan sejak {VagueDate.Day(since).Id}", $"{Step.En}, to be done since {VagueDate.Day(since).En}") : Step];
        }
    }
}
