using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>One stop of a round.</summary>
/// <param name="Date">the day of the stop (EDTF), where it is told by itself</param>
/// <param name="With">whom the stop was made to</param>
public sealed record RoundStop(RegionMention Region, string? Date = null, [Id(Subject.Organisations)] string? With = null);

/// <summary>What an institution answered in a round.</summary>
public enum InstitutionAnswer { Unstated, Agreed, AgreedInPrinciple, Declined, Undecided, AskedForTime, AskedForLetter, ReferredOn, NotMet, Other }

/// <summary>An institution that was asked in a round, and its answer.</summary>
/// <param name="ReferredTo">to whom it referred the programme, where it named somebody</param>
public sealed record InstitutionAsked(
    [Id(Subject.Organisations)] string Organisation, InstitutionAnswer Answer = InstitutionAnswer.Unstated, [Id(Subject.Organisations)] string? ReferredTo = null);

/// <summary>A round over several places took place within a range of days; which stop was on which day may be unknown.</summary>
[StoredAs("visit.round-held.v1", Subject.Visits,
    "A round over several places took place within a range of days; whoever it reached is known to the programme, and becoming ready or declining is told by its own event.")]
public sealed record VisitRoundHeld(
    ValueList<RoundStop> Stops, ValueList<InstitutionAsked> Institutions = default, ValueList<VisitPurpose> Purposes = default,
    ValueList<PersonRef> Team = default, Quantity? TeamSize = null, string? FollowsRequest = null)
    : VisitEvent, IHappensOnce
{
    public override IEnumerable<RegionMention> Places => Stops.Select(stop => stop.Region);

    public override IEnumerable<string> Hosts => Institutions.Select(asked => asked.Organisation).Concat(Stops.Select(stop => stop.With).OfType<string>()).Distinct();

    /// <summary>Whom it reached where: at a stop made to them, or in the only region it stopped in.</summary>
    public IEnumerable<Subject> Reached =>
    [
        .. Stops.Where(stop => stop.With is not null && stop.Region.MovesCoverage).Select(stop => Subject.Engagement(stop.With!, stop.Region.Code)),
        .. Visited.ToList() is [var only] ? Institutions.Where(asked => asked.Answer != InstitutionAnswer.NotMet).Select(asked => Subject.Engagement(asked.Organisation, only.Id)) : []
    ];

    private protected override string? Request => FollowsRequest;

    public override IEnumerable<Subject> About(Subject on) =>
        base.About(on).Concat(Reached).Concat(Institutions.Select(asked => asked.ReferredTo).OfType<string>().Select(Subject.Organisation)).Distinct();

    public override IEnumerable<PersonRef> People() => Team;

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Held, "yes")];

    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in Check.NotEmpty("stops", Stops).Concat(TeamSize?.Faults("teamSize") ?? [])) yield return fault;
        foreach (var fault in Request is null ? [] : Check.Slug("followsRequest", Request)) yield return fault;
        for (var i = 0; i < Stops.Count; i++)
            foreach (var fault in Check.Date($"stops[{i}].date", Stops[i].Date).Concat(Stops[i].With is { } with ? Check.Slug($"stops[{i}].with", with) : [])) yield return fault;
        for (var i = 0; i < Institutions.Count; i++)
            foreach (var fault in Check.Slug($"institutions[{i}].organisation", Institutions[i].Organisation).Concat(Institutions[i].ReferredTo is { } other
                ? Check.Slug($"institutions[{i}].referredTo", other).Concat(Check.NotItself($"institutions[{i}].referredTo", other, Institutions[i].Organisation)) : [])) yield return fault;
    }

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Kunjungan keliling dilakukan", "A round of visits was made"), names.Places(Places), Purposes.Say(),
        Phrases.Of(Institutions.GroupBy(asked => asked.Answer, asked => Asked(asked, names)).OrderBy(those => those.Key).Select(those => Answered(those.Key, those.Together()))), new(".", "."));

    private static Sentence Asked(InstitutionAsked asked, INames names) =>
        Phrases.Of(Phrases.Name(names.Organisation(asked.Organisation)), Phrases.Name(asked.ReferredTo is { } other ? names.Organisation(other) : null, " (ke {0})", " (to {0})"));

    private static Sentence Answered(InstitutionAnswer answer, Sentence those) => new($"; {Word(answer).Id}: {those.Id}", $"; {Word(answer).En}: {those.En}");

    private static Sentence Word(InstitutionAnswer answer) => answer switch
    {
        InstitutionAnswer.Agreed => new("setuju", "agreed"),
        InstitutionAnswer.AgreedInPrinciple => new("setuju pada prinsipnya", "agreed in principle"),
        InstitutionAnswer.Declined => new("menolak", "declined"),
        InstitutionAnswer.Undecided => new("belum memutuskan", "undecided"),
        InstitutionAnswer.AskedForTime => new("minta waktu", "asked for time"),
        InstitutionAnswer.AskedForLetter => new("minta surat", "asked for a letter"),
        InstitutionAnswer.ReferredOn => new("mengarahkan ke pihak lain", "referred on to others"),
        InstitutionAnswer.NotMet => new("tidak ditemui", "not met"),
        InstitutionAnswer.Other => new("jawaban lain", "answered otherwise"),
        _ => new("jawabannya tidak disebutkan", "answer unstated")
    };
}

