namespace Bungkesmas.Api.Hosting;

/// <summary>Endpoints that are built once. Routing, authorization and the description each ask for them, and would build all of them anew.</summary>
public static class BuiltEndpoints
{
    /// <summary>Nothing is mapped after that.</summary>
    public static void BuildEndpoints(this IEndpointRouteBuilder routes)
    {
        var built = new DefaultEndpointDataSource(routes.DataSources.SelectMany(source => source.Endpoints).ToList());
        routes.DataSources.Clear();
        routes.DataSources.Add(built);
    }
}
