using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>What differs between two states, told so that a reader sees it without comparing two lists.</summary>
public sealed class DifferencesInWordsSpecs
{
    [Theory(DisplayName = "A difference says what joined, what left and what changed within; only where all is other it says from what to what")]
    [InlineData("role", "\"candidate\"", "\"ready\"", "Role: from candidate to ready to become a partner.")]
    [InlineData("standings", """["proposed"]""", """["signed"]""", "Where its agreements stand: from intended to signed.")]
    [InlineData("standings", """["proposed"]""", """["proposed","signed"]""", "Where its agreements stand: also signed.")]
    [InlineData("standings", """["proposed","signed"]""", """["signed"]""", "Where its agreements stand: no longer intended.")]
    [InlineData("agreements", """[{"id":"mou-a","standing":"signed"}]""", """[{"id":"mou-a","standing":"expired"},{"id":"mou-b","standing":"proposed"}]""", "Agreements: also mou-b (intended); mou-a: from signed to expired.")]
    [InlineData("agreements", """[{"id":"mou-a","standing":"deferred","reasons":[{"reason":"partner-workload"}]}]""", """[{"id":"mou-a","standing":"deferred","reasons":[{"reason":"partner-workload"},{"reason":"wants-system-first"}]}]""",
        "Agreements: mou-a: reasons: also wants the system first.")]
    [InlineData("agreements", """[{"id":"mou-a","note":{"kind":"mou","x":1}}]""", """[{"id":"mou-a","note":{"kind":"mou","x":[{"y":[]}]}}]""", "Agreements: mou-a: note: x: from 1 to one.")]
    [InlineData("engagements", """[{"organisation":"ylp2em","role":"candidate"}]""", """[{"organisation":"ylp2em","role":"none"}]""", "Organisations in the region: ylp2em: from candidate to no role yet.")]
    [InlineData("key", null, """{"parties":["ylp2em","kpi-parepare"],"region":{"code":"73.72"},"kind":"mou"}""", "Its parties and region: from none to ylp2em, kpi-parepare in 73.72 (MOU).")]
    public void InWords(string part, string? before, string after, string told) =>
        new PartDifference(part, before is null ? null : JsonNode.Parse(before), JsonNode.Parse(after)).Say(new AsTheyAre()).En.ShouldBe(told);
}
