using System.Collections.Concurrent;

namespace Bungkesmas.Domain.Kernel;

/// <summary>Facts in their places, found once for all subjects that they are about.</summary>
public sealed class Places
{
    private readonly ConcurrentDictionary<Guid, (Window Dating, Happening Happening)> _known = new();
    private readonly ConcurrentDictionary<Guid, Subject[]> _organisations = new();

    /// <summary>A fact of which nothing is said, in its place by the dating of its documents.</summary>
    internal Happening Of(Fact fact, Dictionary<string, Window> datings)
    {
        var dating = Valid.DatingOf(fact, datings);
        if (_known.TryGetValue(fact.Id, out var known) && known.Dating == dating) return known.Happening;
        var happening = Valid.Alone(fact, datings);
        _known[fact.Id] = (dating, happening);
        return happening;
    }

    /// <summary>The organisations that a fact names, by the ids that were told.</summary>
    /// <param name="told">the fact, as corrected</param>
    internal IReadOnlyList<Subject> Organisations(Happening told) => ReferenceEquals(told.Event, told.Fact.Event)
        ? _organisations.GetOrAdd(told.Fact.Id, static (_, one) => OrganisationsIn(one), told)
        : OrganisationsIn(told);

    private static Subject[] OrganisationsIn(Happening told) => [.. Renaming.Named(told.Event).Append(told.Fact.Stream).Where(named => named.Kind == Subject.Organisations).Distinct()];
}
