using System.Text.Json;

namespace Bungkesmas.Specs.Kernel;

/// <summary>Lists that are equal when their items are.</summary>
public sealed class ValueListSpecs
{
    private static readonly ValueList<string> Two = ["soreang", "ujung"];

    [Fact(DisplayName = "Two lists of the same items in the same order are equal")]
    public void Equal()
    {
        ValueList<string> same = ["soreang", "ujung"];
        Two.Equals(same).ShouldBeTrue();
        Two.Equals((object)same).ShouldBeTrue();
        Two.GetHashCode().ShouldBe(same.GetHashCode());
    }

    [Fact(DisplayName = "Order, length and kind tell lists apart")]
    public void Different()
    {
        Two.Equals(["ujung", "soreang"]).ShouldBeFalse();
        Two.Equals(["soreang"]).ShouldBeFalse();
        Two.Equals((object)"soreang").ShouldBeFalse();
    }

    [Fact(DisplayName = "A list nobody gave is the empty list")]
    public void Default()
    {
        default(ValueList<string>).Equals([]).ShouldBeTrue();
        default(ValueList<string>).GetHashCode().ShouldBe(new ValueList<string>([]).GetHashCode());
        default(ValueList<string>).Count.ShouldBe(0);
    }

    [Fact(DisplayName = "An item is added once, at the end, and the old list stays as it was")]
    public void With()
    {
        Two.With("bacukiki").ShouldBe(["soreang", "ujung", "bacukiki"]);
        Two.With("soreang").ShouldBe(["soreang", "ujung"]);
        Two.Count.ShouldBe(2);
    }

    [Fact(DisplayName = "A list is a JSON array")]
    public void AsJson()
    {
        JsonSerializer.Serialize(Two, LedgerJson.Options).ShouldBe("""["soreang","ujung"]""");
        JsonSerializer.Deserialize<ValueList<string>>("""["soreang","ujung"]""", LedgerJson.Options).ShouldBe(["soreang", "ujung"]);
    }

    [Fact(DisplayName = "What cannot be read names the place inside the list")]
    public void Unreadable() => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<ValueList<Passage>>("""[{"document":"d","start":"x","end":1}]""", LedgerJson.Options))
        .Message.ShouldContain("(inside [0].start)");
}
