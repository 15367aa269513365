using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Organisations;

public sealed class PartingSpecs() : Stories("organisations")
{
    private static Engagement Seen(History history, Subject subject, string? on = null) => history.State<Engagement>(subject, on).ShouldNotBeNull();

    [Story("APHI declines; a new recommendation changes nothing, a new candidacy opens the engagement again", "APHI menolak; rekomendasi baru tidak mengubahnya, pencalonan baru membukanya lagi")]
    public void DeclinedThenCandidate() => Given(
        Told(OfAphi, new ReadinessDeclared(InWajo), "2017-01-10"), Told(OfAphi, new PartnerDeclined(InWajo, [PartingReason.Workload]), "2017-02-10"),
        Told(OfAphi, new PartnerRecommended(InWajo), "2017-03-10"), Told(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10")).Shows(history =>
    {
        string[] days = ["2017-01-10", "2017-02-10", "2017-03-10", "2017-04-10"];
        days.Select(day => (Seen(history, AphiInWajo, day).Role, Seen(history, AphiInWajo, day).Outcome)).ShouldBe(
            [(Role.Ready, Outcome.Open), (Role.Declined, Outcome.Declined), (Role.Declined, Outcome.Declined), (Role.Candidate, Outcome.Open)]);
    });

    [Story("The refusal that became known last does not stand behind the candidacy that came after it", "Penolakan yang terlambat dicatat tetap berada sebelum pencalonannya")]
    public void ArrivalDoesNotMatter() => Given(Told(OfAphi, new CandidacyRecorded(InWajo), "2017-04-10"), Told(OfAphi, new PartnerDeclined(InWajo), "2017-02-10"))
        .Shows(history => Seen(history, AphiInWajo).Role.ShouldBe(Role.Candidate));

    [Story("A partnership ends, however far it had come", "Kemitraan berakhir, sejauh apa pun sudah berjalan")]
    public void Ended() => Given(Told(OfYlp2em, new ProviderActivated(InParepare), "2017-01-10"), Told(OfYlp2em, new PartnershipEnded(InParepare, [], PartedBy.Both), "2017-04-10")).Shows(history =>
        Seen(history, Ylp2emInParepare).ShouldSatisfyAllConditions(ylp2em => ylp2em.Role.ShouldBe(Role.Ended), ylp2em => ylp2em.Outcome.ShouldBe(Outcome.Ended), ylp2em => ylp2em.IsContact.ShouldBeFalse()));

    [Story("Only what somebody said is a refusal: neither a fear nor the author's conclusion ends anything", "Hanya yang dinyatakan adalah penolakan: kekhawatiran dan kesimpulan penulis tidak mengakhiri apa pun")]
    public void ConclusionEndsNothing() => Given(
        Told(OfKpi, new CandidacyRecorded(InParepare), "2017-01"), Inferred(OfKpi, new PartnerDeclined(InParepare), "2017-03"), Hoped(OfKpi, new PartnershipEnded(InParepare), "2017-04"))
        .Shows(history => Seen(history, KpiInParepare).Role.ShouldBe(Role.Candidate));

    [Story("An organisation that declined can still work under another partner", "Lembaga yang menolak masih dapat bekerja di bawah mitra lain")]
    public void SubPartnerAfterDeclining() => Given(Told(OfBankSampah, new PartnerDeclined(InParepare), "2017-03"), Told(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-05"))
        .Shows(history => Seen(history, BankSampahInParepare).Role.ShouldBe(Role.SubPartner));

    [Story("A partner without any agreement on record is a partner; at work only where that is said", "Mitra tanpa perjanjian yang tercatat tetap mitra; bekerja hanya bila disebutkan")]
    public void AlreadyPartner() => Given(
        Told(OfKpi, new AlreadyPartnerReported(InParepare), "2017-03-10"), Told(OfPattiro, new AlreadyPartnerReported(InParepare, AsProvider: true), "2017-03-10"),
        Inferred(OfAphi, new AlreadyPartnerReported(InWajo, AsProvider: true), "2017-03-10")).Shows(history =>
    {
        Seen(history, KpiInParepare).ShouldSatisfyAllConditions(kpi => kpi.Role.ShouldBe(Role.Partner), kpi => kpi.Outcome.ShouldBe(Outcome.Concluded), kpi => kpi.Agreement.ShouldBeNull());
        Seen(history, PattiroInParepare).Role.ShouldBe(Role.ActiveProvider);
        Seen(history, AphiInWajo).ShouldSatisfyAllConditions(aphi => aphi.Role.ShouldBe(Role.Partner), aphi => aphi.RoleAssertion.ShouldBe(Assertion.Inferred));
        history.State<Engagement>(KpiInParepare, "2017-03-09").ShouldBeNull();
        history.Possibly<Engagement>(KpiInParepare, "2015-01-01")!.Role.ShouldBe(Role.Partner);
    });

    [Story("A partner stands above one that is ready and below one that is to become the provider", "Mitra berada di atas yang siap dan di bawah yang akan menjadi provider")]
    public void PartnerInOrder() => Given(
        Told(OfKpi, new AlreadyPartnerReported(InParepare), "2017-03"), Told(OfKpi, new ReadinessDeclared(InParepare), "2017-04"), Told(OfKpi, new ProviderConcluded(InParepare), "2017-05")).Shows(history =>
    {
        Seen(history, KpiInParepare, "2017-04-30").Role.ShouldBe(Role.Partner);
        Seen(history, KpiInParepare).Role.ShouldBe(Role.ConcludedProvider);
    });

    [Story("Following up without progress is a flag, never a refusal, and goes away with the next step", "Tindak lanjut tanpa kemajuan adalah tanda, bukan penolakan, dan hilang pada langkah berikutnya")]
    public void WithoutProgress() => Given(
        Told(OfKpi, new CandidacyRecorded(InParepare), "2017-01-10"), Told(OfKpi, new FollowUpWithoutProgress(InParepare, null, [Obstacle.Mourning]), "2017-02-10"),
        Told(OfKpi, new PartnerRecommended(InParepare), "2017-03-10"), Told(OfKpi, new ReadinessDeclared(InParepare), "2017-04-10")).Shows(history =>
    {
        foreach (var day in new[] { "2017-02-10", "2017-03-10" })
            Seen(history, KpiInParepare, day).ShouldSatisfyAllConditions(kpi => kpi.Role.ShouldBe(Role.Candidate), kpi => kpi.Flags.ShouldBe([Flag.FollowUpWithoutProgress]));
        Seen(history, KpiInParepare).ShouldSatisfyAllConditions(kpi => kpi.Role.ShouldBe(Role.Ready), kpi => kpi.Flags.ShouldBeEmpty());
    });

    [Story("Prior contact makes an organisation known, and recommending others makes it a recommender; helping gives no role", "Hubungan sebelumnya membuat lembaga dikenal, merekomendasikan membuatnya perekomendasi; membantu tidak memberi peran")]
    public void LesserParts() => Given(
        Told(OfAphi, new PriorContactReported(InWajo), "2017-01"), Told(OfKpi, new RecommendationMade(InParepare, [OrganisationKind.Lkm], Attempted: true), "2017-01"),
        Told(OfPattiro, new SupportAcknowledged(InParepare, [SupportForm.Venue]), "2017-01"), Told(OfPattiro, new AssessmentMade(InParepare, Verdict.Suitable), "2017-01")).Shows(history =>
    {
        Seen(history, AphiInWajo).Role.ShouldBe(Role.Reached);
        Seen(history, KpiInParepare).ShouldSatisfyAllConditions(kpi => kpi.Role.ShouldBe(Role.None), kpi => kpi.Parts.ShouldBe([Part.Recommender]));
        Seen(history, PattiroInParepare).ShouldSatisfyAllConditions(pattiro => pattiro.Role.ShouldBe(Role.None), pattiro => pattiro.Parts.ShouldBeEmpty());
    });
}
