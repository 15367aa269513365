using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Lenses;

/// <summary>A statement that something held at a moment.</summary>
/// <param name="Earliest">the moment lies no earlier; null where nothing bounds it</param>
/// <param name="Latest">the moment lies no later</param>
public sealed record StatementSheet<TSaid>(TSaid Said, string Sentence, Assertion Assertion, DateTimeOffset? Earliest, DateTimeOffset Latest, IReadOnlyList<Guid> Facts) where TSaid : Event;

/// <summary>What holds at the lens, with the statements nearest to it; nothing is interpolated.</summary>
/// <param name="Holding">null where nobody stated it firmly</param>
/// <param name="Value">null unless it is known, or was the last that was stated</param>
public sealed record HeldSheet<TSaid>(Holding? Holding, TSaid? Value, IReadOnlyList<StatementSheet<TSaid>> Before, IReadOnlyList<StatementSheet<TSaid>> After) where TSaid : Event;

/// <summary>Shows statements that held at a moment.</summary>
public static class HeldSheets
{
    /// <summary>Whether anything of them is to be seen through the lens: what is only stated of later moments is seen by who asks for the possible.</summary>
    public static bool Shows<TSaid>(this Sight sight, Held<TSaid>? held, IEnumerable<HeldStatement<TSaid>> statements) where TSaid : Event =>
        sight.Lens.Possible || (held is null ? statements.Any(statement => statement.Latest <= sight.Lens.AsOf) : held.Holding != Holding.NotYetStated);

    public static HeldSheet<TSaid> Sheet<TSaid>(this Sight sight, Held<TSaid>? held, Subject on, INames names) where TSaid : Event =>
        new(held?.Holding, held?.Value, sight.Sheets(held?.Before ?? [], on, names), sight.Sheets(held?.After ?? [], on, names));

    public static IReadOnlyList<StatementSheet<TSaid>> Sheets<TSaid>(this Sight sight, IEnumerable<HeldStatement<TSaid>> statements, Subject on, INames names) where TSaid : Event =>
        [.. statements.OrderBy(one => one.Latest).Select(one => new StatementSheet<TSaid>(one.Value, sight.In(one.Value.Say(on, names, one.Assertion)), one.Assertion, one.Earliest, one.Latest, one.Facts))];
}
