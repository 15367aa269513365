using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>An event of one link between happenings; it names them, as the streams on which they are told.</summary>
public abstract record LinkEvent(ValueList<string> Happenings) : Event, ITimeless
{
    /// <summary>The nouns whose streams can tell of one happening twice.</summary>
    public static ValueList<string> Nouns { get; } =
        [Subject.Visits, Subject.Sessions, Subject.Registrations, Subject.Requests, Subject.Agreements, Subject.Routes, Subject.Statements, Subject.Figures];

    public override IEnumerable<Subject> About(Subject on) => [on, .. Happenings.Select(Subject.Parse)];

    /// <summary>What is told of one of the happenings concerns the others, as long as they are linked.</summary>
    public override IEnumerable<Subject> ListensTo() => Happenings.Select(Subject.Parse);

    public override IEnumerable<Fault> Faults()
    {
        if (Happenings.Distinct().Count() < 2) yield return new("happenings", Wrong.TooFew(2));
        for (var i = 0; i < Happenings.Count; i++)
            if (!Subject.TryParse(Happenings[i], out var happening) || !Nouns.Contains(happening.Kind)) yield return new($"happenings[{i}]", Wrong.Unreadable(string.Join(", ", Nouns.Select(noun => $"{noun}/…"))));
            else if (Subject.TryParse(Happenings[0], out var first) && first.Kind != happening.Kind) yield return new($"happenings[{i}]", Wrong.WrongStream(first.Kind));
    }

    protected Sentence Those(INames names) => Happenings.Select(Subject.Parse).Together(names).Begun();
}

/// <summary>Several accounts tell of one happening: it counts once, and what they tell differently stays beside each other.</summary>
[StoredAs("link.happenings-linked.v1", Subject.Links, "Several accounts tell of one happening: it counts once, and every account stays.")]
public sealed record HappeningsLinked(ValueList<string> Happenings) : LinkEvent(Happenings)
{
    public override Sentence Say(Subject on, INames names) => new($"{Those(names).Id} adalah kejadian yang sama.", $"{Those(names).En} are the same happening.");
}

/// <summary>The accounts of a link tell of different happenings after all. A link that is undone stays undone; another one gets another id.</summary>
[StoredAs("link.happenings-unlinked.v1", Subject.Links, "The accounts of a link tell of different happenings after all.")]
public sealed record HappeningsUnlinked(ValueList<string> Happenings) : LinkEvent(Happenings)
{
    public override Sentence Say(Subject on, INames names) => new($"{Those(names).Id} ternyata kejadian yang berbeda.", $"{Those(names).En} turned out to be different happenings.");
}
