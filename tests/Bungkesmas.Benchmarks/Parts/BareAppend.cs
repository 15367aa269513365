using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Stage;
using Bungkesmas.Domain.Agreements;
using Npgsql;
using NpgsqlTypes;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>Writes by the bare driver what the service writes for one act: into tables of the same shape that hold the same rows.</summary>
public sealed class BareAppend : IAsyncDisposable
{
    private const string Copies = """
        drop schema if exists bare cascade;
        create schema bare;
        create sequence bare.position;
        create table bare.streams (like ledger.mt_streams including all);
        create table bare.events (like ledger.mt_events including all);
        create table bare.fact_subject (like ledger.fact_subject including all);
        alter table bare.events alter column seq_id set default nextval('bare.position');
        insert into bare.streams select * from ledger.mt_streams;
        insert into bare.events select * from ledger.mt_events;
        insert into bare.fact_subject select * from ledger.fact_subject;
        alter table bare.events add foreign key (stream_id) references bare.streams (id) on delete cascade;
        select setval('bare.position', (select max(seq_id) from bare.events));
        vacuum analyze bare.streams; vacuum analyze bare.events; vacuum analyze bare.fact_subject;
        """;

    private const string Write = """
        with stream as (update bare.streams set version = version + 1, timestamp = now() where id = $1 returning version),
        fact as (
          insert into bare.events (id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, headers, user_name)
          select $2, $1, version, $3, $4, now(), '*DEFAULT*', $5, $6, $7, $8 from stream)
        insert into bare.fact_subject (subject, fact_id) select subject, $2 from unnest($9) as subject
        """;

    private readonly NpgsqlDataSource _database;
    private readonly Fixture _fixture;
    private readonly int _clients;
    private readonly Fact _like;

    private BareAppend(NpgsqlDataSource database, Fixture fixture, int clients, Fact like, int subjectRows) =>
        (_database, _fixture, _clients, _like, SubjectRows) = (database, fixture, clients, like, subjectRows);

    /// <summary>How many rows of the subject index one fact has.</summary>
    public int SubjectRows { get; }

    /// <summary>Copies the tables with their rows, and takes the last fact of the service as the pattern of what to write.</summary>
    public static async Task<BareAppend> PrepareAsync(RunningService service, Fixture fixture, int clients)
    {
        foreach (var statement in Copies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await service.RunAsync(statement);
        var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(service.ConnectionString) { MinPoolSize = clients, MaxPoolSize = clients }.ConnectionString);
        await using var last = service.Database.CreateCommand("select id, data::text, type, mt_dotnet_type, correlation_id, headers::text, user_name, tenant_id from ledger.mt_events order by seq_id desc limit 1");
        await using var row = await last.ExecuteReaderAsync();
        await row.ReadAsync();
        if (row.GetString(7) != "*DEFAULT*") throw new InvalidOperationException("The events carry another tenant than expected.");
        var like = new Fact(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6));
        var id = row.GetGuid(0);
        var rows = await service.CountAsync($"select count(*) from ledger.fact_subject where fact_id = '{id}'");
        return rows == Subjects("", "").Length
            ? new(database, fixture, clients, like, (int)rows)
            : throw new InvalidOperationException($"The service indexes {rows} subjects of a fact, the bare side would write another number.");
    }

    public async Task<Slice> RunAsync(TimeSpan time)
    {
        var before = await CountAsync();
        var slice = await Slice.RunAsync(_clients, time, WriteAsync);
        var grown = await CountAsync() - before;
        return grown == slice.Count ? slice : throw new InvalidOperationException($"{slice.Count} rows were written and {grown} are there.");
    }

    private async Task WriteAsync(Random random)
    {
        var subject = random.Next(_fixture.Subjects);
        var organisation = Fixture.Organisation(subject);
        await using var command = _database.CreateCommand(Write);
        foreach (var value in new object[] { $"organisation/{organisation}", Guid.CreateVersion7() }) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = _like.Data, NpgsqlDbType = NpgsqlDbType.Jsonb });
        foreach (var value in new[] { _like.Type, _like.DotnetType, _like.Correlation }) command.Parameters.Add(new() { Value = value });
        command.Parameters.Add(new() { Value = _like.Headers, NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = _like.Actor });
        command.Parameters.Add(new() { Value = Subjects(organisation, _fixture.District(subject, random.Next(1, 100))) });
        await command.ExecuteNonQueryAsync();
    }

    private static string[] Subjects(string organisation, string district) =>
        [$"organisation/{organisation}", $"region/{district}", $"engagement/{organisation}@{district}", Renewal.Partnership(organisation, district).ToString()];

    private async Task<long> CountAsync()
    {
        await using var command = _database.CreateCommand("select count(*) from bare.events");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private sealed record Fact(string Data, string Type, string DotnetType, string Correlation, string Headers, string Actor);
}
