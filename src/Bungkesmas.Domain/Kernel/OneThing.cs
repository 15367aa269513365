namespace Bungkesmas.Domain.Kernel;

/// <summary>An agreement is one thing and so is a registration route: what is told of it concerns every organisation and region that anything told of it names.</summary>
/// <remarks>Who tells that a route was closed need not say again whom it served; who corrects where it leads does not repeat its end.</remarks>
public static class OneThing
{
    /// <summary>The kinds of stream on which one thing stands.</summary>
    public static ValueList<string> Kinds { get; } = [Subject.Agreements, Subject.Routes];

    /// <summary>The kinds of subject that all of its facts concern, whichever of them names one.</summary>
    public static ValueList<string> Concerned { get; } = [Subject.Organisations, Subject.Regions, Subject.Engagements];

    public static bool Is(Subject stream) => Kinds.Contains(stream.Kind);

    /// <summary>Happenings of which those of one thing are about all that any of them names.</summary>
    internal static IEnumerable<Happening> Gathered(IEnumerable<Happening> happenings)
    {
        var things = new Dictionary<Subject, List<Happening>>();
        foreach (var happening in happenings)
            if (!Is(happening.Stream)) yield return happening;
            else if (things.TryGetValue(happening.Stream, out var others)) others.Add(happening);
            else things[happening.Stream] = [happening];
        foreach (var thing in things.Values) foreach (var happening in Of(thing)) yield return happening;
    }

    /// <summary>The happenings of one thing, each about all that any of them names.</summary>
    internal static IEnumerable<Happening> Of(IReadOnlyList<Happening> told)
    {
        if (told.Count == 1) return told;
        var all = told[0].Named.Where(IsConcerned).ToHashSet();
        var differ = false;
        foreach (var other in told.Skip(1))
        {
            var before = all.Count;
            var named = 0;
            foreach (var subject in other.Named)
                if (IsConcerned(subject))
                {
                    named++;
                    all.Add(subject);
                }
            differ |= all.Count > before || named < before;
        }
        return differ ? told.Select(happening => happening with { Also = [.. all.Except(happening.Named).OrderBy(subject => subject.ToString(), StringComparer.Ordinal)] }) : told;
    }

    private static bool IsConcerned(Subject subject) => Concerned.Contains(subject.Kind);
}
