using System.IO.Compression;
using Bungkesmas.Api.Agreements;
using Bungkesmas.Api.Documents;
using Bungkesmas.Api.Effects;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Figures;
using Bungkesmas.Api.FollowUp;
using Bungkesmas.Api.Hosting.Contract;
using Bungkesmas.Api.Http;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.People;
using Bungkesmas.Api.Programme;
using Bungkesmas.Api.Questions;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Api.Registration;
using Bungkesmas.Api.Requests;
using Bungkesmas.Api.Statements;
using Bungkesmas.Api.Streams;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Api.Visits;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using JasperFx.Events.Daemon;
using Marten;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace Bungkesmas.Api.Hosting;

/// <summary>Puts the service together: ledger, vault, recorder, endpoints.</summary>
public static class Composition
{
    /// <summary>The service over a database that is there; nothing listens yet.</summary>
    /// <param name="carries">whether it also tells subscribers what is new; a command beside a running service does not</param>
    public static async Task<WebApplication> BuildAsync(
        WebApplicationBuilder builder, Settings settings, MasterKey master, string connectionString, CancellationToken cancel, bool carries = true)
    {
        var (http, effects) = (HttpSettings.Read(builder.Configuration), EffectSettings.Read(builder.Configuration));
        var database = NpgsqlDataSource.Create(LedgerStore.Tuned(connectionString));
        await LedgerSchema.ApplyAsync(database, cancel);
        // Nobody is answered from half-filled views: those of a version that is new to this ledger are built before anything listens.
        await Rebuild.BuildMissingAsync(database, Console.WriteLine, cancel);
        await VaultSchema.ApplyAsync(database, cancel);
        await HttpSchema.ApplyAsync(database, cancel);
        await EffectsSchema.ApplyAsync(database, cancel);
        await RegionData.LoadAsync(database, Path.Combine(Settings.ShippedFolder, "regions"), cancel);
        var regions = new RegionTree(await RegionData.VersionsAsync(database, cancel));
        await RegionAliases.AddAsync(database, Path.Combine(Settings.ShippedFolder, "regions", "aliases.csv"), regions, cancel);

        var services = builder.Services;
        services.AddSingleton<Readiness>().AddSingleton(settings).AddSingleton(http).AddSingleton(master).AddSingleton(_ => database).AddSingleton(regions).AddSingleton(TimeProvider.System);
        services.AddSingleton(new RegionResolver(regions, await RegionAliases.AllAsync(database, cancel)));
        services.AddSingleton<RegionWatch>().AddHostedService(provider => provider.GetRequiredService<RegionWatch>()).AddSingleton<Boundaries>().AddScoped<RegionLoading>();
        services.AddSingleton<Vault>().AddSingleton<PeopleWriter>().AddSingleton<LedgerQueries>();
        services.AddSingleton<Newcomers>().AddSingleton<NoteReader>().AddSingleton<DoorReader>().AddSingleton<LooseEnds>().AddSingleton<ReportReader>().AddSingleton<Drafts>().AddSingleton<DryRun>().AddScoped<Reports>();
        services.AddSingleton<Progress>().AddSingleton<Lenses.Views>().AddSingleton<LensReader>().AddSingleton<Eyes>();
        services.AddSingleton<Appending>().AddSingleton<Recorder>().AddHostedService(provider => provider.GetRequiredService<Recorder>());
        var (courtesy, memory, kept) = (new Courtesy(TimeProvider.System), new FactMemory(), new KeptCourses());
        services.AddSingleton(courtesy).AddSingleton(memory).AddSingleton(kept).AddSingleton(new CrowdedCourses(database, kept, memory));
        if (carries) services.AddHostedService<Preparing>();
        services.AddEffects(effects);
        var marten = services.AddMarten(options => LedgerStore.Configure(options, database, kept, memory, courtesy)).ApplyAllDatabaseChangesOnStartup().AddAsyncDaemon(DaemonMode.HotCold);
        services.AddMessages(effects, carries);
        if (carries) marten.Carry();

        services.ConfigureHttpJsonOptions(options => LedgerJson.Configure(options.SerializerOptions));
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options => Tokens.Accept(options, settings, master));
        services.AddAuthorization(Rights.Add);
        // Nothing is protected by it (the vault has keys of its own), and its keys would lie in the user's home in the clear: so none are made at start either.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. Microsoft.AspNetCore.ResponseCompression.ResponseCompressionDefaults.MimeTypes, CoverageMap.MediaType, Csv.MediaType, "application/x-ndjson", "application/problem+json"];
        });
        services.Configure<Microsoft.AspNetCore.ResponseCompression.BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddConversation();
        services.AddStreams();
        services.AddLimits(http);
        services.AddOrigins(http);
        services.AddOpenApiDocument();
        // Where requests are logged with their whole address, a ticket would be logged too.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = Body.LargestRead;
            kestrel.AddServerHeader = false;
        });

        var app = builder.Build();
        app.UseVarying(http);
        app.UseProxies(http);
        app.UseProblems();
        app.UseHead();
        app.UseRouting();
        app.UseOrigins(http);
        app.UseOptions();
        app.UseResponseCompression();
        app.UseOpenApi();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseConversation();
        Health.Map(app);
        DeadLetterPage.Map(app);
        var api = app.MapGroup("/api/v1");
        api.OpenTo(http);
        PartnerEndpoints.Map(api);
        PartnerChangesEndpoint.Map(api);
        DossierEndpoint.Map(api);
        AgreementEndpoints.Map(api);
        AgreementExplanationEndpoints.Map(api);
        VisitEndpoints.Map(api);
        DeskEndpoint.Map(api);
        DeskExplanationEndpoints.Map(api);
        RouteEndpoints.Map(api);
        RequestEndpoints.Map(api);
        HistoryEndpoints.Map(api);
        RegistrationsEndpoint.Map(api);
        FiguresEndpoint.Map(api);
        ProgrammeEndpoint.Map(api);
        RegionEndpoints.Map(api);
        RegionChangesEndpoint.Map(api);
        RegionExplanationEndpoint.Map(api);
        AgendaEndpoint.Map(api);
        QuestionEndpoints.Map(api);
        DocumentEndpoints.Map(api);
        StatementEndpoints.Map(api);
        PeopleEndpoints.Map(api);
        FactEndpoints.Map(api);
        StreamEndpoints.Map(api);
        CatalogueEndpoint.Map(api);
        RecordingEndpoints.Map(api);
        WebhookEndpoints.Map(api);
        MailEndpoints.Map(api);
        DeliveryEndpoints.Map(api);
        app.BuildEndpoints();
        return app;
    }
}
