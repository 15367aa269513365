using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Organisations;

/// <summary>What the office does on the way to a partnership, and at its end.</summary>
public sealed class PartneringActSpecs() : Stories("organisations")
{
    private static readonly PartnerDeclined Decline = new(InParepare, [PartingReason.Workload]);

    [Story("KPI becomes a target of outreach, once", "KPI menjadi target sosialisasi, satu kali")]
    public void Target() => Given().When(OfKpi, new SelectOutreachTarget(InParepare)).ThenRecorded(new OutreachTargetSelected(InParepare));

    [Story("Who is a target of outreach already is not chosen again", "Yang sudah menjadi target sosialisasi tidak dipilih lagi")]
    public void TargetAlready() => Given(Told(OfKpi, new OutreachTargetSelected(InParepare))).When(OfKpi, new SelectOutreachTarget(InParepare)).ThenNothing();

    [Story("Who was recommended becomes a candidate", "Yang direkomendasikan menjadi calon mitra")]
    public void Candidate() => Given(Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi))).When(OfBankSampah, new RecordCandidacy(InParepare)).ThenRecorded(new CandidacyRecorded(InParepare));

    [Story("Who declared itself ready is a candidate already", "Yang menyatakan siap sudah menjadi calon mitra")]
    public void CandidateAlready() => Given(Told(OfKpi, new ReadinessDeclared(InParepare))).When(OfKpi, new RecordCandidacy(InParepare)).ThenNothing();

    [Story("A candidate tells the office that it is ready", "Calon mitra menyatakan siap kepada kantor")]
    public void Ready() => Given(Told(OfKpi, new CandidacyRecorded(InParepare))).When(OfKpi, new DeclareReadiness(InParepare)).ThenRecorded(new ReadinessDeclared(InParepare));

    [Story("Who is at work is ready already", "Yang sudah bekerja tentu sudah siap")]
    public void ReadyAlready() => Given(Told(OfKpi, new ProviderActivated(InParepare))).When(OfKpi, new DeclareReadiness(InParepare)).ThenNothing();

    [Story("What an author only concluded the office can still decide", "Yang baru disimpulkan penulis masih dapat ditetapkan kantor")]
    public void Conclude() => Given(Inferred(OfYlp2em, new ProviderConcluded(InParepare))).When(OfYlp2em, new ConcludeProvider(InParepare, Launch)).ThenRecorded(new ProviderConcluded(InParepare, Launch));

    [Story("What the office has decided it does not decide again", "Yang sudah ditetapkan kantor tidak ditetapkan lagi")]
    public void ConcludedAlready() => Given(Done(OfYlp2em, new ProviderConcluded(InParepare), "2017-06-01")).When(OfYlp2em, new ConcludeProvider(InParepare)).ThenNothing();

    [Story("The waste bank of Labukkang comes to work under YLP2EM", "Bank Sampah Labukkang menjadi sub-mitra YLP2EM")]
    public void Attach() => Given(Hoped(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em))).When(OfBankSampah, new AttachSubPartner(InParepare, Ylp2em))
        .ThenRecorded(new SubPartnerAttached(InParepare, Ylp2em));

    [Story("A sub-partner is not attached twice", "Sub-mitra tidak dilekatkan dua kali")]
    public void AttachedAlready() => Given(Told(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em))).When(OfBankSampah, new AttachSubPartner(InParepare, Ylp2em)).ThenNothing();

    [Story("Nobody is a sub-partner of itself", "Tidak ada yang menjadi sub-mitra dirinya sendiri")]
    public void OfItself() => Given().When(OfKpi, new AttachSubPartner(InParepare, Kpi)).ThenRefused<AttachSubPartner.SubPartnerOfItself>("sub-partner-of-itself");

    [Story("Nobody works under its own sub-partner, nor under the sub-partner of that one", "Tidak ada yang bekerja di bawah sub-mitranya sendiri, atau di bawah sub-mitra dari sub-mitranya")]
    public void Circle() => Given(Told(OfBankSampah, new SubPartnerAttached(InParepare, Kpi)), Told(OfKpi, new SubPartnerAttached(InParepare, Ylp2em)))
        .When(OfYlp2em, new AttachSubPartner(InParepare, BankSampah)).ThenRefused<AttachSubPartner.Circle>("sub-partner-circle");

    [Story("Who stopped working under another can come to be above it", "Yang tidak lagi bekerja di bawah lembaga lain dapat membawahinya")]
    public void Reversed() => Given(Told(OfBankSampah, new SubPartnerAttached(InParepare, Kpi), "2017-01"), Told(OfBankSampah, new PartnershipEnded(InParepare), "2017-03"))
        .When(OfKpi, new AttachSubPartner(InParepare, BankSampah)).ThenRecorded(new SubPartnerAttached(InParepare, BankSampah));

    [Story("A candidate tells the office that it declines", "Calon mitra menyampaikan penolakan kepada kantor")]
    public void Declined() => Given(Told(OfKpi, new CandidacyRecorded(InParepare))).When(OfKpi, new RecordPartnerDeclined(InParepare, [PartingReason.Workload])).ThenRecorded(Decline);

    [Story("Who declined declines once", "Penolakan dicatat satu kali")]
    public void DeclinedAlready() => Given(Told(OfKpi, Decline)).When(OfKpi, new RecordPartnerDeclined(InParepare)).ThenNothing();

    [Story("A partner does not decline; its partnership ends", "Mitra tidak menolak; kemitraannya yang berakhir")]
    public void PartnerAlready() => Given(Told(OfKpi, new AlreadyPartnerReported(InParepare))).When(OfKpi, new RecordPartnerDeclined(InParepare)).ThenRefused<RecordPartnerDeclined.PartnerAlready>("partner-already");

    [Story("The partnership with a provider ends", "Kemitraan dengan provider berakhir")]
    public void Ended() => Given(Told(OfKpi, new ProviderActivated(InParepare), "2016")).When(OfKpi, new EndPartnership(InParepare, [PartingReason.Inactivity], PartedBy.Both))
        .ThenRecorded(new PartnershipEnded(InParepare, [PartingReason.Inactivity], PartedBy.Both));

    [Story("A partnership ends once", "Kemitraan berakhir satu kali")]
    public void EndedAlready() => Given(Told(OfKpi, new PartnershipEnded(InParepare))).When(OfKpi, new EndPartnership(InParepare)).ThenNothing();

    [Story("Whoever has signed is a partner that can leave, also where nobody wrote down that it had become one; an agreement that is over, or never was signed, is none",
        "Yang sudah menandatangani adalah mitra yang dapat berhenti, juga bila tidak ada yang mencatatnya menjadi mitra; perjanjian yang sudah berakhir atau belum ditandatangani bukan kemitraan")]
    public void EndedAfterSigning()
    {
        Entry candidate = Told(OfYlp2em, new CandidacyRecorded(InParepare), "2017-01"), signed = Told(Mou, Signature, "2017-03");
        Given(candidate, signed).When(OfYlp2em, new EndPartnership(InParepare)).ThenRecorded(new PartnershipEnded(InParepare));
        Given(candidate, signed, Told(Mou, new AgreementTerminated(MouKey), "2017-04")).When(OfYlp2em, new EndPartnership(InParepare)).ThenRefused<EndPartnership.NeverBegan>("partnership-never-began");
        Given(candidate, Told(Mou, Deferral, "2017-03")).When(OfYlp2em, new EndPartnership(InParepare)).ThenRefused<EndPartnership.NeverBegan>("partnership-never-began");
    }

    [Story("A partnership that never began cannot end", "Kemitraan yang tidak pernah ada tidak dapat diakhiri")]
    public void NeverBegan() => Given(Told(OfKpi, new CandidacyRecorded(InParepare))).When(OfKpi, new EndPartnership(InParepare)).ThenRefused<EndPartnership.NeverBegan>("partnership-never-began");
}
