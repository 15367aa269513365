namespace Bungkesmas.Domain.Kernel;

/// <summary>Which happenings are told of one thing, while they come and go.</summary>
internal sealed class Things
{
    private readonly Dictionary<Subject, HashSet<Guid>> _told = [];
    /// <summary>Those of which not all name the same.</summary>
    private readonly HashSet<Subject> _differing = [];

    /// <summary>Takes in a happening that counts, or no longer does. Answers whether it is told of such a thing.</summary>
    public bool Put(Happening happening, bool counts)
    {
        var stream = happening.Fact.Stream;
        if (!OneThing.Is(stream)) return false;
        if (!_told.TryGetValue(stream, out var told)) _told[stream] = told = [];
        if (counts) told.Add(happening.Fact.Id); else told.Remove(happening.Fact.Id);
        return true;
    }

    /// <summary>Learns from gathered happenings which things not all name the same of.</summary>
    public void Differ(IEnumerable<Happening> gathered) => _differing.UnionWith(gathered.Where(happening => happening.Also.Count > 0).Select(happening => happening.Fact.Stream));

    /// <summary>What moves, and with it what is told of the same things where that changes what any of it is about.</summary>
    public List<(Guid Fact, Happening? Now)> Along(List<(Guid Fact, Happening? Now)> moved, IEnumerable<Subject> things, Func<Guid, Happening?> now)
    {
        foreach (var thing in things)
        {
            var told = _told[thing].Select(now).OfType<Happening>().ToList();
            var gathered = told.Count < 2 ? told : OneThing.Of(told);
            var differ = !ReferenceEquals(gathered, told);
            var differed = differ ? !_differing.Add(thing) : _differing.Remove(thing);
            if (!differ && !differed) continue;
            var ids = _told[thing];
            moved = [.. moved.Where(one => !ids.Contains(one.Fact)), .. gathered.Select(happening => (happening.Fact.Id, (Happening?)happening))];
        }
        return moved;
    }
}
