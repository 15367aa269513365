using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Specs.Regions;

public sealed class RegionCoverageSpecs() : Stories("regions")
{
    private static readonly AssistanceUndertaken Assistance = new([AssistedGroup.Acquaintances], Kpi);

    private static RegionCoverage Seen(History history, Subject? region = null, string? on = null) => history.State<RegionCoverage>(region ?? TheCity, on).ShouldNotBeNull();

    [Story("Parepare is covered as soon as a provider works there, whatever else holds", "Parepare terlayani begitu ada provider yang bekerja, apa pun yang lain")]
    public void Covered() => Given(
        Told(TheCity, NobodyFound, "2017-01-10"), Told(Interim, Redirect, "2017-02-10"), Told(OfKpi, new ReadinessDeclared(InParepare), "2017-03-10"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-04-10"))
        .Shows(history => Seen(history).ShouldSatisfyAllConditions(city => city.State.ShouldBe(CoverageState.Covered), city => city.InterimRoute.ShouldBeTrue()));

    [Story("The agreement of Parepare is pending while its provider is only concluded, and the interim route stays visible", "Perjanjian Parepare menunggu selama provider baru disimpulkan, dan jalur sementara tetap terlihat")]
    public void AgreementPending() => Given(Told(Interim, Redirect, "2017-03"), Inferred(OfYlp2em, new ProviderConcluded(InParepare), "2017-05"))
        .Shows(history => Seen(history).ShouldSatisfyAllConditions(city => city.State.ShouldBe(CoverageState.AgreementPending), city => city.InterimRoute.ShouldBeTrue()));

    [Story("A partner that is ready makes the agreement pending", "Mitra yang siap membuat perjanjian ditunggu")]
    public void ReadyIsPending() => Given(Told(OfKpi, new ReadinessDeclared(InParepare), "2017-05")).Shows(history => Seen(history).State.ShouldBe(CoverageState.AgreementPending));

    [Story("Where people register elsewhere for now and nobody is pending, coverage is interim", "Bila orang mendaftar di tempat lain untuk sementara dan belum ada yang ditunggu, layanan bersifat sementara")]
    public void InterimRoute() => Given(Told(TheCity, NobodyFound, "2017-03-01"), Told(Interim, Redirect, "2017-03-10"), Told(Interim, RedirectEnded, "2017-04-10")).Shows(history =>
    {
        Seen(history, on: "2017-03-05").State.ShouldBe(CoverageState.Gap);
        Seen(history, on: "2017-03-31").State.ShouldBe(CoverageState.Interim);
        Seen(history).State.ShouldBe(CoverageState.Gap);
    });

    [Story("A redirect of one group alone is no interim cover of the region", "Pengalihan satu kelompok saja bukan layanan sementara bagi wilayahnya")]
    public void RedirectOfOneGroup() => Given(Told(TheCity, NobodyFound, "2017-03-01"), Told(Interim, Redirect with { Scope = PeopleOfParepare with { Group = Melati } }, "2017-03-10"))
        .Shows(history => Seen(history).ShouldSatisfyAllConditions(city => city.State.ShouldBe(CoverageState.Gap), city => city.InterimRoute.ShouldBeFalse()));

    [Story("Wajo is a gap: somebody looked, and found nobody", "Wajo adalah celah: sudah dicari, belum ditemukan")]
    public void Gap() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-03")).Shows(history => Seen(history, TheRegencyOfWajo).ShouldSatisfyAllConditions(
        wajo => wajo.State.ShouldBe(CoverageState.Gap), wajo => wajo.SearchOpen.ShouldBeTrue(), wajo => wajo.Criteria.ShouldBe([SearchCriterion.Suitable, SearchCriterion.Willing])));

