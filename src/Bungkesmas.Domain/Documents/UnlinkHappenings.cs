using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Say that the accounts of a link tell of different happenings after all.</summary>
public sealed record UnlinkHappenings : IAct<Link>
{
    public Decision Decide(Subject on, Link? now) => now switch
    {
        null => new NeverLinked(on.Id),
        { Undone: true } => Decision.AlreadySo,
        _ => Decision.Record(new HappeningsUnlinked(now.Happenings))
    };

    public sealed record NeverLinked(string Link) : Refusal("link-unknown", new(
        $"Tautan {Link} tidak pernah tercatat.", $"Link {Link} is not on record."));
}
