using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Http;

/// <summary>What the service remembers of its callers for a short while, beside the ledger: answers under a key, tickets for streams.</summary>
public static class HttpSchema
{
    public const string Name = "http";

    private const string Ddl = """
        create schema if not exists http;
        create table if not exists http.kept_answer (
            id bytea primary key, request bytea not null, status int not null, headers jsonb not null, body bytea not null, at timestamptz not null default clock_timestamp());
        alter table http.kept_answer add column if not exists sealed boolean not null default false;
        create index if not exists kept_answer_at on http.kept_answer (at);
        create table if not exists http.stream_ticket (id bytea primary key, actor text not null, roles text[] not null, until timestamptz not null, token_until timestamptz not null);
        """;

    /// <summary>Makes whatever is missing; two services that start at once take turns.</summary>
    public static Task ApplyAsync(NpgsqlDataSource database, CancellationToken cancel) => Turns.ApplyAsync(database, Turns.Http, Ddl, cancel);
}
