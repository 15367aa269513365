using System.Globalization;
using System.Security.Cryptography;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Npgsql;

namespace Bungkesmas.Api.Effects;

/// <summary>Keeps who wants to hear. Addresses and secrets are sealed under the instance's master key.</summary>
public sealed class Subscriptions(NpgsqlDataSource database, MasterKey master)
{
    private const string Columns = "id, channel, kinds, region, partner, language, active, reason, heard_from, created_at, version";

    public async Task<List<Subscription>> AllAsync(Channel? channel, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select {Columns} from {EffectsSchema.Name}.subscription where $1::text is null or channel = $1 order by created_at, id");
        command.Parameters.Add(new() { Value = channel?.Code() ?? (object)DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        return await ReadAsync(command, cancel);
    }

    public static async Task<List<Subscription>> ActiveAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"select {Columns} from {EffectsSchema.Name}.subscription where active order by id", connection);
        return await ReadAsync(command, cancel);
    }

    public async Task<Subscription?> FindAsync(string id, Channel channel, CancellationToken cancel) =>
        (await AllAsync(channel, cancel)).FirstOrDefault(one => one.Id == id);

    /// <summary>What is sealed of a subscription; null when there is no such subscription.</summary>
    public async Task<TTarget?> TargetAsync<TTarget>(string id, CancellationToken cancel) where TTarget : class
    {
        await using var command = database.CreateCommand($"select wrapped_key, target from {EffectsSchema.Name}.subscription where id = $1");
        command.Parameters.Add(new() { Value = id });
        return await OpenAsync<TTarget>(command, id, cancel);
    }

    private async Task<TTarget?> OpenAsync<TTarget>(NpgsqlCommand command, string id, CancellationToken cancel) where TTarget : class
    {
        await using var row = await command.ExecuteReaderAsync(cancel);
        if (!await row.ReadAsync(cancel)) return null;
        using var sealing = Sealed.Unwrap(master, SealedKind.Receiver, id, row.GetFieldValue<byte[]>(0));
        return sealing.OpenJson<TTarget>(row.GetFieldValue<byte[]>(1));
    }

    /// <summary>Adds one that hears of everything recorded from now on.</summary>
    /// <param name="asked">with the key under which the answer is kept, in the same transaction</param>
    public async Task<SentAnswer?> AddAsync<TTarget>(Channel channel, Wish wish, TTarget target, Conditions asked, Func<Subscription, SentAnswer> answer, CancellationToken cancel)
    {
        if (asked.Refuse(0) is { } stale) return stale;
        var id = "s" + Base32.Encode(RandomNumberGenerator.GetBytes(10));
        using var sealing = Sealed.Fresh(SealedKind.Receiver, id);
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        return await WriteAsync(transaction, id, asked.Key, answer, $"""
            insert into {EffectsSchema.Name}.subscription (id, channel, kinds, region, partner, language, wrapped_key, target, active, heard_from)
            values ($1, $2, $3, $4, $5, $6, $7, $8, true, ({LedgerSchema.Settled}))
            """, cancel, channel.Code(), wish.Kinds.ToArray(), wish.Region, wish.Partner, wish.Language, sealing.WrapBy(master), sealing.CloseJson(target));
    }

