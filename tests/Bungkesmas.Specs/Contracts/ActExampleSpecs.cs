using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Projections;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Contracts;

/// <summary>Examples of what is sent to the doors of acts, for the OpenAPI description: the fullest body with which a story has the act recorded.</summary>
public sealed class ActExampleSpecs
{
    [Fact(DisplayName = "Every act's example in the OpenAPI description is told in a story (BUNGKESMAS_APPROVE=1 approves it anew)")]
    public void Examples()
    {
        foreach (var act in StoryBook.All.SelectMany(story => story.Answers).Where(answered => answered.Answer is Decision.Facts).GroupBy(answered => answered.Act.Name))
            Approved.Matches($"docs/contracts/examples/{act.Key}.request.json",
                JsonNode.Parse(act.Select(answered => answered.Body).OrderByDescending(body => body.Length).ThenBy(body => body, StringComparer.Ordinal).First())!.ToJsonString(Indented));
    }

    [Fact(DisplayName = "Every testimony's example in the OpenAPI description is the fullest one of the trip (BUNGKESMAS_APPROVE=1 approves it anew)")]
    public void Testimony()
    {
        foreach (var told in Trip.History.Facts.Select(fact => fact.Event).GroupBy(said => Ledger.Events.Of(said).Testimony).Where(told => told.Key is not null))
            Approved.Matches($"docs/contracts/examples/{told.Key}.request.json", told.Select(said => JsonSerializer.SerializeToNode(said, said.GetType(), LedgerJson.Options)!.ToJsonString(Indented))
                .OrderByDescending(body => body.Length).ThenBy(body => body, StringComparer.Ordinal).First());
    }

    private static readonly JsonSerializerOptions Indented = new(LedgerJson.Options) { WriteIndented = true };
}
