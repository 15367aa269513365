using Bungkesmas.Benchmarks.Stage;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Marten;
using Npgsql;
using NpgsqlTypes;

namespace Bungkesmas.Benchmarks.Country;

/// <summary>Writes facts past the recorder, by COPY into the tables that Marten and the subject index keep: only to have a large ledger soon.</summary>
public static class BulkWriter
{
    public static async Task<int> WriteAsync(NpgsqlDataSource database, ISerializer json, IReadOnlyList<Fact> facts)
    {
        await using var connection = await database.OpenConnectionAsync();
        await StreamsAsync(connection, facts);
        await EventsAsync(connection, json, facts);
        await IndexAsync(connection, facts);
        await using var finish = new NpgsqlCommand($"""
            select setval('ledger.mt_events_sequence', {facts[^1].Position});
            insert into ledger.mt_event_progression (name, last_seq_id) values ('HighWaterMark', {facts[^1].Position}) on conflict (name) do update set last_seq_id = excluded.last_seq_id;
            insert into ledger.known_at (position, at) select seq_id, timestamp from ledger.mt_events where seq_id % 500 = 0 or seq_id = {facts[^1].Position};
            analyze ledger.mt_events; analyze ledger.fact_subject;
            """, connection) { CommandTimeout = 600 };
        await finish.ExecuteNonQueryAsync();
        return facts.Count;
    }

    private static async Task StreamsAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy ledger.mt_streams (id, version, timestamp, created, tenant_id, is_archived) from stdin (format binary)");
        foreach (var stream in facts.GroupBy(fact => fact.Stream))
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(stream.Key.ToString(), NpgsqlDbType.Varchar);
            await copy.WriteAsync(stream.Max(fact => fact.Version), NpgsqlDbType.Bigint);
            await copy.WriteAsync(stream.Last().RecordedAt, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync(stream.First().RecordedAt, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync("*DEFAULT*", NpgsqlDbType.Varchar);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean);
        }
        await copy.CompleteAsync();
    }

    private static async Task EventsAsync(NpgsqlConnection connection, ISerializer json, IReadOnlyList<Fact> facts)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy ledger.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, headers, user_name, is_archived) from stdin (format binary)");
        foreach (var fact in facts)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(fact.Position, NpgsqlDbType.Bigint);
            await copy.WriteAsync(fact.Id, NpgsqlDbType.Uuid);
            await copy.WriteAsync(fact.Stream.ToString(), NpgsqlDbType.Varchar);
            await copy.WriteAsync(fact.Version, NpgsqlDbType.Bigint);
            await copy.WriteAsync(json.ToCleanJson(fact.Event), NpgsqlDbType.Jsonb);
            await copy.WriteAsync(Ledger.Events.Of(fact.Event).Name, NpgsqlDbType.Varchar);
            await copy.WriteAsync(fact.RecordedAt, NpgsqlDbType.TimestampTz);
            await copy.WriteAsync("*DEFAULT*", NpgsqlDbType.Varchar);
            await copy.WriteAsync($"{fact.Event.GetType().FullName}, {fact.Event.GetType().Assembly.GetName().Name}", NpgsqlDbType.Varchar);
            await copy.WriteAsync($$"""{"envelope":{{json.ToCleanJson(fact.Envelope)}}}""", NpgsqlDbType.Jsonb);
            await copy.WriteAsync(fact.Envelope.Actor, NpgsqlDbType.Varchar);
            await copy.WriteAsync(false, NpgsqlDbType.Boolean);
        }
        await copy.CompleteAsync();
    }

    private static async Task IndexAsync(NpgsqlConnection connection, IReadOnlyList<Fact> facts)
    {
        await using (var copy = await connection.BeginBinaryImportAsync("copy ledger.fact_subject (subject, fact_id) from stdin (format binary)"))
        {
            var known = SubjectFacts.Among(facts);
            foreach (var subject in known.Subjects)
                foreach (var fact in known.About(subject).DistinctBy(fact => fact.Id))
                {
                    if (subject == Subject.Fact(fact.Id)) continue;
                    await copy.StartRowAsync();
                    await copy.WriteAsync(subject.ToString(), NpgsqlDbType.Text);
                    await copy.WriteAsync(fact.Id, NpgsqlDbType.Uuid);
                }
            await copy.CompleteAsync();
        }
        await using (var copy = await connection.BeginBinaryImportAsync("copy ledger.fact_listens (listened, listener, placed) from stdin (format binary)"))
        {
            foreach (var (listened, listener, placed) in SubjectIndex.Listening(facts))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(listened.ToString(), NpgsqlDbType.Text);
                await copy.WriteAsync(listener.ToString(), NpgsqlDbType.Text);
                await copy.WriteAsync(placed, NpgsqlDbType.Boolean);
            }
            await copy.CompleteAsync();
        }
    }
}
