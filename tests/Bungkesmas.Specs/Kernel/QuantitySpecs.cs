namespace Bungkesmas.Specs.Kernel;

/// <summary>Numbers as sure as their source.</summary>
public sealed class QuantitySpecs
{
    public static TheoryData<Quantity, string, string> Told => new()
    {
        { new(30, Qualifier.Exact, Unit.Members), "30", "30 members" }, { new(30, Qualifier.Approximate, Unit.People), "~30", "about 30 people" },
        { new(30, Qualifier.AtLeast, Unit.Participants), "30+", "at least 30 participants" }, { new(20, Qualifier.Approximate, Unit.People, 30), "20–30", "about 20–30 people" },
        { new(null, Qualifier.Vague, Unit.Groups), "vague", "some groups" }, { new(), "unstated", "an unstated number" }, { new(null, Qualifier.Unstated, Unit.Cards), "unstated", "an unstated number of cards" }, { new(5, Qualifier.Claimed, Unit.Districts), "5", "5 districts as claimed" },
        { new(50, Qualifier.AtMost, Unit.People), "≤50", "at most 50 people" }, { new(1, Qualifier.Exact, Unit.Copies), "1", "1 copy" },
        { new(12.50m, Qualifier.Exact, Unit.Percent), "12.5", "12.5 percent" }
    };

    [Theory(DisplayName = "A number is told, and compared, as sure as it is")]
    [MemberData(nameof(Told))]
    public void Says(Quantity quantity, string told, string sentence) => (quantity.Told, quantity.Say().En).ShouldBe((told, sentence));

    [Theory(DisplayName = "A number larger than anything that is counted or paid is a fault, whatever end of a range it is")]
    [InlineData(1e15, null, "")]
    [InlineData(1e16, null, "count.value")]
    [InlineData(1e3, 1e16, "count.upTo")]
    public void TooLarge(double value, double? upTo, string fields) =>
        string.Join(",", new Quantity((decimal)value, Qualifier.Approximate, UpTo: (decimal?)upTo).Faults("count").Select(fault => fault.Field)).ShouldBe(fields);

    [Fact(DisplayName = "An exact number without a value, a negative one, a range that ends before it begins and a relation to nothing are faults")]
    public void Faults()
    {
        string[] Of(Quantity quantity) => [.. quantity.Faults("count").Select(fault => fault.Field)];
        Of(new(Qualifier: Qualifier.Exact)).ShouldBe(["count.value"]);
        Of(new(Qualifier: Qualifier.AtMost)).ShouldBe(["count.value"]);
        Of(new(-1, Qualifier.Exact)).ShouldBe(["count.value"]);
        Of(new(30, Qualifier.Approximate, UpTo: 20)).ShouldBe(["count.upTo"]);
        Of(new(UpTo: 20)).ShouldBe(["count.upTo"]);
        Of(new(3, Qualifier.Exact, Relations: [new(Overlap.PartOf, "somewhere")])).ShouldBe(["count.relations[0].to"]);
        Of(new(3, Qualifier.Exact, Relations: [new(Overlap.PartOf, "registration/all")])).ShouldBeEmpty();
        Of(new(Qualifier: Qualifier.Vague)).ShouldBeEmpty();
    }
}