    /// <summary>Puts other wishes in place of the former ones; one that was off hears from now on. Null where it is gone meanwhile.</summary>
    /// <param name="wanted">what becomes of its wishes and of whether it is on, as they are when nobody else can change them</param>
    /// <param name="change">what becomes of the target then</param>
    public async Task<SentAnswer?> ChangeAsync<TTarget>(
        string id, Func<Subscription, (Wish Wish, bool Active)> wanted, Func<TTarget, TTarget> change, Conditions asked, Func<Subscription, TTarget, SentAnswer> answer, CancellationToken cancel) where TTarget : class
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var hold = new NpgsqlCommand($"select {Columns} from {EffectsSchema.Name}.subscription where id = $1 for update", connection, transaction) { Parameters = { new() { Value = id } } };
        if (await ReadAsync(hold, cancel) is not [var known]) return null;
        if (asked.Refuse(known.Version) is { } stale) return stale;
        await using var open = new NpgsqlCommand($"select wrapped_key, target from {EffectsSchema.Name}.subscription where id = $1", connection, transaction) { Parameters = { new() { Value = id } } };
        var (before, (wish, active)) = ((await OpenAsync<TTarget>(open, id, cancel))!, wanted(known));
        var target = change(before);
        using var sealing = Sealed.Fresh(SealedKind.Receiver, id);
        return await WriteAsync(transaction, id, asked.Key, one => answer(one, target), $"""
            update {EffectsSchema.Name}.subscription set kinds = $2, region = $3, partner = $4, language = $5, wrapped_key = $6, target = $7, active = $8, version = version + 1,
              reason = case when $8 then null else reason end, rests_until = null, heard_from = case when active then heard_from else ({LedgerSchema.Settled}) end where id = $1
            """, cancel, wish.Kinds.ToArray(), wish.Region, wish.Partner, wish.Language, sealing.WrapBy(master), sealing.CloseJson(target), active);
    }

    /// <summary>Forgets one with all its deliveries. Null where there is none.</summary>
    public async Task<SentAnswer?> RemoveAsync(string id, Channel channel, Conditions asked, CancellationToken cancel)
    {
        // Deliveries first, as the courier takes them: it holds one while it writes to the subscription.
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        long? version = null;
        foreach (var sql in new[] { "delete from {0}.delivery d using {0}.subscription s where s.id = d.subscription and s.id = $1 and s.channel = $2", "delete from {0}.subscription where id = $1 and channel = $2 returning version" })
        {
            await using var command = new NpgsqlCommand(string.Format(CultureInfo.InvariantCulture, sql, EffectsSchema.Name), connection, transaction);
            command.Parameters.Add(new() { Value = id });
            command.Parameters.Add(new() { Value = channel.Code() });
            version = await command.ExecuteScalarAsync(cancel) as long?;
        }
        if (version is not { } removed) return null;
        if (asked.Refuse(removed) is { } stale) return stale;
        if (asked.Key is { } key) await VaultWrite.RunAsync([KeptAnswers.Keep(key, SentAnswer.Gone)], connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        return SentAnswer.Gone;
    }

    /// <summary>While nobody hears, nothing is looked at. The first who does begins where the views are now.</summary>
    private async Task<SentAnswer?> WriteAsync(
        NpgsqlTransaction transaction, string id, AnswerKey? key, Func<Subscription, SentAnswer> answer, string sql, CancellationToken cancel, params object?[] values)
    {
        var connection = transaction.Connection!;
        await using (var begin = new NpgsqlCommand($"""
            update {EffectsSchema.Name}.progress set instant = clock_timestamp(),
              position = ({ViewProjection.Position})
            where not exists (select from {EffectsSchema.Name}.subscription where active)
            """, connection, transaction)) await begin.ExecuteNonQueryAsync(cancel);
        List<Subscription> written;
        await using (var write = new NpgsqlCommand($"{sql} returning {Columns}", connection, transaction))
        {
            foreach (var value in values.Prepend(id))
                write.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } : new() { Value = value });
            written = await ReadAsync(write, cancel);
        }
        if (written is not [var now]) return null;
        var sent = answer(now);
        if (key is not null) await VaultWrite.RunAsync([KeptAnswers.KeepSealed(key, sent, master)], connection, transaction, cancel);
        await transaction.CommitAsync(cancel);
        return sent;
    }

    private static async Task<List<Subscription>> ReadAsync(NpgsqlCommand command, CancellationToken cancel)
    {
        var all = new List<Subscription>();
        await using var row = await command.ExecuteReaderAsync(cancel);
        while (await row.ReadAsync(cancel))
            all.Add(new(row.GetString(0), Enum.Parse<Channel>(row.GetString(1), ignoreCase: true), row.GetFieldValue<string[]>(2).ToValueList(), row[3] as string, row[4] as string,
                row.GetString(5), row.GetBoolean(6), row[7] as string, row.GetInt64(8), row.GetFieldValue<DateTimeOffset>(9), row.GetInt64(10)));
        return all;
    }
}

/// <summary>What somebody wants to hear of, and in which language where only one is sent.</summary>
public sealed record Wish(ValueList<string> Kinds, string? Region, string? Partner, string Language);
