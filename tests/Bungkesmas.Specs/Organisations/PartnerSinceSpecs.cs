using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Organisations;

public sealed class PartnerSinceSpecs() : Stories("organisations")
{
    private static Role? Certain(History history, string day) => history.State<Engagement>(Ylp2emInParepare, day)?.Role;

    private static Role? Possible(History history, string day) => (history.Possibly<Engagement>(Ylp2emInParepare, day) ?? history.State<Engagement>(Ylp2emInParepare, day))?.Role;

    [Story("Who is told to be a partner since March 2016 is one from then on, and was none before", "Yang disebut mitra sejak Maret 2016 adalah mitra sejak saat itu, dan sebelumnya bukan")]
    public void Since() => Given(Told(OfYlp2em, new AlreadyPartnerReported(InParepare, Since: "2016-03"), "2017-01-10")).Shows(history =>
    {
        Possible(history, "2016-02-28").ShouldBeNull();
        Certain(history, "2016-03-15").ShouldBeNull();
        Possible(history, "2016-03-15").ShouldBe(Role.Partner);
        Certain(history, "2016-12-01").ShouldBe(Role.Partner);
    });

    [Story("Since when nobody knows: it is possible for all time before; a beginning later than the report is certain with the report", "Sejak kapan tidak diketahui: mungkin sejak dahulu; awal yang sesudah laporan dipastikan oleh laporan itu")]
    public void SinceUnknown()
    {
        Given(Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-01-10")).Shows(history =>
        {
            Possible(history, "1999-01-01").ShouldBe(Role.Partner);
            Certain(history, "2017-01-09").ShouldBeNull();
        });
        Given(Told(OfYlp2em, new AlreadyPartnerReported(InParepare, Since: "2016/2018"), "2017-01-10")).Shows(history =>
        {
            Certain(history, "2017-01-09").ShouldBeNull();
            Certain(history, "2017-01-10").ShouldBe(Role.Partner);
        });
    }

    [Story("A partner since 2015 that was followed up without progress in 2017 stays flagged", "Mitra sejak 2015 yang ditindaklanjuti tanpa kemajuan pada 2017 tetap ditandai")]
    public void FlagStays() => Given(
        Told(OfYlp2em, new FollowUpWithoutProgress(InParepare), "2017-05"), Told(OfYlp2em, new AlreadyPartnerReported(InParepare, Since: "2015"), "2017-05") with { Offset = 20 }).Shows(history =>
        history.State<Engagement>(Ylp2emInParepare).ShouldNotBeNull().Flags.ShouldBe([Flag.FollowUpWithoutProgress]));

    [Story("Whom a visit was made to in one region is known there; in which of two regions they were met nobody said", "Yang dikunjungi di satu wilayah dikenal di sana; di wilayah mana dari dua, tidak disebutkan")]
    public void Visited()
    {
        Role? Reached(params ValueList<Domain.Regions.RegionMention> regions) =>
            History.Of(Told(Subject.Visit("kunjungan"), new VisitHeld(regions, [Ylp2em]), "2017-05")).State<Engagement>(Ylp2emInParepare)?.Role;
        Given(Told(Subject.Visit("kunjungan"), new VisitHeld([InParepare, InWajo with { Part = Domain.Regions.RegionPart.TitleOnly }], [Ylp2em]), "2017-05")).Shows(history => Certain(history, "2017-06-01").ShouldBe(Role.Reached));
        Reached([InParepare with { Part = Domain.Regions.RegionPart.TitleOnly }]).ShouldBeNull();
        Reached([InParepare, InWajo]).ShouldBeNull();
        Given(Told(Subject.Visit("keliling"), new VisitRoundHeld([new(InParepare, "2017-05-02"), new(InParepare, "2017-05-04")], [new(Ylp2em)]), "2017-05")).Shows(history => Certain(history, "2017-06-01").ShouldBe(Role.Reached));
        Given(Told(Subject.Visit("kunjungan"), new VisitPlanned("2017-06", Regions: [InParepare], With: [Ylp2em]), "2017-05")).Shows(history => Certain(history, "2017-07-01").ShouldBeNull());
    }
}
