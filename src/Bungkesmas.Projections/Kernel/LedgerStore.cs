using Bungkesmas.Domain.Kernel;
using JasperFx;
using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;
using Weasel.Core;

namespace Bungkesmas.Projections.Kernel;

/// <summary>How the ledger lives in PostgreSQL: Marten's settings, each on purpose (docs/adr/0002).</summary>
public static class LedgerStore
{
    /// <summary>For queries of some milliseconds: to begin helping processes, or to compile, takes longer than either saves.</summary>
    private const string ForShortQueries = "-c max_parallel_workers_per_gather=0 -c jit=off";

    /// <summary>What the driver is told besides where the database is: plans are kept, pooled connections are not reset, no query is spread over processes. Options that somebody named themselves win.</summary>
    public static string Tuned(string connectionString)
    {
        var tuned = new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, NoResetOnClose = true, ApplicationName = "bungkesmas" };
        tuned.Options = $"{ForShortQueries} {tuned.Options}".TrimEnd();
        return tuned.ConnectionString;
    }

    public static void Configure(StoreOptions options, NpgsqlDataSource database, KeptCourses kept, FactMemory memory, Courtesy courtesy)
    {
        options.Connection(database);
        options.DatabaseSchemaName = LedgerSchema.Events;
        options.AutoCreateSchemaObjects = AutoCreate.CreateOrUpdate;
        options.CommandTimeout = 60;
        options.UseSystemTextJsonForSerialization(new System.Text.Json.JsonSerializerOptions(LedgerJson.Options), EnumStorage.AsString, Casing.CamelCase);

        var events = options.Events;
        events.StreamIdentity = StreamIdentity.AsString;
        events.AppendMode = EventAppendMode.Quick;
        events.UseAdvisoryLockTransaction = true;
        events.UseMonitoredAdvisoryLock = false;
        events.UseExclusiveLockOnConcurrentAppends = true;
        events.EnableUniqueIndexOnEventId = true;
        events.EnableEventTypeIndex = true;
        events.EnableExtendedProgressionTracking = true;
        events.MetadataConfig.EnableAll();
        events.MetadataConfig.UserNameEnabled = true;
        foreach (var type in Ledger.Events.All) events.MapEventType(type.Type, type.Name);

        options.Projections.Errors.SkipApplyErrors = false;
        options.Projections.Errors.SkipSerializationErrors = false;
        options.Projections.Errors.SkipUnknownEvents = false;
        options.Projections.FastPollingTime = TimeSpan.FromMilliseconds(20);
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(50);
        options.Projections.Add(new SubjectIndex(), ProjectionLifecycle.Inline);
        options.Projections.Add(new ViewProjection(database, kept, memory, courtesy), ProjectionLifecycle.Async, ViewProjection.Name, asyncOptions =>
        {
            asyncOptions.BatchSize = 1000;
            asyncOptions.MaximumHopperSize = 10_000;
        });
    }
}
