using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Effects;

/// <summary>The tables of what is carried out of the house: who wants to hear, how far it was looked, and what became of each delivery. Wolverine keeps its messages beside them.</summary>
public static class EffectsSchema
{
    public const string Name = "effects";

    private static string Ddl => $"""
        create schema if not exists {Name};
        create table if not exists {Name}.progress (
          one boolean primary key default true check (one), position bigint not null, instant timestamptz not null);
        insert into {Name}.progress (position, instant) values (0, clock_timestamp()) on conflict do nothing;
        create table if not exists {Name}.subscription (
          id text collate "C" primary key, channel text not null check (channel in ('webhook', 'mail')), kinds text[] not null, region text, partner text,
          language text not null, wrapped_key bytea not null, target bytea not null, active boolean not null, reason text,
          heard_from bigint not null, rests_until timestamptz, created_at timestamptz not null default clock_timestamp());
        alter table {Name}.subscription add column if not exists version bigint not null default 1;
        create table if not exists {Name}.delivery (
          id uuid primary key, subscription text collate "C" not null references {Name}.subscription on delete cascade,
          kind text not null, key text not null, position bigint not null, payload text not null,
          state text not null default 'waiting' check (state in ('waiting', 'failed', 'delivered', 'dead')), attempts int not null default 0, failure text,
          created_at timestamptz not null default clock_timestamp(), tried_at timestamptz, delivered_at timestamptz, envelope uuid);
        drop index if exists {Name}.delivery_state, {Name}.delivery_subscription;
        create index if not exists delivery_created on {Name}.delivery (created_at, id);
        create index if not exists delivery_state_created on {Name}.delivery (state, created_at, id);
        create index if not exists delivery_subscription_created on {Name}.delivery (subscription, created_at, id);
        """;

    /// <summary>Makes whatever is missing; two services that start at once take turns.</summary>
    public static Task ApplyAsync(NpgsqlDataSource database, CancellationToken cancel) => Turns.ApplyAsync(database, Turns.Effects, Ddl, cancel);
}
