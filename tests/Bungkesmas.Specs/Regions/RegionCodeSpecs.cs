using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Specs.Regions;

public sealed class RegionCodeSpecs() : Stories("region-codes")
{
    private const string Decree = "Undang-undang 14/2022", OldMerauke = "91.01", Merauke = "93.01";
    private static readonly DateOnly Since = new(2022, 7, 25);
    private static readonly Subject Old = Subject.Region(OldMerauke), Now = Subject.Region(Merauke), Province = Subject.Region("91");
    private static readonly Entry Recoded = Done(Old, new RegionRecoded(Merauke, Decree, Since), "2022-07-25"), Split = Done(Province, new RegionSplit(["91", "93", "94", "95"], Decree, Since), "2022-07-25");

    private static readonly RecodeRegion Recode = new(Merauke, Decree, Since);

    [Story("What was told under the old code of a region, and of all that lies in it, counts under the new one", "Yang diceritakan dengan kode lama suatu wilayah, dan semua yang ada di dalamnya, berlaku dengan kode baru")]
    public void Follows() => Given(Told(OfKpi, new CandidacyRecorded(new(OldMerauke)), "2017-03"), Told(Subject.Region("91.01.05"), new PresenceReported(), "2017-03"), Recoded).Shows(history =>
    {
        history.State<Engagement>(Subject.Engagement(Kpi, Merauke))!.Role.ShouldBe(Role.Candidate);
        history.State<RegionCoverage>(Now)!.ShouldSatisfyAllConditions(one => one.Region.ShouldBe(Merauke), one => one.State.ShouldBe(CoverageState.InContact));
        history.State<RegionRecord>(Subject.Region("93.01.05"))!.Presence.Count.ShouldBe(1);
        history.State<RegionCoverage>(Old).ShouldBeNull();
        history.State<RegionCode>(Old).ShouldBe(new(OldMerauke, Merauke));
        history.State<RegionCode>(Now)!.RecodedFrom.ShouldBe([OldMerauke]);
        history.Known(2).State<RegionCoverage>(Old)!.State.ShouldBe(CoverageState.InContact);
    });

    [Story("Several regions that became one are one, and what was told of each counts once", "Beberapa wilayah yang menjadi satu adalah satu, dan yang diceritakan tentang masing-masing dihitung sekali")]
    public void Merged() => Given(Told(OfKpi, new CandidacyRecorded(new("91.01.05")), "2017-03"), Told(OfKpi, new CandidacyRecorded(new("91.01.06")), "2017-03"),
        Done(Subject.Region("91.01.05"), new RegionRecoded("91.01.07", Decree, Since), "2022-07-25"), Done(Subject.Region("91.01.06"), new RegionRecoded("91.01.07", Decree, Since), "2022-07-25"))
        .Shows(history => history.State<RegionCoverage>(Subject.Region("91.01.07"))!.Engagements.Count.ShouldBe(1));

    [Story("After a split everything stays with the old code, and either side asks where it belongs", "Sesudah pemekaran semuanya tetap pada kode lama, dan kedua sisi menanyakan tempatnya")]
    public void Splits() => Given(Told(OfKpi, new CandidacyRecorded(new("91")), "2017-03"), Split).Shows(history =>
    {
        history.State<Engagement>(Subject.Engagement(Kpi, "91"))!.Role.ShouldBe(Role.Candidate);
        foreach (var side in new[] { "91", "93", "95" })
            history.State<QuestionsAbout>(Subject.Region(side))!.Open.Single().ShouldSatisfyAllConditions(
                asked => asked.Id.ShouldBe("region-split-91"), asked => asked.Kind.ShouldBe(QuestionKind.RegionSplit), asked => asked.About.ShouldBe(["region/91", "region/93", "region/94", "region/95"]),
                asked => asked.Readings.Select(reading => reading.Value).ShouldBe(["91", "93", "94", "95"]));
        history.State<RegionCode>(Province)!.SplitInto.ShouldBe(["91", "93", "94", "95"]);
        history.State<RegionCode>(Subject.Region("93"))!.SplitFrom.ShouldBe(["91"]);
    });

    [Story("The new code of a region is put on record", "Kode baru suatu wilayah dicatat")]
    public void Recorded() => Given().When(Old, Recode).ThenRecorded(new RegionRecoded(Merauke, Decree, Since));

    [Story("A region whose new code is on record needs no other record of it", "Wilayah yang kode barunya sudah tercatat tidak dicatat lagi")]
    public void AlreadySo() => Given(Recoded).When(Old, Recode).ThenNothing();

    [Story("A region does not get its own code as a new one", "Wilayah tidak mendapat kodenya sendiri sebagai kode baru")]
    public void IntoItself() => Given(Recoded).When(Now, Recode with { To = OldMerauke }).ThenRefused<RecodeRegion.IntoItself>("region-recoded-to-itself");

    [Story("A region that goes by another code gets no third", "Wilayah yang sudah memakai kode lain tidak mendapat kode ketiga")]
    public void RecodedAlready() => Given(Recoded).When(Old, Recode with { To = "94.01" }).ThenRefused<RecodeRegion.RecodedAlready>("region-recoded-already");

    [Story("A region that was split goes by no one of those in its place", "Wilayah yang dimekarkan tidak memakai kode salah satu penggantinya")]
    public void SplitNotRecoded() => Given(Split).When(Province, Recode with { To = "93" }).ThenRefused<RegionSplitAlready>("region-split-already");

    [Story("The split of a region is put on record", "Pemekaran wilayah dicatat")]
    public void SplitRecorded() => Given().When(Province, new SplitRegion(["91", "93"], Decree, Since)).ThenRecorded(new RegionSplit(["91", "93"], Decree, Since));

    [Story("A split on record needs no other record of it, and no other split", "Pemekaran yang sudah tercatat tidak dicatat lagi, dan tidak dimekarkan dua kali")]
    public void SplitAlready() => Given(Split).When(Province, new SplitRegion(["93", "94"], Decree, Since)).ThenNothing();

    [Story("A region that is on record as split is not split otherwise", "Wilayah yang tercatat dimekarkan tidak dimekarkan secara lain")]
    public void OtherSplit() => Given(Split).When(Province, new SplitRegion(["93", "96"], Decree, Since)).ThenRefused<RegionSplitAlready>("region-split-already");

    [Story("A region is split under the code it goes by", "Wilayah dimekarkan dengan kode yang dipakainya")]
    public void RecodedBefore() => Given(Recoded).When(Old, new SplitRegion(["93.01", "93.05"], Decree, Since)).ThenRefused<SplitRegion.RecodedBefore>("region-goes-by-another-code");

    [Fact(DisplayName = "A new code is an official one of the same level; a split names at least two")]
    public void Faults()
    {
        new RegionRecoded("93", Decree, Since).Faults(Old).Select(fault => fault.Field).ShouldBe(["to"]);
        new RegionRecoded(OldMerauke, Decree, Since).Faults(Old).Select(fault => fault.Field).ShouldBe(["to"]);
        new RegionRecoded("93.~kampung", "", Since).Faults().Select(fault => fault.Field).ShouldBe(["to", "decree"]);
        new RegionRecoded("93x", Decree, Since).Faults(Old).Select(fault => fault.Field).ShouldBe(["to"]);
        new RegionSplit(["93"], Decree, Since).Faults().Select(fault => fault.Field).ShouldBe(["into"]);
    }
}
