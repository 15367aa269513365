using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Api.Facts;

/// <summary>What belongs into the history of a subject, of the facts that are known: the index has facts under it that are about it only by what is told later.</summary>
public sealed class HistoryOf
{
    private readonly Subject _subject, _goesBy;
    private readonly Aliases _aliases;
    private readonly HashSet<Subject> _meetings;
    private readonly HashSet<Guid> _leaving;

    public HistoryOf(IReadOnlyCollection<Fact> facts, Subject subject)
    {
        Corrections = new(facts);
        Versions = new(facts, Corrections);
        // Facts that no longer count keep their place in the history.
        (_subject, Happenings, _aliases) = (subject, Valid.All(facts), Valid.Aliases(facts));
        _goesBy = _aliases.Of(subject);
        _meetings = Happenings.Where(happening => Meeting.Is(happening.Stream) && IsAboutIt(happening)).Select(happening => happening.Stream).ToHashSet();
        _leaving = Leaving().ToHashSet();
    }

    public Corrections Corrections { get; }

    public DocumentVersions Versions { get; }

    /// <summary>All of them in valid order.</summary>
    public IReadOnlyList<Happening> Happenings { get; }

    /// <summary>Whether one was ever told to be about the subject, under any id it goes by, or tells what became of its visits and sessions, or that it left an agreement.</summary>
    public bool Holds(Happening happening) => IsAboutIt(happening) || IsOfItsMeeting(happening) || _leaving.Contains(happening.Fact.Id);

    private bool IsAboutIt(Happening happening) => AllAbout(happening).Any(about => about == _subject || _aliases.Of(about) == _goesBy);

    /// <summary>What became of a visit names nobody, where the plan did.</summary>
    private bool IsOfItsMeeting(Happening happening) => Meeting.IsToldBy(happening.Event) && _meetings.Contains(happening.Stream) && AllAbout(happening).All(about => about.Kind != _subject.Kind);

    /// <summary>Whoever leaves an agreement is not named by what tells so, nor is the place it moves away from.</summary>
    private IEnumerable<Guid> Leaving()
    {
        var within = new HashSet<Subject>();
        foreach (var happening in Happenings.Where(one => OneThing.Is(one.Stream) && one.Firm && !Corrections.IsRetracted(one.Fact) && !Versions.AreReplaced(one.Fact)))
            if (happening.About.Any(about => _aliases.Of(about) == _goesBy)) within.Add(happening.Stream);
            else if (within.Remove(happening.Stream)) yield return happening.Fact.Id;
    }

    private IEnumerable<Subject> AllAbout(Happening happening) => happening.About.Concat(happening.Fact.About).Concat(Corrections.AllSpeakingOf(happening.Fact).SelectMany(speaking => speaking.About));
}
