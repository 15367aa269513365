using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Organisations;

/// <summary>Everything about one partner on paper.</summary>
public static class DossierEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/partners/{id}/dossier", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            await Dossier.OfAsync(sight, ledger, id) is { } dossier ? Html.Page(http, DossierPage.Of(sight, dossier)) : Problem.NotFound("mitra", "partner").Result(http)))
            .ReadsPage("PrintPartner", "One partner on a page to print: where it stands, its agreements, routes, requests and questions, and its whole history with sources.");
}
