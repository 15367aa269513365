using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Vaults;

/// <summary>The vault's tables, beside the ledger's and never mixed with them.</summary>
public static class VaultSchema
{
    // Ids sort by byte (collate "C"), so that paging is the same under every database locale.
    private const string Ddl = """
        create schema if not exists vault;

        create table if not exists vault.document (
            id          text collate "C" primary key,
            length      int not null,
            wrapped_key bytea null,
            body        bytea null,
            salt        bytea null,
            stored_at   timestamptz not null default now());

        create table if not exists vault.person (
            id          text collate "C" primary key,
            wrapped_key bytea null,
            body        bytea null,
            stored_at   timestamptz not null default now());

        create table if not exists vault.person_entry (
            document_id text collate "C" not null,
            key_hash    bytea not null,
            person_id   text collate "C" not null references vault.person,
            primary key (document_id, key_hash));

        create table if not exists vault.reading (
            at    timestamptz not null default clock_timestamp(),
            actor text not null,
            what  text not null check (what in ('document', 'person')),
            id    text collate "C" not null);

        create table if not exists vault.instance (
            one         boolean primary key default true check (one),
            fingerprint text not null,
            restored    text null);
        """;

    /// <summary>Makes whatever is missing; harmless to repeat, also by several starts at once.</summary>
    public static Task ApplyAsync(NpgsqlDataSource database, CancellationToken ct = default) => Turns.ApplyAsync(database, Turns.Vault, Ddl, ct);
}
