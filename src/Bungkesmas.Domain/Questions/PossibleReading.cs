using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Questions;

/// <summary>What a reader can be unsure of.</summary>
public enum AmbiguityKind { WhoIsMeant, WhichOrganisation, WhichPlace, HowMany, When, WhatHappened, MeaningOfWord, Scope, Outcome, SourceIncomplete, Other }

/// <summary>What a doubtful passage can mean, where neither an organisation nor a place, a number or a date says it.</summary>
public enum Meaning
{
    Redirected, Suspended, PerGroup, InTotal, OfGroups, OfDistricts, OfHouseholds, OneGroup, AllGroups, OneRegion, AllRegions, OfTheProgramme, OfThePartner,
    SameOrganisation, OtherOrganisation, LegalName, NameInUse, PresentThere, SaidElsewhere, AcquaintancesAndPartners, AcquaintancesOfPartners, MicrofinanceInstitution,
    SelfHelpInstitution, NotApproached, NotSuitable, NotWilling, Planned, Done, Hoped, Decided, Concluded, SameVisit, EarlierVisit, TextComplete, TextCutOff, Other, AnotherTime, AnotherPlace, SomebodyElse, NotDone, Mou, Pks
}

/// <summary>One way in which a passage can be read.</summary>
/// <param name="Key">names the reading among the others</param>
/// <param name="Date">an EDTF date</param>
/// <param name="Sources">the passages that speak for it</param>
public sealed record PossibleReading(
    string Key, string? Organisation = null, string? Region = null, PersonRef? Person = null, Quantity? Quantity = null, string? Date = null, Meaning? Meaning = null,
    [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)] ValueList<Passage> Sources = default)
{
    public IEnumerable<Fault> Faults(string field)
    {
        foreach (var fault in Check.Slug($"{field}.key", Key)) yield return fault;
        foreach (var fault in Organisation is null ? [] : Check.Slug($"{field}.organisation", Organisation)) yield return fault;
        if (Region is not null && !Subject.IsRegionCode(Region)) yield return new($"{field}.region", Wrong.RegionCode);
        foreach (var fault in Quantity?.Faults($"{field}.quantity") ?? []) yield return fault;
        foreach (var fault in Check.Date($"{field}.date", Date)) yield return fault;
    }

    /// <summary>The region as a mention, so that its code is looked up like any other; it is the audience of nothing and moves nothing.</summary>
    public IEnumerable<RegionMention> Mentions() => Region is null ? [] : [new(Region, Part: RegionPart.TitleOnly)];

    /// <summary>All that it says, in words; its key where it says nothing more.</summary>
    /// <param name="places">what the regions are called among those it stands beside</param>
    public Sentence Say(IReadOnlyDictionary<string, Sentence> places, INames names)
    {
        var said = new[]
        {
            Organisation is null ? null : Same(names.Organisation(Organisation)), Region is null ? null : places[Region], Quantity?.Say(),
            Date is null ? null : VagueDate.Say(Date), Meaning?.Say()
        }.OfType<Sentence>().ToList();
        return said.Count == 0 ? new($"bacaan {Key}", $"reading {Key}") : new(string.Join(", ", said.Select(one => one.Id)), string.Join(", ", said.Select(one => one.En)));
    }

    private static Sentence Same(string text) => new(text, text);
}

/// <summary>Readings beside each other.</summary>
public static class PossibleReadings
{
    public static IReadOnlyList<Sentence> Say(this IReadOnlyCollection<PossibleReading> readings, INames names)
    {
        var codes = readings.Select(reading => reading.Region).OfType<string>().Distinct().ToList();
        var places = codes.Zip(names.Places(codes)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. readings.Select(reading => reading.Say(places, names))];
    }

    /// <summary>"Whether X and Y are one organisation or two", where just that is the question; else null.</summary>
    public static Sentence? SameOrOther(this IEnumerable<PossibleReading> readings, INames names)
    {
        var all = readings.ToList();
        var meanings = all.Select(reading => reading.Meaning).Distinct().ToList();
        var organisations = all.Select(reading => reading.Organisation).OfType<string>().Distinct().ToList();
        if (organisations.Count < 2 || meanings.Count != 2 || !meanings.Contains(Meaning.SameOrganisation) || !meanings.Contains(Meaning.OtherOrganisation)) return null;
        var both = organisations.Select(names.Organisation).Together();
        return new($"apakah {both.Id} lembaga yang sama atau berbeda", $"whether {both.En} are the same organisation or different ones");
    }
}
