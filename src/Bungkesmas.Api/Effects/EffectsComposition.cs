using Bungkesmas.Api.Recording;
using JasperFx.CodeGeneration;
using Marten;
using Npgsql;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Marten;

namespace Bungkesmas.Api.Effects;

/// <summary>Puts the effects together: Wolverine's durable queue on the ledger's own database, and the steps that fill it.</summary>
public static class EffectsComposition
{
    private const string Queue = "deliveries";

    private const int AtOnce = 8;

    /// <summary>Messages of a service that was killed, and not started again, are taken over by another after this time.</summary>
    private static readonly TimeSpan TakenOverAfter = TimeSpan.FromMinutes(5);

    public static void AddEffects(this IServiceCollection services, EffectSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<Subscriptions>().AddSingleton<Letters>().AddSingleton<Courier>().AddSingleton<Deliveries>().AddSingleton<WishReader>();
        services.AddSingleton<ICarrier, WebhookCarrier>().AddSingleton<ICarrier, MailCarrier>().AddSingleton<Step>();
    }

    /// <summary>Wolverine's messages: works, and where they are carried, deliveries. Handlers are written out, so that nothing has to be compiled at every start.</summary>
    public static void AddMessages(this IServiceCollection services, EffectSettings settings, bool carries)
    {
        services.AddWolverine(ExtensionDiscovery.ManualOnly, options =>
        {
            options.ApplicationAssembly = typeof(EffectsComposition).Assembly;
            options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;
            options.Discovery.DisableConventionalDiscovery();
            options.Durability.Mode = DurabilityMode.MediatorOnly;
            options.AddMessageHandler(new RecordHandler());
            if (carries) options.Carry(settings);
        });
        // Wolverine misses handlers to discover; they are named above.
        services.AddLogging(logging => logging.AddFilter("Wolverine.Configuration.HandlerDiscovery", LogLevel.Error));
    }

    /// <summary>The service carries; a command that runs beside it only records, and leaves the carrying to the service.</summary>
    public static void Carry(this MartenServiceCollectionExtensions.MartenConfigurationExpression marten)
    {
        marten.IntegrateWithWolverine(integration => integration.MessageStorageSchemaName = EffectsSchema.Name);
        marten.Services.AddHostedService<Pulse>();
    }

    /// <summary>One node without a leader to be elected: what a killed service had in hand is taken up at its next start. Two services over one database
    /// do no harm, as the row of a delivery decides who tries it.</summary>
    private static void Carry(this WolverineOptions options, EffectSettings settings)
    {
        var durability = options.Durability;
        durability.Mode = DurabilityMode.Solo;
        durability.ScheduledJobFirstExecution = durability.ScheduledJobPollingTime = settings.Poll;
        durability.InboxStaleTime = TakenOverAfter;
        durability.DurabilityMetricsEnabled = false;
        options.AddMessageHandler(new DeliverHandler());
        options.PublishMessage<Deliver>().ToLocalQueue(Queue).UseDurableInbox().MaximumParallelMessages(AtOnce);

        options.OnException<PostponedException>().CustomActionIndefinitely(
            async (_, lifecycle, postponed) => await lifecycle.ReScheduleAsync(DateTimeOffset.UtcNow + ((PostponedException)postponed).Pause), "Try again later");
        options.OnException<UndeliverableException>().MoveToErrorQueue();
        options.OnException<NpgsqlException>().Or<OperationCanceledException>().ScheduleRetryIndefinitely(settings.Poll);
    }
}
