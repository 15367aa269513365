using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Statements;

/// <summary>Whose voice it is, where nobody is named.</summary>
public enum Voice
{
    Unstated, EveryCoordinator, SomeCoordinators, EveryParticipant, MostParticipants, SomeParticipants, Members, Women, Youth, LocalLeaders, Officials, Partners, ThePublic, Other
}

/// <summary>Something that somebody said, as one voice among others. It moves no state; the words are in its sources.</summary>
/// <param name="By">the organisation that is spoken for, where one is named</param>
/// <param name="Session">the session it was said at, where it was said at one</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StatementQuoted), "quote"), JsonDerivedType(typeof(EndorsementGiven), "endorsement"), JsonDerivedType(typeof(HopeExpressed), "hope"), JsonDerivedType(typeof(EnrolmentPledged), "pledge")]
public abstract record StatementEvent([Id(Subject.Organisations)] string? By, RegionMention? Region, string? Session) : Event
{
    /// <summary>The person who spoke, where one is known.</summary>
    public abstract PersonRef? Speaking { get; }

    /// <summary>The role in which that person spoke.</summary>
    public abstract PersonRole As { get; }

    /// <summary>The other organisations it speaks of.</summary>
    protected virtual IEnumerable<string> Others => [];

    public override IEnumerable<Subject> About(Subject on) =>
        [on, .. Named(By, Subject.Organisation), .. Others.Select(Subject.Organisation), .. Region is null ? [] : new[] { Region.Subject }, .. Named(Session, Subject.Session)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Region is null ? [] : [Region];

    public override IEnumerable<PersonRef> People() => Speaking is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() =>
        [.. By is null ? [] : Check.Slug("by", By), .. Session is null ? [] : Check.Slug("session", Session)];

    /// <summary>Who speaks: a person by id, for an organisation; or as little as is told.</summary>
    protected Sentence Who(INames names, Sentence? otherwise = null) => (Speaking, By) switch
    {
        ({ } person, { } by) => new($"orang {person} dari {names.Organisation(by)}", $"person {person} of {names.Organisation(by)}"),
        ({ } person, null) => new($"orang {person}", $"person {person}"),
        (null, { } by) => new(names.Organisation(by), names.Organisation(by)),
        _ => otherwise ?? new("seseorang", "somebody")
    };

    protected Sentence Where(INames names) => Region is null ? new("", "") : new($" di {names.Region(Region.Code)}", $" in {names.Region(Region.Code)}");

    private static IEnumerable<Subject> Named(string? id, Func<string, Subject> subject) => id is null ? [] : [subject(id)];
}

/// <summary>Voices in words.</summary>
public static class Voices
{
    public static Sentence Say(this Voice voice) => voice switch
    {
        Voice.EveryCoordinator => new("setiap koordinator", "every coordinator"),
        Voice.SomeCoordinators => new("beberapa koordinator", "some coordinators"),
        Voice.EveryParticipant => new("semua peserta", "every participant"),
        Voice.MostParticipants => new("sebagian besar peserta", "most participants"),
        Voice.SomeParticipants => new("beberapa peserta", "some participants"),
        Voice.Members => new("para anggota", "members"),
        Voice.Women => new("kaum perempuan", "women"),
        Voice.Youth => new("kaum muda", "young people"),
        Voice.LocalLeaders => new("tokoh setempat", "local leaders"),
        Voice.Officials => new("aparat", "officials"),
        Voice.Partners => new("para mitra", "partners"),
        Voice.ThePublic => new("masyarakat", "the public"),
        Voice.Other => new("pihak lain", "others"),
        _ => new("pihak yang tidak disebutkan", "somebody unstated")
    };
}
