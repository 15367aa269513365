using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Http;

/// <summary>What holds of every endpoint alike, in one place: the parameters and the form that it is asked in, reads that need no work, writes under a condition or a key.</summary>
public static class Conversation
{
    public static void AddConversation(this IServiceCollection services) =>
        services.AddSingleton<FreshnessGauge>().AddSingleton<EntityTag>().AddSingleton<ConditionalReads>().AddSingleton<StreamVersions>()
            .AddSingleton<KeptAnswers>().AddSingleton<ConditionalWrites>();

    /// <summary>After authorization: whoever may not ask is told that first.</summary>
    public static void UseConversation(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<EndpointDescription>() is not { } description) return next(http);
        if (QueryParameters.Refuse(http, endpoint, description) is { } refused) return refused.WriteAsync(http);
        var offered = endpoint.Offered();
        if (!Negotiation.TryChoose(http, offered)) return Problem.NotAcceptable(offered).WriteAsync(http);
        return description.Looks(http.Request.Method)
            ? http.RequestServices.GetRequiredService<ConditionalReads>().AnswerAsync(http, endpoint, description, next)
            : http.RequestServices.GetRequiredService<ConditionalWrites>().AnswerAsync(http, next);
    });
}
