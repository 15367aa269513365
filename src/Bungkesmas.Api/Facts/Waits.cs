using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Facts;

/// <summary>What states say that they wait for: if it comes, they can change.</summary>
public static class Waits
{
    public static IEnumerable<Prospect> Of(Sight sight, Agreement? agreement, INames names) => agreement is { Standing: Standing.Deferred, Until: { } until }
        ? [new(sight.In(new Sentence($"{until.Say(names).Id} (perjanjian {agreement.Id})", $"{until.Say(names).En} (agreement {agreement.Id})").Begun()))] : [];

    public static IEnumerable<Prospect> Of(Sight sight, Route? route, INames names) => (route?.Until ?? []).Select(condition =>
        new Prospect(sight.In(new Sentence($"{condition.Say(names).Id} (jalur {route!.Id})", $"{condition.Say(names).En} (route {route.Id})").Begun())));

    public static IEnumerable<Prospect> Of(Sight sight, Engagement engagement, INames names) =>
        engagement.Agreements.SelectMany(agreement => Of(sight, agreement, names)).Concat(Of(sight, engagement.OpenRoute, names));

    /// <summary>Whoever is expected changes it by starting to work.</summary>
    public static IEnumerable<Prospect> Activation(Sight sight, IEnumerable<Engagement> engagements, INames names) => engagements
        .Where(one => one.Role is Role.Ready or Role.ConcludedProvider).Select(one => new Prospect(sight.In(new(
            $"{names.Organisation(one.Organisation)} mulai bekerja sebagai provider aktif", $"{names.Organisation(one.Organisation)} starts its work as an active provider"))));
}
