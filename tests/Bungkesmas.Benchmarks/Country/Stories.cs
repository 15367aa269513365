using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Benchmarks.Country;

/// <summary>Ten years of outreach in a whole country: what happened with each organisation. The same seed tells the same stories.</summary>
public sealed class Stories(int organisations, int facts, IReadOnlyList<string> districts, IReadOnlyList<string> regencies, int seed = 20170602)
{
    public static readonly DateOnly Begin = new(2015, 1, 5);

    public static readonly Condition Launch = new(ConditionKind.SystemLaunched, "si-bungkesmas");

    private const string Fund = "stf-uin";

    private const int Years = 10;

    private static readonly OrganisationKind[] Kinds = [OrganisationKind.Foundation, OrganisationKind.Ngo, OrganisationKind.WomensGroup, OrganisationKind.WasteBank, OrganisationKind.Cooperative, OrganisationKind.FarmersGroup];

    private static readonly string[] First = ["Yayasan", "Koperasi", "Kelompok", "Bank Sampah", "Lembaga", "Majelis", "Rukun", "Paguyuban"];

    private static readonly string[] Second = ["Harapan", "Mekar", "Sejahtera", "Mandiri", "Melati", "Bahari", "Makmur", "Bersama", "Lestari", "Cahaya", "Amanah", "Berkah"];

    private readonly Random _random = new(seed);
    private readonly List<Told> _told = new(facts);
    private readonly List<string> _regions = [.. Shuffled(districts, seed)];
    private readonly List<string> _cities = [.. Shuffled(regencies, seed)];

    public static string Organisation(int number) => FormattableString.Invariant($"lembaga-{number:00000}");

    /// <summary>Where an organisation is; some regions have hundreds, most have few.</summary>
    public string RegionOf(int number)
    {
        var place = new Random(seed + number);
        var all = place.Next(5) == 0 ? _cities : _regions;
        return all[(int)(all.Count * Math.Pow(place.NextDouble(), 1.7))];
    }

    public IReadOnlyList<Told> All()
    {
        Tell(Begin, Subject.Organisation(Fund), new OrganisationIdentified("STF UIN", OrganisationKind.Programme), regencies[0]);
        for (var number = 0; number < organisations; number++) Acquaintance(number);
        while (_told.Count < facts * 0.93) Contact((int)(organisations * Math.Pow(_random.NextDouble(), 1.6)));
        while (_told.Count < facts * 0.985) Registration((int)(organisations * Math.Pow(_random.NextDouble(), 2.2)));
        return _told;
    }

    /// <summary>How an organisation became known, and how far it came.</summary>
    private void Acquaintance(int number)
    {
        var (id, region, day) = (Organisation(number), RegionOf(number), Begin.AddDays(_random.Next(365 * Years)));
        var (on, place) = (Subject.Organisation(id), new RegionMention(region));
        Tell(day, on, new OrganisationIdentified($"{First[number % First.Length]} {Second[number / 7 % Second.Length]} {number:00000}", Kinds[number % Kinds.Length]), region);
        Tell(day, on, new PartnerBecameKnown(place), region);
        if (Chance(20)) Tell(day.AddDays(3), on, new OrganisationAliasRecorded($"{Second[number % Second.Length]} {number}"), region);
        if (Chance(25)) Tell(day.AddDays(9), on, new PartnerRecommended(place, Organisation(_random.Next(organisations))), region);
        if (Chance(30)) Tell(day.AddDays(20), on, new OrganisationProfileReported(Kinds[number % Kinds.Length], Size: new(_random.Next(10, 400), Qualifier.Approximate, Unit.Members)), region);
        if (Chance(15)) Request(number, day.AddDays(25), region);
        if (!Chance(70)) return;
        Tell(day.AddDays(40), on, new CandidacyRecorded(place), region);
        if (!Chance(60)) return;
        Tell(day.AddDays(90), on, new ReadinessDeclared(place), region);
        Agreement(number, day.AddDays(120), place);
    }

