using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Kernel;

/// <summary>A sentence is no surer than what it says is known.</summary>
public sealed class AssertionSaidSpecs
{
    private static readonly Subject Partner = Subject.Organisation(Ylp2em), Visit = Subject.Visit("kunjungan-2");

    [Theory(DisplayName = "What is only hoped for, or concluded, says so first; anything else is told as it is")]
    [InlineData(Assertion.Hoped, "Diharapkan: ", "Hoped: ")]
    [InlineData(Assertion.Inferred, "Disimpulkan: ", "Concluded: ")]
    [InlineData(Assertion.Observed, "", "")]
    [InlineData(Assertion.Stated, "", "")]
    [InlineData(Assertion.Quoted, "", "")]
    [InlineData(Assertion.Decided, "", "")]
    [InlineData(Assertion.Derived, "", "")]
    public void SaysSoFirst(Assertion how, string id, string en)
    {
        var plain = new ProviderActivated(new(Parepare)).Say(Partner, FieldNames.All);
        new ProviderActivated(new(Parepare)).Say(Partner, FieldNames.All, how).ShouldBe(new(id + plain.Id, en + plain.En));
    }

    [Fact(DisplayName = "What tells of a hope or a conclusion by itself does not say so twice")]
    public void NotTwice()
    {
        new HopeExpressed(Hope.LaunchSoon).Say(new(Subject.Statements, "harapan"), FieldNames.All, Assertion.Hoped).En.ShouldNotContain("Hoped:");
        new ProviderConcluded(new(Parepare)).Say(Partner, FieldNames.All, Assertion.Inferred).En.ShouldStartWith("It was concluded");
        new ProviderConcluded(new(Parepare)).Say(Partner, FieldNames.All, Assertion.Hoped)
            .ShouldBe(new("Diharapkan: YLP2EM akan menjadi provider di Kota Parepare.", "Hoped: YLP2EM will be the provider in Kota Parepare."));
        new VisitImplied().Say(Visit, FieldNames.All, Assertion.Inferred).Id.ShouldNotContain("Disimpulkan:");
    }

    [Fact(DisplayName = "A happening is told as it is known once it is corrected")]
    public void OfAHappening() => Valid.Happenings(History.Of([Told(Partner, new ProviderActivated(new(Parepare)), "2017-05") with { Assertion = Assertion.Hoped }]).Facts)
        .ShouldHaveSingleItem().Say(FieldNames.All).En.ShouldStartWith("Hoped: ");
}
