using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Agreements;

/// <summary>Why an agreement stands where it stands, and what would change that.</summary>
public sealed record AgreementExplanation(AgreementSheet Agreement, IReadOnlyList<Cause> Because, IReadOnlyList<Prospect> WouldChange, UsedLens Lens, string Permalink);

/// <summary>What differs between two lenses in an agreement.</summary>
/// <param name="Differences">empty where nothing differs</param>
public sealed record AgreementChanges(string Id, IReadOnlyList<Comparison> Differences, UsedLens From, UsedLens To, string Permalink);

/// <summary>Why does an agreement stand where it stands, and what changed?</summary>
public static class AgreementExplanationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/agreements/{id}/explanation", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            var subject = Subject.Agreement(id);
            if (await sight.Views.OneAsync(Agreement.Fold, subject, sight.Lens, sight.Cancel) is not { } seen) return AgreementEndpoints.NotThere.Result(http);
            var facts = await ledger.AboutAsync(subject, sight.Lens.KnownAt, sight.Cancel);
            var names = await sight.NamesAsync(facts);
            var why = await Explained.OfAsync(sight, Agreement.Fold, subject, facts, names, state => Waits.OfAsync(sight, [state], [], names));
            return Answers.Json(new AgreementExplanation(
                AgreementEndpoints.Sheet(sight, seen.State, seen.Possibly, names), why.Because, why.WouldChange, sight.Used, sight.Permalink));
        })).Reads<AgreementExplanation>("ExplainAgreement", "The facts and dates behind each part of an agreement's state, and what would change it.");

        api.MapGet("/agreements/{id}/changes", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.CompareAsync(http, async (from, to) =>
        {
            var (compared, seen) = await Compared.OfAsync(http, ledger, Agreement.Fold, [Subject.Agreement(id)], from, to);
            return seen ? Answers.Json(new AgreementChanges(id, compared.Differences, compared.From, compared.To, compared.Permalink)) : AgreementEndpoints.NotThere.Result(http);
        })).Reads<AgreementChanges>("CompareAgreement", "What differs in an agreement between two lenses, part by part, and which facts and dates did it.", LensReader.Compared, lensed: false);
    }
}
