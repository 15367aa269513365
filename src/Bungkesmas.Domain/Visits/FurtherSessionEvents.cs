using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>A session did not take place: nobody came, the venue was locked, there was mourning.</summary>
/// <param name="Audiences">whom it was meant for, whatever role is written</param>
/// <param name="Came">how many came all the same, where too few did</param>
/// <param name="Date">the day it was planned for (EDTF)</param>
[StoredAs("session.not-held.v1", Subject.Sessions, "A session did not take place, and why: nobody came, the venue was locked, there was mourning.")]
public sealed record SessionNotHeld(
    ValueList<Circumstance> Reasons = default, string? Visit = null, ValueList<RegionMention> Regions = default, ValueList<Audience> Audiences = default, string? Date = null,
    Quantity? Came = null) : SessionEvent(Visit, Regions)
{
    private protected override ValueList<Audience> Heard => Audiences.Select(audience => audience with { Role = AudienceRole.Intended }).ToValueList();

    public override IEnumerable<Claim> Claims(Subject on) => [new(on, Topics.Held, "no")];

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.Date("date", Date), .. Came?.Faults("came") ?? []];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Pertemuan tidak jadi diadakan", "The session did not take place"), names.Places(Regions), Reasons.Because(), Audiences.Say(names).In("; rencananya untuk {0}", "; meant for {0}"),
        Came is null ? Phrases.Empty : Came.Say().In("; yang datang {0}", "; {0} came"), new(".", "."));
}

/// <summary>People were trained in a session.</summary>
[StoredAs("session.training-held.v1", Subject.Sessions, "People were trained in a session: in what, how many, and by whom.")]
public sealed record TrainingHeld(
    ValueList<Matter> Topics = default, Quantity? Trainees = null, ValueList<Speaker> Trainers = default, string? Visit = null, ValueList<RegionMention> Regions = default,
    Quantity? Duration = null) : SessionEvent(Visit, Regions), IHappensOnce
{
    public override bool TookPlace => true;

    private protected override ValueList<Speaker> Spoke => Trainers;

    private protected override string SpeakersField => "trainers";

    public override IEnumerable<Claim> Claims(Subject on) =>
        [new(on, Kernel.Topics.Held, "yes"), .. Trainees is { Value: not null } count ? [new Claim(on, $"{Kernel.Topics.Audience}:trainees", count.Told)] : Array.Empty<Claim>()];

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Trainees?.Faults("trainees") ?? [], .. Duration?.Faults("duration") ?? []];

    public override Sentence Say(Subject on, INames names) => Phrases.Of(new("Pelatihan diadakan", "A training was held"), names.Speaking(Trainers, " oleh {0}", " by {0}"), names.Places(Regions),
        Topics.Select(topic => topic.Say()).Together().In(" tentang {0}", " on {0}"), Trainees is null ? Phrases.Empty : Trainees.Say().In(" bagi {0}", " for {0}"), new(".", "."));
}

/// <summary>How completely a question was answered.</summary>
public enum AnswerGiven { Unstated, Fully, Partly, Deferred, ReferredOn, NotAtAll }

/// <summary>Somebody asked something in a session.</summary>
/// <param name="Organisation">for whom they asked, or where they belong</param>
/// <param name="Audience">from which audience the question came, where nobody is named</param>
[StoredAs("session.question-asked.v1", Subject.Sessions, "Somebody asked something in a session.")]
public sealed record QuestionAsked(
    Matter Topic, PersonRef? Person = null, [Id(Subject.Organisations)] string? Organisation = null, AudienceKind Audience = AudienceKind.Unstated) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Organisation is null ? [] : new[] { Subject.Organisation(Organisation) }];

    public override IEnumerable<PersonRef> People() => Person is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => Organisation is null ? [] : Check.Slug("organisation", Organisation);

    public override Sentence Say(Subject on, INames names) => Phrases.Of(
        new("Ada yang bertanya tentang ", "Somebody asked about "), Topic.Say(), Phrases.Name(Organisation is null ? null : names.Organisation(Organisation), ", dari {0}", ", from {0}"), new(".", "."));
}

/// <summary>A question asked in a session was answered, wholly, partly, or later.</summary>
/// <param name="Organisation">whose answer it was</param>
[StoredAs("session.question-answered.v1", Subject.Sessions, "A question asked in a session was answered, wholly, partly, or put off.")]
public sealed record QuestionAnswered(
    Matter Topic, AnswerGiven Answer = AnswerGiven.Unstated, PersonRef? Person = null, [Id(Subject.Organisations)] string? Organisation = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. Organisation is null ? [] : new[] { Subject.Organisation(Organisation) }];

    public override IEnumerable<PersonRef> People() => Person is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => Organisation is null ? [] : Check.Slug("organisation", Organisation);

    public override Sentence Say(Subject on, INames names) => Phrases.Of(new("Pertanyaan tentang ", "A question about "), Topic.Say(), How, new(".", "."));

    private Sentence How => Answer switch
    {
        AnswerGiven.Fully => new(" dijawab lengkap", " was answered fully"),
        AnswerGiven.Partly => new(" dijawab sebagian", " was answered in part"),
        AnswerGiven.Deferred => new(" akan dijawab kemudian", " was put off"),
        AnswerGiven.ReferredOn => new(" diteruskan ke pihak lain", " was referred on"),
        AnswerGiven.NotAtAll => new(" tidak dijawab", " was not answered"),
        _ => new(" dijawab", " was answered")
    };
}
