using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>How an organisation stands to another one or to a person.</summary>
public enum RelationKind { BranchOf, FoundedBy, MemberOf, Governs, NetworkOf, ThirdPartyPartnerOf, FundedBy, Hosts, Other }

/// <summary>An organisation stands in this relation to another organisation or a person; since when is unknown.</summary>
/// <param name="Other">the other organisation, where it is named</param>
/// <param name="OtherKind">what the other one is, where it has no name: a branch of some foundation</param>
[StoredAs("organisation.relation-reported.v1", Subject.Organisations, "An organisation stands in this relation to another organisation or a person; since when is unknown.")]
public sealed record OrganisationRelationReported(
    RelationKind Relation, [Id(Subject.Organisations)] string? Other = null, PersonRef? Person = null, OrganisationKind? OtherKind = null) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => Other is null ? [on] : [on, Subject.Organisation(Other)];

    public override IEnumerable<PersonRef> People() => Person is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => Other is not null
        ? Check.Slug("other", Other).Concat(Person is null ? [] : [new Fault("person", Wrong.OneOf("other, person"))])
        : Person is null && OtherKind is null ? [new Fault("other", Wrong.Missing)] : [];

    public override IEnumerable<Fault> Faults(Subject on) => Other is null ? Faults() : Faults().Concat(Check.NotItself("other", Other, on.Id));

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} {Word.Id} {To(names).Id}.", $"{names.Organisation(on.Id)} {Word.En} {To(names).En}.");

    private Sentence To(INames names)
    {
        if (Other is { } other) return new(names.Organisation(other), names.Organisation(other));
        if (Person is { } person) return new($"orang {person}", $"person {person}");
        var kind = (OtherKind ?? OrganisationKind.Unstated).Word();
        return new($"{kind.Id} yang tidak disebut namanya", $"an unnamed {kind.En}");
    }

    private Sentence Word => Relation switch
    {
        RelationKind.BranchOf => new("adalah cabang dari", "is a branch of"),
        RelationKind.FoundedBy => new("didirikan oleh", "was founded by"),
        RelationKind.MemberOf => new("adalah anggota dari", "is a member of"),
        RelationKind.Governs => new("membawahi", "governs"),
        RelationKind.NetworkOf => new("adalah jaringan dari", "is a network of"),
        RelationKind.ThirdPartyPartnerOf => new("adalah mitra pihak ketiga dari", "is a third-party partner of"),
        RelationKind.FundedBy => new("dibiayai oleh", "is funded by"),
        RelationKind.Hosts => new("menaungi", "hosts"),
        _ => new("berhubungan dengan", "is related to")
    };
}

/// <summary>A way to reach an organisation.</summary>
public enum ContactChannel { Office, Phone, Email, Website, Social, Messenger, MeetingPlace, Post, Other }

/// <summary>An organisation can be reached this way. The number or address itself stays in the passage that tells it.</summary>
/// <param name="Hours">local time, <c>09:00/15:00</c></param>
[StoredAs("organisation.contact-point-recorded.v1", Subject.Organisations, "An organisation can be reached this way; the number or address itself stays in the passage that tells it.")]
public sealed record ContactPointRecorded(
    ContactChannel Channel, RegionMention? Place = null, string? Hours = null, Zone? Zone = null, ValueList<DayOfWeek> Days = default) : Event, IHeldAtAMoment
{
    private static readonly string[] Indonesian = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    public override IEnumerable<Subject> About(Subject on) => Place is null ? [on] : [on, Place.Subject];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Place is null ? [] : [Place];

    public override IEnumerable<Fault> Faults() => Hours is null || Occurred.IsTime(Hours) ? [] : [new("hours", Wrong.Time)];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(on.Id)} dapat dihubungi melalui {Word.Id}{At(" di ", names)}{On(day => Indonesian[(int)day])}{When.Id}.",
        $"{names.Organisation(on.Id)} can be reached by {Word.En}{At(" in ", names)}{On(day => day.ToString())}{When.En}.");

    private string At(string before, INames names) => Place is null ? "" : before + names.Region(Place.Code);

    private string On(Func<DayOfWeek, string> name) => Days.Count == 0 ? "" : $", {string.Join(", ", Days.Select(name))}";

    private Sentence When => Hours is null ? new("", "") : new($", {VagueDate.Clock(Hours, Zone).Id}", $", {VagueDate.Clock(Hours, Zone).En}");

    private Sentence Word => Channel switch
    {
        ContactChannel.Office => new("kantor", "its office"),
        ContactChannel.Phone => new("telepon", "telephone"),
        ContactChannel.Email => new("surel", "e-mail"),
        ContactChannel.Website => new("situs web", "its website"),
        ContactChannel.Social => new("media sosial", "social media"),
        ContactChannel.Messenger => new("aplikasi pesan", "a messenger"),
        ContactChannel.MeetingPlace => new("tempat pertemuan", "its meeting place"),
        ContactChannel.Post => new("pos", "post"),
        _ => new("cara lain", "another way")
    };
}