    private void Agreement(int number, DateOnly day, RegionMention place)
    {
        var (id, on) = (Organisation(number), new Subject(Subject.Agreements, $"mou-{number:00000}"));
        var key = new AgreementKey([Fund, id], place);
        Tell(day, on, new AgreementProposed(key), place.Code);
        if (Chance(52))
        {
            Tell(day.AddDays(30), on, new AgreementDeferred(key, Launch, [new(DeferralReason.WantsSystemFirst, GivenFor: id)]), place.Code);
            Tell(day.AddDays(40), Subject.Organisation(id), new ProviderConcluded(place, Launch), place.Code, Assertion.Inferred);
            if (Chance(30)) Tell(day.AddDays(45), new(Subject.Routes, $"jalur-{number:00000}"), new RegistrationRedirected(Organisation(_random.Next(organisations)), new(place, Partner: id), [Launch], on.Id), place.Code);
            return;
        }
        if (Chance(20)) return;
        Tell(day.AddDays(60), on, new AgreementSigned(key, ValidUntil: day.AddDays(60 + 365 * 3)), place.Code);
        Tell(day.AddDays(70), Subject.Organisation(id), new ProviderActivated(place), place.Code);
        if (Chance(40)) Tell(day.AddDays(75), new(Subject.Routes, $"jalur-{number:00000}"), new RouteOpened(id, new(place)), place.Code);
    }

    private void Request(int number, DateOnly day, string region)
    {
        var on = new Subject(Subject.Requests, $"permintaan-{number:00000}");
        Tell(day, on, new RequestMade(Organisation(number), [RequestedThing.LocalManager], [new(region)], Fund), region);
        if (Chance(60)) Tell(day.AddDays(14), on, new RequestAnswered(Organisation(number), true, Chance(50) ? Launch : null), region);
        if (Chance(30)) Tell(day.AddDays(80), on, new RequestFulfilled(Organisation(number)), region);
    }

    /// <summary>A visit with its session, a talk, a statement, or a search that found nobody.</summary>
    private void Contact(int number)
    {
        var (id, region, day) = (Organisation(number), RegionOf(number), Begin.AddDays(_random.Next(365 * Years)));
        var (place, nth) = (new RegionMention(region), _told.Count);
        switch (_random.Next(10))
        {
            case < 5:
                var visit = Subject.Visit($"kunjungan-{nth}");
                if (Chance(50)) Tell(day.AddDays(-20), visit, new VisitPlanned($"{day:yyyy-MM-dd}", Regions: [place], With: [id]), region);
                Tell(day, visit, new VisitHeld([place with { Part = RegionPart.Action }], [id], [VisitPurpose.Outreach], Chance(30) ? 1 : null), region);
                if (Chance(60)) Tell(day, Subject.Session($"pertemuan-{nth}"), new SessionHeld(visit.Id, SessionKind.Outreach, Regions: [place], CoHosts: [id],
                    Audiences: [new(AudienceKind.Women, Count: new(_random.Next(8, 60), Qualifier.Approximate, Unit.People))]), region);
                break;
            case < 8: Tell(day, Subject.Organisation(id), new DiscussionHeld(place), region); break;
            case 8: Tell(day, new(Subject.Statements, $"ucapan-{nth}"), new StatementQuoted([StatementTopic.Registration], By: id, Region: place), region, Assertion.Quoted); break;
            default: if (Chance(8)) Tell(day, Subject.Region(region), new PartnerSearchUnsuccessful([SearchCriterion.Suitable]), region); break;
        }
    }

    private void Registration(int number)
    {
        var (id, region, day, nth) = (Organisation(number), RegionOf(number), Begin.AddDays(_random.Next(365 * Years)), _told.Count);
        Tell(day, new(Subject.Registrations, $"pendaftaran-{nth}"), new ParticipantsRegistered(
            new(_random.Next(3, 90), Chance(70) ? Qualifier.Exact : Qualifier.Approximate, Unit.Participants), By: id, Region: new(region), Period: $"{day:yyyy-MM}", Cumulative: false), region);
    }

    private void Tell(DateOnly day, Subject on, Event said, string region, Assertion how = Assertion.Stated) =>
        _told.Add(new(day, (int)(-18 * Math.Log(1 - _random.NextDouble())), on, said, region[..2], how));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private static IEnumerable<string> Shuffled(IReadOnlyList<string> all, int seed)
    {
        var mixed = all.ToArray();
        new Random(seed).Shuffle(mixed);
        return mixed;
    }
}