/// <summary>How somebody travelled.</summary>
public enum TravelMeans { Unstated, OnFoot, Bicycle, Motorcycle, Car, SharedTaxi, Bus, Train, Boat, Ferry, Plane, Other }

/// <summary>How a team came to a visit. A place that was only passed through was not visited.</summary>
/// <param name="Obstacles">what held them up</param>
[StoredAs("visit.travel-reported.v1", Subject.Visits, "How a team travelled; a place that was only passed through was not visited.")]
public sealed record TravelReported(
    RegionMention? From = null, ValueList<RegionMention> Through = default, RegionMention? To = null, ValueList<TravelMeans> Means = default,
    Quantity? Duration = null, ValueList<Circumstance> Obstacles = default) : VisitEvent
{
    /// <summary>Whatever part the writer gave a place, travelling makes it transit.</summary>
    public override IEnumerable<RegionMention> Places =>
        new[] { From }.Concat(Through).Append(To).OfType<RegionMention>().Select(region => region with { Part = RegionPart.Transit });

    public override IEnumerable<Fault> Faults() => Duration?.Faults("duration") ?? [];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Tim berangkat", "The team travelled"), Phrases.Name(Place(names, From), " dari {0}", " from {0}"),
        Through.Select(region => Phrases.Name(names.Region(region.Code))).Together().In(" lewat {0}", " through {0}"), Phrases.Name(Place(names, To), " ke {0}", " to {0}"),
        Means.Where(means => means != TravelMeans.Unstated).Select(Word).Together().In(" dengan {0}", " {0}"), (Duration?.Say() ?? Phrases.Empty).In(", {0}", ", {0}"),
        Obstacles.Select(cause => cause.Say()).Together().In("; terhambat oleh {0}", "; held up by {0}"), new(".", "."));

    private static Sentence Word(TravelMeans means) => means switch
    {
        TravelMeans.OnFoot => new("berjalan kaki", "on foot"),
        TravelMeans.Bicycle => new("sepeda", "by bicycle"),
        TravelMeans.Motorcycle => new("sepeda motor", "by motorcycle"),
        TravelMeans.Car => new("mobil", "by car"),
        TravelMeans.SharedTaxi => new("angkutan umum", "by shared taxi"),
        TravelMeans.Bus => new("bus", "by bus"),
        TravelMeans.Train => new("kereta api", "by train"),
        TravelMeans.Boat => new("perahu", "by boat"),
        TravelMeans.Ferry => new("kapal feri", "by ferry"),
        TravelMeans.Plane => new("pesawat", "by plane"),
        _ => new("kendaraan lain", "by other means")
    };

    private static string? Place(INames names, RegionMention? region) => region is null ? null : names.Region(region.Code);
}
