namespace Bungkesmas.Api.Recording;

/// <summary>Reads entry by entry. In a dry run what is wrong with one of them is its own matter; else nothing is taken unless all is well.</summary>
public sealed class Sifting(Intake intake, bool dryRun)
{
    private readonly List<RefusedEntry> _refused = [];

    /// <summary>What was sorted out, in the order in which it was sent.</summary>
    public IReadOnlyList<RefusedEntry> Refused => _refused;

    /// <summary>What was read; null when it is faulty.</summary>
    /// <param name="at">where it stands in what was sent</param>
    public async Task<T?> ReadAsync<T>(string at, Func<Task<T?>> read) where T : class
    {
        var before = intake.Count;
        var entry = await read();
        if (!dryRun || intake.Count == before) return entry;
        var faults = intake.TakeAfter(before);
        _refused.Add(new(faults.Select(fault => fault.Entry).FirstOrDefault(key => key is not null), at, Problem.Malformed(faults)));
        return null;
    }

    /// <summary>Sorts out what its sender may not do; answers the problem where that ends it all.</summary>
    public Problem? Forbid(List<Statement> statements, Sender sender)
    {
        while (sender.MayNot(statements) is (var act, var problem))
        {
            if (!dryRun) return problem;
            _refused.Add(new(act.Key, act.Where, problem));
            statements.Remove(act);
        }
        return null;
    }
}
