namespace Bungkesmas.Api.Hosting.Embedded;

/// <summary>Where the embedded database lives and how much it promises.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>An absolute folder that belongs to the embedded database alone; see <see cref="EmbeddedPostgres.DefaultDataRoot"/>.</summary>
    public required string DataRoot { get; init; }

    /// <summary>The folder of initdb, postgres and pg_ctl to try before all others.</summary>
    public string? BinDir { get; init; }

    /// <summary>For tests: quick instead of durable, and the last one out deletes the data root.</summary>
    public bool Throwaway { get; init; }

    /// <summary>Keeps a throwaway database's promises on disk all the same, to test recovery.</summary>
    public bool Durable { get; init; }

    /// <summary>How many bytes of memory there are for whoever starts it, which the server has to share with it.</summary>
    public long Memory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Whether little is to be taken: every connection costs the server some ten megabytes, and a few serve two cores as well.</summary>
    internal bool IsScarce => Memory < 2L << 30;

    internal bool Promises => !Throwaway || Durable;
}
