using System.Text;

namespace Bungkesmas.Specs.Contracts;

/// <summary>Every "no" with its name, as the stories heard it.</summary>
public sealed class RefusalsSpecs
{
    [Fact(DisplayName = "The refusals are what was approved")]
    public void AreApproved()
    {
        var text = new StringBuilder("""
            # Refusals

            Written by the specs; do not edit. Each code is stable; the sentences are examples as the stories of the field book hear them.

            | code | given by | sentence |
            |---|---|---|

            """);
        foreach (var heard in StoryBook.All.SelectMany(story => story.Answers).Where(answered => answered.Answer is Refusal)
            .GroupBy(answered => ((Refusal)answered.Answer).Code).OrderBy(heard => heard.Key, StringComparer.Ordinal))
        {
            var acts = string.Join(", ", heard.Select(answered => answered.Act.Name).Distinct().Order(StringComparer.Ordinal));
            var reason = ((Refusal)heard.First().Answer).Reason;
            text.Append($"| `{heard.Key}` | {acts} | {reason.Id} — *{reason.En}* |\n");
        }
        Approved.Matches("docs/contracts/refusals.md", text.ToString());
    }
}
