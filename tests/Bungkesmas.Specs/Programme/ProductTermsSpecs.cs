using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Programme;

public sealed class ProductTermsSpecs() : Stories("programme")
{
    private static Held<ProductTermsStated> At(History history, string day) =>
        (history.Possibly<ProductTerms>(TheProgramme, day) ?? history.State<ProductTerms>(TheProgramme, day)).ShouldNotBeNull().Contribution.At(Calendar.EndOf(DateOnly.Parse(day))).ShouldNotBeNull();

    [Story("The contribution was 10,000 in 2015 and 12,000 in 2017; what it was in 2016 is unknown, and both are shown", "Iuran 10.000 pada 2015 dan 12.000 pada 2017; pada 2016 tidak diketahui, dan keduanya ditampilkan")]
    public void BetweenTwoTerms() => Given(Told(TheProgramme, AMonth(10000), "2015"), Told(TheProgramme, AMonth(12000), "2017-06")).Shows(history =>
    {
        At(history, "2016-06-30").ShouldSatisfyAllConditions(
            held => held.Holding.ShouldBe(Holding.Unknown), held => held.Value.ShouldBeNull(),
            held => held.Before.Single().Value.ShouldBe(AMonth(10000)), held => held.After.Single().Value.ShouldBe(AMonth(12000)));
        At(history, "2017-07-01").ShouldSatisfyAllConditions(held => held.Holding.ShouldBe(Holding.LastStated), held => held.Value.ShouldBe(AMonth(12000)));
        At(history, "2014-06-30").Holding.ShouldBe(Holding.NotYetStated);
    });

    [Story("Terms that are the same before and after are the terms between", "Ketentuan yang sama sebelum dan sesudahnya berlaku pula di antaranya")]
    public void SameTerms() => Given(Told(TheProgramme, AMonth(10000), "2015"), Told(TheProgramme, AMonth(10000), "2017-06")).Shows(history =>
        At(history, "2016-06-30").ShouldSatisfyAllConditions(held => held.Holding.ShouldBe(Holding.Known), held => held.Value.ShouldBe(AMonth(10000))));

    [Story("One report tells the contribution, a later one the waiting period: both are last stated, and nothing conflicts", "Satu laporan menyebut iuran, laporan berikutnya masa tunggu: keduanya terakhir disebut, dan tidak ada pertentangan")]
    public void PartByPart() => Given(
        Told(TheProgramme, AMonth(10000), "2017-05"), Told(TheProgramme, new ProductTermsStated(WaitingPeriod: new(3, Qualifier.Exact, Unit.Months), Benefits: [new(BenefitKind.Death)]), "2017-05"),
        Told(TheProgramme, new ProductTermsStated(WaitingPeriod: new(6, Qualifier.Exact, Unit.Months)), "2017-05") with { Document = LaterReport }).Shows(history =>
    {
        var (terms, now) = (history.State<ProductTerms>(TheProgramme).ShouldNotBeNull(), Calendar.EndOf(new(2017, 7, 1)));
        terms.Contribution.At(now).ShouldNotBeNull().ShouldSatisfyAllConditions(held => held.Holding.ShouldBe(Holding.LastStated), held => held.Value.ShouldBe(AMonth(10000)));
        terms.WaitingPeriod.At(now).ShouldNotBeNull().ShouldSatisfyAllConditions(
            held => held.Holding.ShouldBe(Holding.Conflicting), held => held.Before.Select(one => one.Value.WaitingPeriod!.Value).ShouldBe([3, 6]), held => held.Before[0].Value.Benefits.ShouldBeEmpty());
        terms.BenefitKinds.ShouldBe([BenefitKind.Death]);
        terms.Benefit(BenefitKind.Death).At(now)!.Holding.ShouldBe(Holding.LastStated);
        terms.Eligibility.At(now).ShouldBeNull();
    });

    [Fact(DisplayName = "A contribution of a household is told as that of a household")]
    public void OfAHousehold() => new ProductTermsStated(AMonth(10000).Contribution! with { By = Payer.Household }).Say(TheProgramme, FieldNames.All).ShouldSatisfyAllConditions(
        said => said.En.ShouldContain("a month per household"), said => said.Id.ShouldContain("per bulan per keluarga"));

    [Story("Terms somebody hopes for are no terms", "Ketentuan yang baru diharapkan bukan ketentuan")]
    public void Hope() => Given(Hoped(TheProgramme, AMonth(5000), "2017-06")).Shows(history => history.State<ProductTerms>(TheProgramme).ShouldBeNull());

    [Fact(DisplayName = "Terms that state nothing, or an amount that cannot be, are malformed")]
    public void Malformed()
    {
        new ProductTermsStated().Faults().ShouldHaveSingleItem().Field.ShouldBe("contribution");
        new ProductTermsStated(new(new(-1)), [new(BenefitKind.Death), new(BenefitKind.HospitalStay, new(5, UpTo: 2))], new(-3)).Faults().Select(fault => fault.Field)
            .ShouldBe(["contribution.amount.value", "benefits[1].amount.upTo", "waitingPeriod.value"]);
    }
}