    [Story("A gap stays a gap when somebody is merely recommended", "Celah tetap celah bila hanya ada rekomendasi")]
    public void RecommendationEndsNoGap() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-03"), Told(OfAphi, new PartnerRecommended(InWajo), "2017-04"))
        .Shows(history => Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.Gap));

    [Story("A gap ends when a candidate appears later", "Celah berakhir ketika kemudian ada calon mitra")]
    public void CandidateEndsTheGap() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-03-10"), Told(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10")).Shows(history =>
    {
        Seen(history, TheRegencyOfWajo, "2017-04-09").State.ShouldBe(CoverageState.Gap);
        Seen(history, TheRegencyOfWajo).ShouldSatisfyAllConditions(wajo => wajo.State.ShouldBe(CoverageState.InContact), wajo => wajo.SearchOpen.ShouldBeFalse());
    });

    [Story("A hope is no contact with a region", "Harapan bukan hubungan dengan suatu wilayah")]
    public void HopeIsNoContact() => Given(Hoped(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10"), Hoped(TheRegencyOfWajo, NobodyFound, "2017-04-10"))
        .Shows(history => (history.State<RegionCoverage>(TheRegencyOfWajo)?.State ?? CoverageState.NoRecord).ShouldBe(CoverageState.NoRecord));

    [Story("A hoped-for candidate ends no gap", "Calon mitra yang baru diharapkan tidak mengakhiri celah")]
    public void HopeEndsNoGap() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-03-10"), Hoped(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10"))
        .Shows(history => Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.Gap));

    [Story("A candidate from before the search who is told to be one after it is a later candidate", "Calon mitra sebelum pencarian yang sesudahnya dicatat lagi adalah calon mitra kemudian")]
    public void CandidateAgain() => Given(
        Told(OfKpi, new CandidacyRecorded(new(TheRegencyOfWajo.Id)), "2017-01"), Told(TheRegencyOfWajo, NobodyFound, "2017-03"), Told(OfKpi, new CandidacyRecorded(new(TheRegencyOfWajo.Id)), "2017-05")).Shows(history =>
    {
        history.State<RegionCoverage>(TheRegencyOfWajo, "2017-04-30").ShouldNotBeNull().State.ShouldBe(CoverageState.Gap);
        Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.InContact);
    });

    [Story("A candidate from before the search does not undo it", "Calon mitra sebelum pencarian tidak membatalkan hasil pencarian")]
    public void EarlierCandidate() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-05-10"), Told(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10")).Shows(history =>
    {
        Seen(history, TheRegencyOfWajo, "2017-04-30").State.ShouldBe(CoverageState.InContact);
        Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.Gap);
    });

    [Story("A candidate or a request puts a region in contact", "Calon mitra atau permintaan membuat wilayah terjalin kontak")]
    public void InContact() => Given(Told(OfAphi, new CandidacyRecorded(InWajo), "2017-03"), Told(Asking, new RequestMade(Kpi, [RequestedThing.Outreach], [InParepare]), "2017-03")).Shows(history =>
    {
        Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.InContact);
        Seen(history).State.ShouldBe(CoverageState.InContact);
    });

    [Story("Assistance under way stays visible beside the gap", "Asistensi yang berjalan tetap terlihat di samping celah")]
    public void AssistanceVisible() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-03"), Told(TheRegencyOfWajo, Assistance, "2017-04")).Shows(history =>
        Seen(history, TheRegencyOfWajo).ShouldSatisfyAllConditions(wajo => wajo.State.ShouldBe(CoverageState.Gap), wajo => wajo.Assistance.ShouldBe([Assistance])));

    [Story("Assistance alone puts a region in contact", "Asistensi saja sudah membuat wilayah terjalin kontak")]
    public void AssistanceIsContact() => Given(Told(TheRegencyOfWajo, Assistance, "2017-04")).Shows(history => Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.InContact));

    [Story("A region that stands only in the title of a report is not reached", "Wilayah yang hanya ada di judul laporan belum terjangkau")]
    public void TitleMovesNothing() => Given(Told(OfAphi, new CandidacyRecorded(InWajo with { Part = RegionPart.TitleOnly }), "2017-03"))
        .Shows(history => history.State<RegionCoverage>(TheRegencyOfWajo).ShouldBeNull());

    [Story("Nothing known of Sidrap is not nobody found in Sidrap", "Tidak ada catatan tentang Sidrap bukan berarti tidak ditemukan siapa pun di Sidrap")]
    public void NoRecordIsNoGap() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-03"), Told(Subject.Region(Sidrap), new ReceptionObserved([Reception.Ignored]), "2017-03")).Shows(history =>
    {
        history.State<RegionCoverage>(Subject.Region(Sidrap)).ShouldBeNull();
        Seen(history, TheRegencyOfWajo).State.ShouldNotBe(CoverageState.NoRecord);
    });

    [Story("A search that is taken back leaves no gap", "Pencarian yang ditarik tidak meninggalkan celah")]
    public void RetractedSearch() => Given(History.Of(Told(TheRegencyOfWajo, NobodyFound, "2017-03")).Retracting(1))
        .Shows(history => history.State<RegionCoverage>(TheRegencyOfWajo).ShouldBeNull());

    [Story("The sheet of a region names who is engaged there, and how far", "Lembar wilayah menyebut siapa yang terlibat dan sejauh mana")]
    public void WhoIsEngaged() => Given(Told(OfKpi, new GatewayRecognised(InParepare), "2017-03-01"), Inferred(OfYlp2em, new ProviderConcluded(InParepare), "2017-03-02")).Shows(history =>
        Seen(history).Engagements.Select(one => (one.Organisation, one.Role, one.RoleAssertion)).ShouldBe([(Kpi, Role.None, null), (Ylp2em, Role.ConcludedProvider, Assertion.Inferred)]));

    [Story("A visit that is only implied puts a region in contact too; one that is hoped for does not", "Kunjungan yang hanya tersirat pun membuat wilayah terjalin kontak; yang baru diharapkan tidak")]
    public void ImpliedVisit() => Given(Hoped(Subject.Visit("wajo"), new VisitHeld(Regions: [InWajo]), "2017-03-10"), Told(Subject.Visit("wajo"), new VisitImplied(Regions: [InWajo]), "2017-04-10")).Shows(history =>
    {
        history.State<RegionCoverage>(TheRegencyOfWajo, "2017-04-09").ShouldBeNull();
        Seen(history, TheRegencyOfWajo).State.ShouldBe(CoverageState.InContact);
    });

    [Story("A candidate that declines leaves the gap it had closed", "Calon mitra yang menolak membuka lagi celah yang tadi tertutup")]
    public void DeclinedReopensTheGap() => Given(
        Told(TheRegencyOfWajo, NobodyFound, "2017-03-10"), Told(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10"), Told(OfAphi, new PartnerDeclined(InWajo), "2017-05-10"),
        Told(OfAphi, new CandidacyRecorded(InWajo), "2017-06-10")).Shows(history =>
    {
        string[] days = ["2017-03-10", "2017-04-10", "2017-05-10", "2017-06-10"];
        days.Select(day => Seen(history, TheRegencyOfWajo, day).State).ShouldBe([CoverageState.Gap, CoverageState.InContact, CoverageState.Gap, CoverageState.InContact]);
    });

    [Story("Whoever declined or ended a partnership is no contact, and stays visible", "Yang menolak atau mengakhiri kemitraan bukan kontak, tetapi tetap terlihat")]
    public void DeclinedIsNoContact() => Given(
        Told(OfKpi, new GatewayRecognised(InParepare), "2017-02"), Told(OfKpi, new PartnerDeclined(InParepare), "2017-03"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-02-10"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-05-10"))
        .Shows(history =>
        {
            Seen(history, on: "2017-05-09").State.ShouldBe(CoverageState.Covered);
            Seen(history).ShouldSatisfyAllConditions(city => city.State.ShouldBe(CoverageState.NoRecord), city => city.Engagements.Select(one => one.Role).ShouldBe([Role.Ended, Role.Declined], ignoreOrder: true));
        });

    [Story("A partner is no provider: the region is in contact, and pending only while an agreement on record is open", "Mitra bukan provider: wilayah terjalin kontak, dan menunggu hanya bila ada perjanjian yang belum selesai")]
    public void PartnerIsNoProvider() => Given(Told(OfYlp2em, new AlreadyPartnerReported(InParepare), "2017-03-10"), Told(Mou, new AgreementProposed(MouKey), "2017-04-10"), Told(Mou, Signature, "2017-05-10")).Shows(history =>
    {
        string[] days = ["2017-03-31", "2017-04-30", "2017-05-31"];
        days.Select(day => Seen(history, on: day).State).ShouldBe([CoverageState.InContact, CoverageState.AgreementPending, CoverageState.InContact]);
    });

    [Story("An MOU that was intended for one region and signed for another is nothing to the other before that", "MOU yang direncanakan untuk satu wilayah dan ditandatangani untuk wilayah lain belum ada artinya bagi wilayah lain itu sebelumnya")]
    public void SignedForAnother() => Given(Told(Mou, new AgreementProposed(MouKey), "2017-03-01"), Told(Mou, new AgreementSigned(MouKey with { Region = InWajo }), "2017-05-01")).Shows(history =>
    {
        history.State<RegionCoverage>(TheRegencyOfWajo, "2017-04-30")?.Engagements.ShouldBeEmpty();
        history.State<RegionCoverage>(TheRegencyOfWajo).ShouldNotBeNull().Engagements.Select(one => one.Organisation).ShouldBe([Ylp2em, Stf], ignoreOrder: true);
    });
}
