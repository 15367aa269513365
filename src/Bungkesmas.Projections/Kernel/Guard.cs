using Bungkesmas.Domain.Kernel;
using Npgsql;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Keeps what an act was decided from as it was until its fact is committed, whoever else writes to the same ledger.</summary>
/// <remarks>A stream's version guards the stream alone, but an act may be decided from a subject of which facts stand on many streams: an
/// activation looks at an agreement. So before positions are taken, every writer locks the subjects that its facts are about and those it
/// decided from (in <see cref="Buckets"/> buckets, in their order, until the end of the transaction), and whoever decided from facts that
/// are no longer all there are has lost a race.</remarks>
public static class Guard
{
    private const int Lock = 7220174, Buckets = 1024;

    /// <summary>Takes the locks, in the transaction that appends and before it takes positions. Fails with a serialization failure when the race is lost.</summary>
    /// <param name="written">what the new facts are about</param>
    /// <param name="entries">how many entries of the subject index were read for <paramref name="decidedFrom"/></param>
    public static async Task HoldAsync(NpgsqlConnection connection, IEnumerable<Subject> written, string[] decidedFrom, long entries, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {LedgerSchema.Events}.guard($1, $2, $3)", connection);
        command.Parameters.Add(new() { Value = written.Distinct().Select(subject => subject.ToString()).ToArray() });
        command.Parameters.Add(new() { Value = decidedFrom });
        command.Parameters.Add(new() { Value = entries });
        await command.ExecuteNonQueryAsync(cancel);
    }

    internal static string Ddl { get; } = $"""
        create or replace function {LedgerSchema.Events}.guard(written text[], decided_from text[], entries bigint) returns void language plpgsql as $guard$
        begin
          perform pg_advisory_xact_lock({Lock}, bucket)
            from (select distinct hashtext(subject) & {Buckets - 1} as bucket from unnest(written || decided_from) as subject order by bucket) buckets;
          if cardinality(decided_from) > 0 and (select count(*) from {LedgerSchema.Events}.fact_subject where subject = any(decided_from)) <> entries then
            raise exception 'decided from facts that are no longer all there are' using errcode = 'serialization_failure';
          end if;
        end $guard$;
        """;
}
