namespace Bungkesmas.Domain.Kernel;

/// <summary>Counts that are part of other counts: both sides claim it, so that a total can be held against the sum of its parts.</summary>
public static class Wholes
{
    /// <summary>The streams on which the counts stand that this one is part of.</summary>
    public static IEnumerable<Subject> Whole(this Quantity count)
    {
        foreach (var relation in count.Relations)
            if (relation.How == Overlap.PartOf && Subject.TryParse(relation.To, out var whole)) yield return whole;
    }

    /// <summary>The count as a total in its own right, and as a part of every total it is said to be part of.</summary>
    public static IEnumerable<Claim> TotalClaims(this Quantity count, Subject on) => count.Value is null ? [] :
        [new(on, $"{Topics.Total}:{count.Unit.Code()}", count.Told), .. count.Whole().Select(whole => new Claim(whole, $"{Topics.Part}:{count.Unit.Code()}", count.Told))];

    /// <summary>A count is neither part of itself nor beside itself.</summary>
    public static IEnumerable<Fault> RelationFaults(this Quantity count, string field, Subject on) =>
        count.Relations.SelectMany((relation, i) => Check.NotItself($"{field}.relations[{i}].to", relation.To, on.ToString()));
}
