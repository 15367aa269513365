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
    private const int Buckets = 1024;

    /// <summary>Takes the locks, in the transaction that appends and before it takes positions, so that a lost race leaves no gap. Fails with a serialization failure when the race is lost.</summary>
    /// <param name="facts">what is to be appended; nobody may have recorded any of it meanwhile</param>
    /// <param name="entries">how many entries of the subject index were read for <paramref name="decidedFrom"/></param>
    /// <param name="versions">the versions that streams must still have</param>
    public static async Task HoldAsync(
        NpgsqlConnection connection, IReadOnlyCollection<Fact> facts, string[] decidedFrom, long entries, IReadOnlyCollection<(string Stream, long Version)> versions, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {LedgerSchema.Events}.guard($1, $2, $3, $4, $5, $6)", connection);
        command.Parameters.Add(new() { Value = facts.SelectMany(fact => fact.About).Distinct().Select(subject => subject.ToString()).ToArray() });
        command.Parameters.Add(new() { Value = decidedFrom });
        command.Parameters.Add(new() { Value = entries });
        command.Parameters.Add(new() { Value = facts.Select(fact => fact.Id).ToArray() });
        command.Parameters.Add(new() { Value = versions.Select(one => one.Stream).ToArray() });
        command.Parameters.Add(new() { Value = versions.Select(one => one.Version).ToArray() });
        await command.ExecuteNonQueryAsync(cancel);
    }

    internal static string Ddl { get; } = $"""
        create or replace function {LedgerSchema.Events}.guard(written text[], decided_from text[], entries bigint, facts uuid[], streams text[], versions bigint[]) returns void language plpgsql as $guard$
        begin
          perform pg_advisory_xact_lock({Turns.Subjects}, bucket)
            from (select distinct hashtext(subject) & {Buckets - 1} as bucket from unnest(written || decided_from) as subject order by bucket) buckets;
          if cardinality(decided_from) > 0 and (select count(*) from {LedgerSchema.Events}.fact_subject where subject = any(decided_from)) <> entries
            or exists (select from {LedgerSchema.Events}.mt_events where id = any(facts))
            or exists (select from unnest(streams, versions) as expected(stream, version) left join {LedgerSchema.Events}.mt_streams s on s.id = expected.stream where coalesce(s.version, 0) <> expected.version)
          then raise exception 'decided from facts that are no longer all there are' using errcode = 'serialization_failure';
          end if;
        end $guard$;
        """;
}
