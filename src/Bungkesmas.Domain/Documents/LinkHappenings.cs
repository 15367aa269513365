using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Say that several accounts tell of one happening.</summary>
public sealed record LinkHappenings(ValueList<string> Happenings) : IAct<Link>
{
    public Decision Decide(Subject on, Link? now) => now switch
    {
        { Undone: true } => new Undone(on.Id),
        { } when Happenings.All(now.Happenings.Contains) => Decision.AlreadySo,
        _ => Decision.Record(new HappeningsLinked(Happenings))
    };

    public sealed record Undone(string Link) : Refusal("link-undone", new(
        $"Tautan {Link} sudah dilepas; pakai id yang lain.", $"Link {Link} was undone; use another id."));
}
