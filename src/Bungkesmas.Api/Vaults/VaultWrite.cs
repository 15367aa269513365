using Bungkesmas.Projections.Kernel;
using Marten;
using Npgsql;

namespace Bungkesmas.Api.Vaults;

/// <summary>One write to the vault as plain SQL with "?" placeholders, to be queued into the transaction that appends the facts.</summary>
public sealed record VaultWrite(string Sql, object[] Args)
{
    /// <summary>Has the write done in the session's transaction.</summary>
    public void QueueIn(IDocumentSession session) => session.QueueSqlCommand(Sql, Args);

    /// <summary>Runs the writes, in order, within the caller's transaction.</summary>
    public static async Task RunAsync(
        IEnumerable<VaultWrite> writes, NpgsqlConnection connection, NpgsqlTransaction? transaction, CancellationToken ct)
    {
        foreach (var write in writes)
        {
            await using var command = new NpgsqlCommand(RowStatements.Numbered(write.Sql), connection, transaction);
            foreach (var arg in write.Args) command.Parameters.Add(new NpgsqlParameter { Value = arg });
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