public sealed class ProgrammeProfileSpecs() : Stories("programme")
{
    private static readonly FieldOfficerRecruited Recruited = new(Officer, [InParepare], new(Kpi, Director), new(Stf));

    private static ProgrammeProfile Seen(History history) => history.State<ProgrammeProfile>(TheProgramme).ShouldNotBeNull();

    [Story("Two reports name different founders; both stand, and the year is a claim against a claim", "Dua laporan menyebut pendiri berbeda; keduanya tercatat, dan tahunnya menjadi pertentangan")]
    public void TwoOrigins() => Given(
        Told(TheProgramme, new ProgrammeOriginStated(Stf, "2014", [InParepare]), "2017-04"), Told(TheProgramme, new ProgrammeOriginStated(Kpi, "2015"), "2017-05"), Told(TheProgramme, new ProgrammeOriginStated(Kpi, "2015"), "2017-06")).Shows(history =>
    {
        Seen(history).Origins.Select(origin => (origin.Said.By, origin.Facts.Count)).ShouldBe([(Stf, 1), (Kpi, 2)]);
        history.Facts.SelectMany(fact => fact.Event.Claims(fact.Stream)).Select(claim => $"{claim.Topic} {claim.Value}").ShouldBe(["founded 2014", "founded 2015", "founded 2015"]);
    });

    [Story("A field officer was found by somebody of KPI and vetted by STF", "Petugas lapangan ditemukan lewat KPI dan diperiksa oleh STF")]
    public void FieldOfficer() => Given(Told(TheProgramme, Recruited, "2017-04-01"), Inferred(TheProgramme, new FieldOfficerRecruited(Director), "2017-05")).Shows(history =>
    {
        Seen(history).FieldOfficers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Said.ShouldBe(Recruited), one => one.Since.ShouldBe(Day("2017-04-01")));
        Recruited.People().ShouldBe([Officer, Director]);
    });

    [Story("After a handover the one who left is field officer no longer, there or anywhere, and the one who came is", "Sesudah serah terima, yang pergi bukan petugas lagi, di sana atau di mana pun, dan yang datang adalah petugas")]
    public void Handover()
    {
        Entry recruited = Told(TheProgramme, Recruited with { Area = [InParepare, InWajo] }, "2017-04-01"), next = Told(TheProgramme, new FieldOfficerRecruited(Director, [InParepare]), "2017-06-01");
        Given(recruited, next, Told(TheProgramme, new FieldOfficerReleased(Officer), "2017-06-01")).Shows(history =>
        {
            history.State<ProgrammeProfile>(TheProgramme, "2017-05-31").ShouldNotBeNull().FieldOfficers.ShouldHaveSingleItem().Said.Officer.ShouldBe(Officer);
            Seen(history).FieldOfficers.ShouldHaveSingleItem().Said.Officer.ShouldBe(Director);
        });
        Given(recruited, Told(TheProgramme, new FieldOfficerReleased(Officer, [InParepare]), "2017-06-01")).Shows(history =>
            Seen(history).FieldOfficers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Said.Area.ShouldBe([InWajo]), one => one.Since.ShouldBe(Day("2017-04-01"))));
        Given(recruited, Hoped(TheProgramme, new FieldOfficerReleased(Officer), "2017-06-01"), Told(TheProgramme, new FieldOfficerReleased(Director), "2017-06-01")).Shows(history => Seen(history).FieldOfficers.ShouldHaveSingleItem());
    }

    [Story("What was explained of the product is told aspect by aspect", "Yang dijelaskan tentang produk dicatat per hal")]
    public void Described() => Given(Told(TheProgramme, new ProductDescribed([ProductAspect.MutualHelp, ProductAspect.ClaimSteps]), "2017-05"), Hoped(TheProgramme, new ProductDescribed([ProductAspect.Other]))).Shows(history =>
        Seen(history).Descriptions.ShouldHaveSingleItem().Said.Aspects.ShouldBe([ProductAspect.MutualHelp, ProductAspect.ClaimSteps]));

    [Fact(DisplayName = "Whoever found a field officer is an organisation, a person or both, and not nobody")]
    public void Malformed()
    {
        new FieldOfficerRecruited(Officer, FoundBy: new(), VettedBy: new("Lembaga Satu")).Faults().Select(fault => fault.Field).ShouldBe(["foundBy.organisation", "vettedBy.organisation"]);
        new FieldOfficerRecruited(Officer, FoundBy: new(Person: Director)).Faults().ShouldBeEmpty();
        new ProgrammeOriginStated("?", "dulu").Faults().Select(fault => fault.Field).ShouldBe(["by", "since"]);
        new ProductDescribed([]).Faults().ShouldHaveSingleItem().Field.ShouldBe("aspects");
    }
}
