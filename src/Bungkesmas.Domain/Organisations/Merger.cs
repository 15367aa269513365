using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Which other record an organisation goes by, and which go by it: what a merge, and undoing one, is decided from.</summary>
/// <param name="Undone">the record it went by until that was undone</param>
/// <param name="From">the records that go by it directly</param>
public sealed record Merger(string Id, string? Into, string? Undone, ValueList<string> From)
{
    public static Fold<Merger> Fold { get; } = new("merger", [Subject.Organisations], Apply);

    private static Merger? Apply(Merger? before, Subject subject, Happening happening)
    {
        if (!happening.Firm) return before;
        var (now, from) = (before ?? new(subject.Id, null, null, []), happening.Fact.Stream.Id);
        return happening.Event switch
        {
            OrganisationsMerged e when from == now.Id => now with { Into = e.Into, Undone = null },
            OrganisationsMerged e when e.Into == now.Id => now with { From = now.From.With(from) },
            MergeUndone e when from == now.Id => now.Into == e.Into ? now with { Into = null, Undone = e.Into } : now,
            MergeUndone e when e.Into == now.Id => now with { From = now.From.Where(one => one != from).ToValueList() },
            _ => before
        };
    }
}
