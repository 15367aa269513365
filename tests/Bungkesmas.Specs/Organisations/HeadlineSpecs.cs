using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Organisations;

public sealed class HeadlineSpecs() : Stories("organisations")
{
    private static void Reads(History history, Subject subject, string id, string en) =>
        Headline.Of(history.State<Engagement>(subject).ShouldNotBeNull(), FieldNames.All).ShouldBe(new Sentence(id, en));

    [Story("The headline of a provider whose MOU is signed", "Judul provider yang MOU-nya ditandatangani")]
    public void Active() => Given(Told(Mou, Signature, "2017-04-10"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-06-10"))
        .Shows(history => Reads(history, Ylp2emInParepare, "Provider aktif; MOU ditandatangani", "Active provider; MOU signed"));

    [Story("The headline of a provider that works under an MOU while a PKS is intended", "Judul provider yang bekerja atas dasar MOU sementara PKS direncanakan")]
    public void UnderOneOfTwo() => Given(Told(OfKpi, new ProviderActivated(InParepare), "2017-06-10"), Told(Subject.Agreement("pks-kpi"), new AgreementProposed(OldMouKey with { Kind = AgreementKind.Pks }), "2017-03"),
        Told(Subject.Agreement("mou-kpi"), new AgreementSigned(OldMouKey), "2017-04"), Told(Subject.Agreement("mou-lama"), new AgreementTerminated(OldMouKey with { Ordinal = 2 }), "2017-05"))
        .Shows(history => Reads(history, KpiInParepare, "Provider aktif; MOU ditandatangani; PKS direncanakan", "Active provider; MOU signed; PKS intended"));

    [Story("The headline of a provider by conclusion, whose MOU waits for the launch", "Judul provider menurut kesimpulan, yang MOU-nya menunggu peluncuran")]
    public void Concluded() => Given(Inferred(OfYlp2em, new ProviderConcluded(InParepare), "2017-05"), Told(Mou, Deferral, "2017-05")).Shows(history => Reads(history, Ylp2emInParepare,
        "Disimpulkan akan menjadi provider, belum aktif; MOU ditangguhkan sampai peluncuran Si Bungkesmas",
        "Concluded to become the provider, not active yet; MOU deferred until the launch of Si Bungkesmas"));

    [Story("The headline of a provider by decision, whose MOU is intended", "Judul provider menurut keputusan, yang MOU-nya direncanakan")]
    public void Decided() => Given(Told(OfYlp2em, new ProviderConcluded(InParepare), "2017-05", Assertion.Decided), Told(Mou, new Domain.Agreements.AgreementProposed(MouKey), "2017-05"))
        .Shows(history => Reads(history, Ylp2emInParepare, "Akan menjadi provider, belum aktif; MOU direncanakan", "To become the provider, not active yet; MOU intended"));

    [Story("The headline of a partner that is ready", "Judul mitra yang siap")]
    public void Ready() => Given(Told(OfKpi, new ReadinessDeclared(InParepare), "2017-05")).Shows(history => Reads(history, KpiInParepare, "Siap menjadi mitra", "Ready to become a partner"));

    [Story("The headline of a candidate", "Judul calon mitra")]
    public void Candidate() => Given(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-05"))
        .Shows(history => Reads(history, KpiInParepare, "Calon mitra, hasil belum disebutkan", "Candidate partner, outcome open"));

    [Story("The headline of a candidate whose MOU is signed leaves nothing open", "Judul calon mitra yang MOU-nya ditandatangani tidak menyisakan hasil yang terbuka")]
    public void SignedCandidate() => Given(Told(OfYlp2em, new CandidacyRecorded(InParepare), "2017-02"), Told(Mou, Signature, "2017-04-10"))
        .Shows(history => Reads(history, Ylp2emInParepare, "Calon mitra; MOU ditandatangani", "Candidate partner; MOU signed"));

    [Story("Who has no role but registers people, or did, is told to", "Yang belum berperan tetapi mendaftarkan orang, atau pernah, disebut begitu")]
    public void WithoutARole()
    {
        var appointed = Told(OfKpi, new LocalManagerAppointed(PeopleOfParepare), "2017-05");
        Given(appointed).Shows(history => Reads(history, KpiInParepare, "Pengelola setempat", "Local manager"));
        Given(appointed, Told(OfKpi, new ReadinessDeclared(InParepare), "2017-04")).Shows(history => Reads(history, KpiInParepare, "Siap menjadi mitra; pengelola setempat", "Ready to become a partner; local manager"));
        Given(appointed, Told(OfKpi, new LocalManagerReleased(PeopleOfParepare), "2017-06")).Shows(history => Reads(history, KpiInParepare, "Sudah dikenal", "Reached"));
        Given(Told(OfBankSampah, new SubPartnerAttached(InParepare, Kpi), "2017-05")).Shows(history => Reads(history, KpiInParepare, "Menaungi Bank Sampah Labukkang", "Partner over Bank Sampah Labukkang"));
        Given(Hoped(OfBankSampah, new SubPartnerAttached(InParepare, Kpi), "2017-05")).Shows(history => Reads(history, KpiInParepare, "Akan menaungi Bank Sampah Labukkang", "To be the partner over Bank Sampah Labukkang"));
        Given(Told(Interim, Redirect, "2017-04"), Told(Interim, RedirectEnded, "2017-05")).Shows(history => Reads(history, PattiroInParepare, "Pernah menjadi tempat pendaftaran", "Was a place of registration"));
    }

    [Story("The headline of a sub-partner", "Judul bagian dari mitra")]
    public void SubPartner() => Given(Told(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-05"))
        .Shows(history => Reads(history, BankSampahInParepare, "Bagian dari mitra YLP2EM", "Sub-partner of YLP2EM"));

    [Story("The headline of a recommended organisation that is to become a sub-partner", "Judul lembaga yang direkomendasikan dan akan menjadi bagian dari mitra")]
    public void RecommendedUnder() => Given(Told(OfBankSampah, new PartnerRecommended(InParepare, Kpi), "2017-04"), Inferred(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-05"))
        .Shows(history => Reads(history, BankSampahInParepare, "Direkomendasikan, akan menjadi bagian dari mitra YLP2EM", "Recommended, to become a sub-partner of YLP2EM"));

    [Story("The headline of an organisation that is to become a sub-partner, and of which nothing more or little is told", "Judul lembaga yang akan menjadi bagian dari mitra, tanpa keterangan lain atau dengan sedikit keterangan")]
    public void IntendedUnder()
    {
        var intended = Inferred(OfBankSampah, new SubPartnerAttached(InParepare, Ylp2em), "2017-05");
        Given(intended).Shows(history => Reads(history, BankSampahInParepare, "Akan menjadi bagian dari mitra YLP2EM", "To become a sub-partner of YLP2EM"));
        Given(Told(OfBankSampah, new PartnerBecameKnown(InParepare), "2017-04"), intended)
            .Shows(history => Reads(history, BankSampahInParepare, "Sudah dikenal, akan menjadi bagian dari mitra YLP2EM", "Reached, to become a sub-partner of YLP2EM"));
    }

    [Story("The headline of a recommended organisation", "Judul lembaga yang direkomendasikan")]
    public void Recommended() => Given(Told(OfAphi, new PartnerRecommended(InWajo), "2017-04"))
        .Shows(history => Reads(history, Subject.Engagement(Aphi, Wajo), "Direkomendasikan, hasil tidak disebutkan", "Recommended, outcome unstated"));

    [Story("The headline of an organisation the programme came to know", "Judul lembaga yang dikenal program")]
    public void Reached() => Given(Told(OfKpi, new PartnerBecameKnown(InParepare), "2017-04")).Shows(history => Reads(history, KpiInParepare, "Sudah dikenal", "Reached"));

    [Story("The headline of the gateway", "Judul gerbang masuk program")]
    public void Gateway() => Given(Told(OfKpi, new GatewayRecognised(InParepare), "2017-04")).Shows(history => Reads(history, KpiInParepare, "Gerbang masuk program", "Gateway of the programme"));

    [Story("The headline of the interim place of registration", "Judul tempat pendaftaran sementara")]
    public void InterimTarget() => Given(Told(Interim, Redirect, "2017-04")).Shows(history => Reads(history, PattiroInParepare,
        "Tempat pendaftaran sementara sampai peluncuran Si Bungkesmas atau penandatanganan perjanjian mou-ylp2em-parepare",
        "Interim place of registration until the launch of Si Bungkesmas or the signing of agreement mou-ylp2em-parepare"));

    [Story("Only the first word of a headline begins with a capital letter", "Hanya kata pertama sebuah judul yang berhuruf besar")]
    public void Joined() => Given(
        Told(OfYlp2em, new ProviderActivated(InParepare), "2017-04"), Told(Mou, new AgreementSigned(MouKey with { Kind = AgreementKind.Unstated }), "2017-04"),
        Told(new(Subject.Routes, "parepare-ylp2em"), new RouteOpened(Ylp2em, PeopleOfParepare), "2017-04")).Shows(history => Reads(history, Ylp2emInParepare,
        "Provider aktif; perjanjian ditandatangani; tempat pendaftaran", "Active provider; agreement signed; place of registration"));

    [Story("The headline when nobody stated a role", "Judul ketika peran belum disebutkan")]
    public void NoRole() => Given(Told(OfKpi, new PartnerRecommended(InParepare, BankSampah), "2017-04")).Shows(history => Reads(history, Subject.Engagement(BankSampah, Parepare), "Belum ada peran yang tercatat", "No role on record"));

    [Story("The headline of a partner without any agreement on record", "Judul mitra yang perjanjiannya tidak tercatat")]
    public void Partner() => Given(Told(OfKpi, new AlreadyPartnerReported(InParepare), "2017-04"))
        .Shows(history => Reads(history, KpiInParepare, "Sudah menjadi mitra", "A partner already"));

    [Story("The headline of an organisation that declined", "Judul lembaga yang menolak")]
    public void Declined() => Given(Told(OfKpi, new PartnerDeclined(InParepare), "2017-04")).Shows(history => Reads(history, KpiInParepare, "Menolak menjadi mitra", "Declined to become a partner"));

    [Story("The headline of a partnership that ended with its MOU", "Judul kemitraan yang berakhir bersama MOU-nya")]
    public void Ended() => Given(Told(Mou, new AgreementTerminated(MouKey), "2017-04"), Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-04"))
        .Shows(history => Reads(history, Ylp2emInParepare, "Kemitraan berakhir; MOU diakhiri", "Partnership ended; MOU terminated"));

    [Story("The headline of a candidate that was followed up without progress", "Judul calon mitra yang tindak lanjutnya belum maju")]
    public void WithoutProgress() => Given(Told(OfKpi, new CandidacyRecorded(InParepare), "2017-04"), Told(OfKpi, new FollowUpWithoutProgress(InParepare), "2017-05")).Shows(history => Reads(history, KpiInParepare,
        "Calon mitra, hasil belum disebutkan; tindak lanjut belum membuahkan kemajuan", "Candidate partner, outcome open; followed up without progress"));

    [Story("The headline of an MOU on its way, step by step", "Judul MOU yang sedang berjalan, langkah demi langkah")]
    public void Course() => Given(
        Told(Mou, new DeferralConditionMet(MouKey), "2017-03-01"), Told(Mou, new AgreementDrafted(MouKey), "2017-04-01"), Told(Mou, new AgreementExpired(MouKey), "2017-05-01")).Shows(history =>
        new[] { "2017-03-01", "2017-04-01", "2017-05-01" }.Select(day => Headline.Of(history.State<Engagement>(Ylp2emInParepare, day)!, FieldNames.All)).ShouldBe(
        [
            new("MOU tidak lagi ditangguhkan, belum ditandatangani", "MOU no longer deferred, not signed yet"), new("MOU sudah dirancang", "MOU drafted"), new("MOU habis masa berlakunya", "MOU expired")
        ]));
}
