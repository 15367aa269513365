using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Organisations;

public sealed class EngagementSpecs() : Stories("organisations")
{
    private static Engagement Seen(History history, Subject subject, string? on = null) => history.State<Engagement>(subject, on).ShouldNotBeNull();

    [Story("An organisation becomes known, is recommended, a candidate, ready, concluded, and at last at work", "Lembaga dikenal, direkomendasikan, menjadi calon, siap, disimpulkan, dan akhirnya bekerja")]
    public void RoleRises() => Given(
        Told(OfYlp2em, new PartnerBecameKnown(InParepare), "2017-01-10"), Told(OfYlp2em, new PartnerRecommended(InParepare), "2017-02-10"),
        Told(OfYlp2em, new CandidacyRecorded(InParepare), "2017-03-10"), Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-04-10"),
        Told(OfYlp2em, new ProviderConcluded(InParepare), "2017-05-10"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-06-10")).Shows(history =>
    {
        string[] days = ["2017-01-10", "2017-02-10", "2017-03-10", "2017-04-10", "2017-05-10", "2017-06-10"];
        days.Select(day => Seen(history, Ylp2emInParepare, day).Role).ShouldBe([Role.Reached, Role.Recommended, Role.Candidate, Role.Ready, Role.ConcludedProvider, Role.ActiveProvider]);
        days.Select(day => Seen(history, Ylp2emInParepare, day).Outcome)
            .ShouldBe([Outcome.Unstated, Outcome.Unstated, Outcome.Open, Outcome.Open, Outcome.Concluded, Outcome.Active]);
    });

    [Story("A candidate that is recommended once more stays a candidate", "Calon mitra yang direkomendasikan lagi tetap calon mitra")]
    public void RoleIsKept() => Given(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-03"), Told(OfKpi, new PartnerRecommended(InParepare), "2017-05"))
        .Shows(history => Seen(history, KpiInParepare).Role.ShouldBe(Role.Candidate));

    [Story("A discussion makes an organisation known", "Pembahasan membuat lembaga dikenal")]
    public void DiscussionReaches() => Given(Told(OfKpi, new DiscussionHeld(InParepare), "2017-03"))
        .Shows(history => Seen(history, KpiInParepare).Role.ShouldBe(Role.Reached));

    [Story("A hope makes nobody a candidate", "Harapan tidak menjadikan siapa pun calon mitra")]
    public void HopeReachesNothing() => Given(Hoped(OfKpi, new CandidacyRecorded(InParepare), "2017-03"))
        .Shows(history => history.State<Engagement>(KpiInParepare).ShouldBeNull());

    [Story("A hope told later does not make a sub-partner of today one of tomorrow", "Harapan yang diceritakan kemudian tidak mengubah mitra kecil yang sudah ada menjadi rencana")]
    public void HopeUndoesNoSubPartner() => Given(
        Told(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-04"), Hoped(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-05")).Shows(history =>
        Seen(history, Subject.Engagement(BankSampah, Parepare)).ShouldSatisfyAllConditions(
            bank => bank.Role.ShouldBe(Role.SubPartner), bank => bank.SubPartner.ShouldBe(new SubPartnership(Ylp2em, Intended: false))));

    [Story("A provider only the author takes to be at work is not at work", "Provider yang hanya disimpulkan penulis sudah bekerja belum bekerja")]
    public void InferredIsNotActive() => Given(Inferred(OfYlp2em, new ProviderActivated(InParepare), "2017-05")).Shows(history =>
        Seen(history, Ylp2emInParepare).ShouldSatisfyAllConditions(
            ylp2em => ylp2em.Role.ShouldBe(Role.ConcludedProvider), ylp2em => ylp2em.RoleAssertion.ShouldBe(Assertion.Inferred)));

    [Story("What the author concluded is later stated by the partner itself", "Kesimpulan penulis kemudian dinyatakan oleh mitra sendiri")]
    public void StatedAfterInferred() => Given(
        Inferred(OfYlp2em, new ReadinessDeclared(InParepare), "2017-03"), Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-04"), Inferred(OfYlp2em, new ReadinessDeclared(InParepare), "2017-05"))
        .Shows(history => Seen(history, Ylp2emInParepare).RoleAssertion.ShouldBe(Assertion.Stated));

    [Story("A candidate of Parepare is nothing in Wajo", "Calon mitra Parepare bukan apa-apa di Wajo")]
    public void ElsewhereIsElsewhere() => Given(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-03"))
        .Shows(history => history.State<Engagement>(Subject.Engagement(Kpi, Wajo)).ShouldBeNull());

    [Story("Being named only in the title of a report engages nobody", "Disebut hanya di judul laporan tidak melibatkan siapa pun")]
    public void TitleEngagesNobody() => Given(Told(OfAphi, new DiscussionHeld(InWajo with { Part = RegionPart.TitleOnly }), "2017-03"))
        .Shows(history => history.State<Engagement>(Subject.Engagement(Aphi, Wajo)).ShouldBeNull());

    [Story("The MOU and the cooperation agreement of one partner are both seen, the one in force leading", "MOU dan PKS satu mitra sama-sama terlihat, yang berlaku memimpin")]
    public void AgreementsOfTheEngagement()
    {
        var pks = Subject.Agreement("pks-ylp2em-parepare");
        Given(Told(Mou, Deferral, "2017-03"), Told(Mou, Signature, "2017-04-10"), Told(pks, new AgreementProposed(MouKey with { Kind = AgreementKind.Pks }), "2017-05")).Shows(history =>
            Seen(history, Ylp2emInParepare).ShouldSatisfyAllConditions(
                ylp2em => ylp2em.Agreements.Select(one => (one.Id, one.Standing)).ShouldBe([(Mou.Id, Standing.Signed), (pks.Id, Standing.Proposed)]),
                ylp2em => ylp2em.Agreement!.Id.ShouldBe(Mou.Id)));
    }

    [Story("Of a party to very many agreements the latest that count are seen, and where any of them stands", "Dari pihak dalam banyak sekali perjanjian terlihat yang terbaru yang berlaku, dan di mana masing-masing berada")]
    public void VeryManyAgreements() => Given(
    [
        Told(Subject.Agreement("mou-0"), new AgreementProposed(KeyOf(0)), "2017-01-01"), Told(Subject.Agreement("mou-0"), new AgreementTerminated(KeyOf(0), Stf), "2017-01-02"),
        .. Enumerable.Range(1, 12).Select(day => Told(Subject.Agreement($"mou-{day}"), new AgreementSigned(KeyOf(day)), $"2017-02-{day:00}"))
    ]).Shows(history => Seen(history, Subject.Engagement(Stf, Parepare)).ShouldSatisfyAllConditions(
        stf => stf.Agreements.Select(one => one.Id).ShouldBe(Enumerable.Range(0, Engagement.MostAgreements).Select(i => $"mou-{12 - i}")),
        stf => stf.Standings.ShouldBe([Standing.Signed, Standing.Terminated])));

    private static AgreementKey KeyOf(int n) => MouKey with { Parties = [Stf, $"mitra-{n}"] };

    [Story("An agreement alone gives no role", "Perjanjian saja tidak memberi peran")]
    public void AgreementGivesNoRole() => Given(Told(Mou, Signature, "2017-04-10")).Shows(history => Seen(history, Ylp2emInParepare).Role.ShouldBe(Role.None));
}

public sealed class EngagementPartSpecs() : Stories("organisations")
{
    private static ValueList<Part> PartsOf(History history, Subject subject, string? on = null) => history.State<Engagement>(subject, on).ShouldNotBeNull().Parts;

    [Story("KPI is gateway, requester, recommender and target of outreach at once", "KPI sekaligus gerbang masuk, pemohon, perekomendasi, dan target sosialisasi")]
    public void Parts() => Given(
        Told(OfKpi, new GatewayRecognised(InParepare), "2017-01-05"), Told(Asking, new RequestMade(Kpi, [RequestedThing.Outreach], [InParepare]), "2017-02-05"),
        Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-03-05"), Told(OfKpi, new OutreachTargetSelected(InParepare), "2017-04-05")).Shows(history =>
    {
        PartsOf(history, KpiInParepare).ShouldBe([Part.Gateway, Part.Requester, Part.Recommender, Part.OutreachTarget]);
        PartsOf(history, BankSampahInParepare).ShouldBeEmpty();
        history.State<Engagement>(KpiInParepare, "2017-03-31")!.Role.ShouldBe(Role.None);
        history.State<Engagement>(KpiInParepare)!.Role.ShouldBe(Role.Reached);
        history.State<Engagement>(BankSampahInParepare)!.Role.ShouldBe(Role.Recommended);
    });

    [Story("A part is played once, however often it is told", "Satu peran dihitung sekali, seberapa sering pun diceritakan")]
    public void PartsCountOnce() => Given(Told(OfKpi, new GatewayRecognised(InParepare), "2017-01"), Told(OfKpi, new GatewayRecognised(InParepare), "2017-02"))
        .Shows(history => PartsOf(history, KpiInParepare).ShouldBe([Part.Gateway]));

    [Story("Pattiro Jeka is the interim place of registration while the redirect lasts, and again when it opens anew", "Pattiro Jeka menjadi tempat pendaftaran sementara selama pengalihan, dan lagi bila dibuka kembali")]
    public void InterimTargetComesAndGoes() => Given(
        Told(Interim, Redirect, "2017-03-05"), Told(Interim, RedirectEnded, "2017-04-05"), Told(Interim, Redirect, "2017-06-05")).Shows(history =>
    {
        PartsOf(history, PattiroInParepare, "2017-03-31").ShouldBe([Part.InterimRegistrationTarget]);
        PartsOf(history, PattiroInParepare, "2017-04-30").ShouldBeEmpty();
        history.State<Engagement>(PattiroInParepare, "2017-04-30")!.OpenRoute.ShouldBeNull();
        PartsOf(history, PattiroInParepare).ShouldBe([Part.InterimRegistrationTarget]);
        history.State<Engagement>(PattiroInParepare)!.OpenRoute!.Id.ShouldBe(Interim.Id);
    });

    [Story("Two routes lead to Pattiro Jeka; one of them ends, and it still registers people", "Dua jalur menuju Pattiro Jeka; satu berakhir, pendaftaran tetap berjalan")]
    public void OneOfTwoRoutesEnds()
    {
        var ofTheWomen = new Subject(Subject.Routes, "parepare-kelompok-wanita");
        Given(Told(Interim, Redirect, "2017-03-05"), Told(ofTheWomen, Redirect with { Scope = PeopleOfParepare with { Group = "kelompok-wanita" } }, "2017-03-06"), Told(Interim, RedirectEnded, "2017-04-05"))
            .Shows(history => PartsOf(history, PattiroInParepare).ShouldBe([Part.InterimRegistrationTarget]));
    }

    [Story("Bank Sampah Labukkang is to work under YLP2EM: intended, and not yet a role", "Bank Sampah Labukkang akan bekerja di bawah YLP2EM: direncanakan, belum menjadi peran")]
    public void SubPartnerIntended() => Given(
        Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-03"), Inferred(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-04")).Shows(history =>
    {
        history.State<Engagement>(BankSampahInParepare)!.ShouldSatisfyAllConditions(
            bank => bank.Role.ShouldBe(Role.Recommended), bank => bank.SubPartner.ShouldBe(new SubPartnership(Ylp2em, Intended: true)));
        history.State<Engagement>(Ylp2emInParepare)!.ShouldSatisfyAllConditions(one => one.SubPartners.ShouldBeEmpty(), one => one.IntendedSubPartners.ShouldBe([BankSampah]));
    });

    [Story("Bank Sampah Labukkang works under YLP2EM", "Bank Sampah Labukkang bekerja di bawah YLP2EM")]
    public void SubPartnerFirm() => Given(
        Inferred(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-04"), Told(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-05")).Shows(history =>
        history.State<Engagement>(BankSampahInParepare)!.ShouldSatisfyAllConditions(
            bank => bank.Role.ShouldBe(Role.SubPartner), bank => bank.SubPartner.ShouldBe(new SubPartnership(Ylp2em, Intended: false))));

    [Story("Who is ready provided that its board agrees is a candidate, and ready once it says so without a condition", "Yang siap asalkan dewan pengawasnya setuju adalah calon mitra, dan siap begitu menyatakannya tanpa syarat")]
    public void ReadyOnCondition()
    {
        var provided = new ReadinessDeclared(InParepare, new(ConditionKind.TrainingHeld, Ylp2em));
        Given(Told(OfYlp2em, provided, "2017-03")).Shows(history => history.State<Engagement>(Ylp2emInParepare)!.Role.ShouldBe(Role.Candidate));
        Given(Told(OfYlp2em, provided, "2017-03"), Told(OfYlp2em, new ReadinessDeclared(InParepare), "2017-05")).Shows(history => history.State<Engagement>(Ylp2emInParepare)!.Role.ShouldBe(Role.Ready));
        provided.Say(OfYlp2em, FieldNames.All).ShouldBe(new(
            "YLP2EM menyatakan siap menjadi mitra di Kota Parepare; syaratnya: pelatihan YLP2EM.", "YLP2EM declared itself ready to become a partner in Kota Parepare; on one condition: the training of YLP2EM."));
    }
}
