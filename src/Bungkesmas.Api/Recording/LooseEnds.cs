using Bungkesmas.Api.Facts;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Api.Recording;

/// <summary>What a report refers to that nobody has recorded, and what runs in a circle. Either may come right with a later report, so neither is refused.</summary>
public sealed class LooseEnds(LedgerQueries ledger)
{
    public async Task<IReadOnlyList<FieldProblem>> OfAsync(Work work, CancellationToken cancel)
    {
        var found = new List<FieldProblem>();
        foreach (var statement in work.Statements)
        {
            if (statement.Saying is DocumentReceived { Replaces: { } older } && await ReplacedAsync(statement.On.Id, older, cancel) is { } wrong) found.Add(new(null, "document.replaces", wrong));
            foreach (var (field, fact) in Named(statement))
                if (work.Statements.All(other => other.Id != fact) && await ledger.OneAsync(fact, cancel) is null) found.Add(new(statement.Key, $"{statement.Where}.{field}", Wrong.NotThere));
        }
        found.AddRange(InCircles(work.Statements).Select(statement => new FieldProblem(statement.Key, $"{statement.Where}.occurred.order", Wrong.Circular)));
        return found;
    }

    private async Task<Sentence?> ReplacedAsync(string document, string older, CancellationToken cancel)
    {
        var seen = new HashSet<string> { document };
        for (string? next = older; next is not null;)
        {
            if (!seen.Add(next)) return Wrong.Circular;
            if (await ledger.DocumentAsync(next, cancel) is not { } known) return next == older ? Wrong.NotThere : null;
            next = known.Replaces;
        }
        return null;
    }

    private static IEnumerable<(string Field, Guid Fact)> Named(Statement statement) =>
    [
        .. statement.Envelope.Occurred.Order.Select((order, i) => ($"occurred.order[{i}].fact", order.Fact)).Where(named => named.Fact is not null).Select(named => (named.Item1, named.Fact!.Value)),
        .. ((statement.Saying as EndorsementGiven)?.Facts ?? []).Select((fact, i) => ($"facts[{i}]", fact))
    ];

    /// <summary>The statements that are told to come after themselves, through others.</summary>
    private static IEnumerable<Statement> InCircles(IReadOnlyList<Statement> statements)
    {
        var after = statements.SelectMany(statement => statement.Envelope.Occurred.Order.Where(order => order.Fact is not null)
            .Select(order => order.Order == Order.After ? (Later: statement.Id, Earlier: order.Fact!.Value) : (Later: order.Fact!.Value, Earlier: statement.Id))).ToLookup(pair => pair.Later, pair => pair.Earlier);
        return statements.Where(statement => Reach(statement.Id).Contains(statement.Id));

        HashSet<Guid> Reach(Guid from)
        {
            var reached = new HashSet<Guid>();
            for (var open = new Stack<Guid>(after[from]); open.TryPop(out var next);)
                if (reached.Add(next)) foreach (var earlier in after[next]) open.Push(earlier);
            return reached;
        }
    }
}
