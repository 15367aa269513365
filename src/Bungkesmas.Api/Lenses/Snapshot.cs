using Npgsql;

namespace Bungkesmas.Api.Lenses;

/// <summary>The views at one moment, and the position at which they stand then: rows and progress are written together.</summary>
/// <param name="held">null where too many are looking: then nothing but the position holds what is read together</param>
public sealed class Snapshot(long position, Views views, Snapshot.Held? held) : IAsyncDisposable
{
    public Views Views => views;

    /// <summary>A lens with what is known pinned, so that all that is read through it is known at one position, and stays so.</summary>
    public Lens Pinned(Lens lens) => (lens.KnownAt ?? position) is var knownAt ? lens with { KnownAt = knownAt, Latest = held is not null && knownAt == position } : lens;

    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The transaction that holds the moment, and its place among those that may be open at once.</summary>
    public sealed class Held(NpgsqlConnection connection, NpgsqlTransaction transaction, SemaphoreSlim places) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await transaction.DisposeAsync();
                await connection.DisposeAsync();
            }
            finally { places.Release(); }
        }
    }
}
