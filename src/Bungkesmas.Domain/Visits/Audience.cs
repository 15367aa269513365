using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Whether an audience was meant to come, came, or happened to be there.</summary>
public enum AudienceRole { Actual, Intended, Incidental }

/// <summary>Who an audience is.</summary>
public enum AudienceKind
{
    Unstated, Public, Women, Men, Youth, Elderly, Parents, PregnantWomen, Children, Households, Members, Officers, Coordinators, Staff, GroupLeaders,
    HealthVolunteers, HealthWorkers, VillageOfficials, NeighbourhoodHeads, GovernmentOfficials, ReligiousLeaders, CommunityLeaders, Teachers, Students, Santri,
    Farmers, Fishers, Traders, Labourers, HomeWorkers, Drivers, MigrantFamilies, PeopleWithDisabilities, Police, Press, Other
}

/// <summary>One audience of a session, as one account tells it.</summary>
/// <param name="Organisation">whose members, officers or staff they are</param>
/// <param name="Origin">where they come from</param>
/// <param name="Count">how many, as vague as it is; null where nobody counted</param>
public sealed record Audience(
    AudienceKind Kind = AudienceKind.Unstated, AudienceRole Role = AudienceRole.Actual, [Id(Subject.Organisations)] string? Organisation = null, RegionMention? Origin = null, Quantity? Count = null)
{
    /// <summary>What tells this audience from the others of its session.</summary>
    public string Key => string.Join('.', new[] { Role.Code(), Kind.Code(), Organisation, Origin?.Code }.OfType<string>());

    public Sentence Say(INames names) => Phrases.Of(
        Audiences.Word(Kind), Phrases.Name(Organisation is null ? null : names.Organisation(Organisation), " {0}", " of {0}"), Phrases.Name(Origin is null ? null : names.Region(Origin.Code), " dari {0}", " from {0}"),
        Count is null ? Phrases.Empty : Count.Say().In(" ({0})", " ({0})"));
}

/// <summary>What all events with audiences make of them.</summary>
public static class Audiences
{
    private static readonly Dictionary<AudienceKind, Sentence> Words = new()
    {
        [AudienceKind.Unstated] = new("peserta", "participants"), [AudienceKind.Public] = new("warga", "the public"),
        [AudienceKind.Women] = new("perempuan", "women"), [AudienceKind.Men] = new("laki-laki", "men"),
        [AudienceKind.Youth] = new("pemuda", "young people"), [AudienceKind.Elderly] = new("lansia", "elderly people"),
        [AudienceKind.Parents] = new("orang tua", "parents"), [AudienceKind.PregnantWomen] = new("ibu hamil", "pregnant women"),
        [AudienceKind.Children] = new("anak-anak", "children"), [AudienceKind.Households] = new("keluarga", "households"),
        [AudienceKind.Members] = new("anggota", "members"), [AudienceKind.Officers] = new("pengurus", "officers"),
        [AudienceKind.Coordinators] = new("koordinator", "coordinators"), [AudienceKind.Staff] = new("staf", "staff"),
        [AudienceKind.GroupLeaders] = new("ketua kelompok", "group leaders"), [AudienceKind.HealthVolunteers] = new("kader", "health volunteers"),
        [AudienceKind.HealthWorkers] = new("tenaga kesehatan", "health workers"), [AudienceKind.VillageOfficials] = new("perangkat desa/kelurahan", "village officials"),
        [AudienceKind.NeighbourhoodHeads] = new("ketua RT/RW", "neighbourhood heads"), [AudienceKind.GovernmentOfficials] = new("pejabat pemerintah", "government officials"),
        [AudienceKind.ReligiousLeaders] = new("tokoh agama", "religious leaders"), [AudienceKind.CommunityLeaders] = new("tokoh masyarakat", "community leaders"),
        [AudienceKind.Teachers] = new("guru", "teachers"), [AudienceKind.Students] = new("pelajar", "students"), [AudienceKind.Santri] = new("santri", "students of an Islamic boarding school"),
        [AudienceKind.Farmers] = new("petani", "farmers"), [AudienceKind.Fishers] = new("nelayan", "fishers"), [AudienceKind.Traders] = new("pedagang", "traders"),
        [AudienceKind.Labourers] = new("buruh", "labourers"), [AudienceKind.HomeWorkers] = new("pekerja rumahan", "home workers"), [AudienceKind.Drivers] = new("pengemudi", "drivers"),
        [AudienceKind.MigrantFamilies] = new("keluarga pekerja migran", "families of migrant workers"), [AudienceKind.PeopleWithDisabilities] = new("penyandang disabilitas", "people with disabilities"),
        [AudienceKind.Police] = new("polisi", "police"), [AudienceKind.Press] = new("wartawan", "the press"), [AudienceKind.Other] = new("hadirin lain", "others")
    };

    public static Sentence Word(AudienceKind kind) => Words[kind];

    public static Sentence Say(this IEnumerable<Audience> audiences, INames names) => audiences.Select(audience => audience.Say(names)).Together();

    internal static IEnumerable<Subject> About(this ValueList<Audience> audiences) =>
        [.. audiences.Select(audience => audience.Organisation).OfType<string>().Select(Subject.Organisation), .. audiences.Origins().Select(origin => origin.Subject)];

    /// <summary>Whatever part the writer gave it, where an audience comes from is its origin.</summary>
    internal static IEnumerable<RegionMention> Origins(this ValueList<Audience> audiences) =>
        audiences.Select(audience => audience.Origin).OfType<RegionMention>().Select(region => region with { Part = RegionPart.AudienceOrigin });

    internal static IEnumerable<Fault> Faults(this ValueList<Audience> audiences, string field) => audiences.SelectMany((audience, i) => Enumerable.Concat(
        audience.Organisation is { } organisation ? Check.Slug($"{field}[{i}].organisation", organisation) : [], audience.Count?.Faults($"{field}[{i}].count") ?? []));

    /// <summary>How many came, where somebody counted: another account may count otherwise.</summary>
    internal static IEnumerable<Claim> Claims(this ValueList<Audience> audiences, Subject on) => audiences
        .Where(audience => audience is { Role: not AudienceRole.Intended, Count.Value: not null }).Select(audience => new Claim(on, $"{Topics.Audience}:{audience.Key}", audience.Count!.Told));
}
