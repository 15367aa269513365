using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Facts;

/// <summary>What states say that they wait for: if it comes, they can change.</summary>
public static class Waits
{
    public static IEnumerable<Prospect> Of(Sight sight, Agreement? agreement) => agreement is { Standing: Standing.Deferred, Until: { } until }
        ? [new(sight.In(new($"{until.Say().Id} (perjanjian {agreement.Id})", $"{until.Say().En} (agreement {agreement.Id})")))] : [];

    public static IEnumerable<Prospect> Of(Sight sight, Route? route) => (route?.Until ?? []).Select(condition =>
        new Prospect(sight.In(new($"{condition.Say().Id} (jalur {route!.Id})", $"{condition.Say().En} (route {route.Id})"))));

    public static IEnumerable<Prospect> Of(Sight sight, Engagement engagement) => engagement.Agreements.SelectMany(agreement => Of(sight, agreement)).Concat(Of(sight, engagement.OpenRoute));

    /// <summary>Whoever is expected changes it by starting to work.</summary>
    public static IEnumerable<Prospect> Activation(Sight sight, IEnumerable<Engagement> engagements, INames names) => engagements
        .Where(one => one.Role is Role.Ready or Role.ConcludedProvider).Select(one => new Prospect(sight.In(new(
            $"{names.Organisation(one.Organisation)} mulai bekerja sebagai provider aktif", $"{names.Organisation(one.Organisation)} starts its work as an active provider"))));
}
