using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Holds stored rows against a fold from scratch.</summary>
public static class Proof
{
    /// <summary>Compares every row of every view with a fold over the whole ledger, position by position; no index is asked.</summary>
    public static async Task EquateAsync(RunningLedger ledger)
    {
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var cancel = TestContext.Current.CancellationToken;
        await using var log = ledger.Database.CreateCommand($"select {FactReader.Columns} from {FactReader.Table} order by e.seq_id");
        var facts = await log.ReadAsync(cancel);
        // What goes by another id is a subject under that one too, from the position on at which that became known.
        var subjects = (await SubjectsAsync(ledger)).Union(facts.SelectMany(known => Valid.Happenings([.. facts.TakeWhile(fact => fact.Position <= known.Position)])).SelectMany(happening => happening.About)).ToList();
        var proven = 0;
        foreach (var fold in Ledger.Views)
        {
            var folded = subjects.Where(subject => fold.Kinds.Contains(subject.Kind)).SelectMany(subject => ViewRows.FromScratch(fold, subject, facts)).Select(Canonical).Order().ToList();
            proven += folded.Count;
            (await StoredAsync(ledger, fold)).ShouldBe(folded, fold.Name);
        }
        proven.ShouldBeGreaterThan(0);
    }

    /// <summary>The stored rows of a view, those that are known now and those that were once.</summary>
    public static async Task<List<string>> StoredAsync(RunningLedger ledger, IView fold, string where = "true")
    {
        await using var command = ledger.Database.CreateCommand($"""
            select subject, lower(valid), upper(valid), state::text, possibly::text, lower(known), upper(known) from {LedgerSchema.Table(fold.Name)} where {where}
            """);
        var rows = new List<string>();
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(Canonical(new ViewRow(row.GetString(0), Instant(row.GetDateTime(1)), row.IsDBNull(2) ? null : Instant(row.GetDateTime(2)), row.IsDBNull(3) ? null : row.GetString(3),
                row.IsDBNull(4) ? null : row.GetString(4), row.GetInt64(5), row.IsDBNull(6) ? null : row.GetInt64(6))));
        return [.. rows.Order()];
    }

    private static DateTimeOffset Instant(DateTime time) => time == DateTime.MinValue ? DateTimeOffset.MinValue : new(time, TimeSpan.Zero);

    private static async Task<List<Subject>> SubjectsAsync(RunningLedger ledger)
    {
        await using var command = ledger.Database.CreateCommand("select distinct subject from ledger.fact_subject");
        var subjects = new List<Subject>();
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) subjects.Add(Subject.Parse(row.GetString(0)));
        return subjects;
    }

    /// <summary>jsonb orders keys its own way, so both sides are written with sorted keys.</summary>
    private static string Canonical(ViewRow row) => $"{row.Subject} {row.From:O}..{row.To:O} {Sorted(row.State)} {Sorted(row.Possibly)} [{row.KnownFrom},{row.KnownTo})";

    private static string? Sorted(string? json) => json is null ? null : Sorted(JsonNode.Parse(json))!.ToJsonString();

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject body => new JsonObject(body.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new KeyValuePair<string, JsonNode?>(pair.Key, Sorted(pair.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone()
    };
}
