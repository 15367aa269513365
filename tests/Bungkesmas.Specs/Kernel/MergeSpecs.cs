using System.Text.Json;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Kernel;

/// <summary>Corrections merge named fields into an event, as RFC 7396 has it.</summary>
public sealed class MergeSpecs
{
    private static readonly PartnerRecommended ByKpi = new(InParepare, Kpi);

    private static Event Merged(Event body, string fields, bool strict = false) => Corrections.Merge(body, JsonElement.Parse(fields), strict);

    [Fact(DisplayName = "A named field is replaced, the others stay")]
    public void Replaces() => Merged(ByKpi, $$"""{"by":"{{Aphi}}"}""").ShouldBe(ByKpi with { By = Aphi });

    [Fact(DisplayName = "A field inside a field is replaced alone")]
    public void Nested() => Merged(ByKpi, """{"region":{"code":"73.13"}}""").ShouldBe(ByKpi with { Region = InParepare with { Code = Wajo } });

    [Fact(DisplayName = "A null takes a field away")]
    public void Removes() => Merged(ByKpi, """{"by":null,"region":{"statedKind":null}}""").ShouldBe(new PartnerRecommended(new(Parepare)));

    [Fact(DisplayName = "A list is replaced as a whole")]
    public void Lists() => Merged(new RequestMade(Kpi, [RequestedThing.Outreach, RequestedThing.FollowUp], []), """{"for":["local-manager"]}""")
        .ShouldBe(new RequestMade(Kpi, [RequestedThing.LocalManager], []));

    [Fact(DisplayName = "A field that was not there is added whole")]
    public void Adds() => Merged(new RequestAnswered(Kpi, true), """{"fulfilledAfter":{"kind":"system-launched","of":"si-bungkesmas"}}""").ShouldBe(new RequestAnswered(Kpi, true, Launch));

    [Fact(DisplayName = "Without fields the event stays the very same")]
    public void Nothing()
    {
        Corrections.Merge(Deferral, null).ShouldBeSameAs(Deferral);
        Merged(Deferral, "{}").ShouldBe(Deferral);
    }

    [Theory(DisplayName = "What the event cannot take is refused when asked to be strict")]
    [InlineData("""{"members":660}""")]
    [InlineData("""{"region":null}""")]
    [InlineData("""{"region":{"part":"somewhere"}}""")]
    public void Strict(string fields) => Should.Throw<JsonException>(() => Merged(ByKpi, fields, strict: true));

    [Fact(DisplayName = "What is stored already is read even when it names a field that is gone")]
    public void Lenient() => Merged(ByKpi, """{"members":660}""").ShouldBe(ByKpi);
}
