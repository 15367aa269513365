using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Agreements;

public sealed class RecordConditionMetSpecs() : Stories("agreements")
{
    [Story("What the MOU waits for has come", "Yang ditunggu MOU sudah ada")]
    public void Recorded() => Given(Told(Mou, Deferral)).When(Mou, new RecordConditionMet()).ThenRecorded(new DeferralConditionMet(MouKey, Launch));

    [Story("A condition that was reported met is met", "Syarat yang dilaporkan terpenuhi tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(Mou, Deferral, "2017-04"), Told(Mou, new DeferralConditionMet(MouKey), "2017-06")).When(Mou, new RecordConditionMet()).ThenNothing();

    [Story("The MOU waits for the launch, not for another MOU", "MOU menunggu peluncuran, bukan MOU lain")]
    public void AnotherAwaited() => Given(Told(Mou, Deferral)).When(Mou, new RecordConditionMet(new(ConditionKind.AgreementSigned, OtherMou.Id)))
        .ThenRefused<RecordConditionMet.AnotherAwaited>("condition-not-awaited");

    [Story("An MOU that waits for nothing has no condition to meet", "MOU yang tidak menunggu apa pun tidak punya syarat")]
    public void NotDeferred() => Given(Told(Mou, new AgreementProposed(MouKey))).When(Mou, new RecordConditionMet()).ThenRefused<RecordConditionMet.NotDeferred>("agreement-not-deferred");

    [Story("A signed MOU waits for nothing any more", "MOU yang sudah ditandatangani tidak menunggu lagi")]
    public void Signed() => Given(Told(Mou, Signature)).When(Mou, new RecordConditionMet()).ThenRefused<AgreementNotOpen>("agreement-not-open");

    [Story("An MOU nobody has told of waits for nothing", "MOU yang belum tercatat tidak menunggu apa pun")]
    public void Unknown() => Given().When(Mou, new RecordConditionMet()).ThenRefused<AgreementUnknown>("agreement-unknown");

    [Story("An MOU deferred anew after its condition was met can be met anew", "MOU yang ditangguhkan lagi dapat terpenuhi lagi")]
    public void Anew() => Given(Told(Mou, Deferral, "2017-04"), Told(Mou, new DeferralConditionMet(MouKey), "2017-06"), Told(Mou, Deferral, "2017-07"))
        .When(Mou, new RecordConditionMet()).ThenRecorded(new DeferralConditionMet(MouKey, Launch));
}

public sealed class DraftAgreementSpecs() : Stories("agreements")
{
    [Story("The text of the MOU is drafted while it waits", "Naskah MOU dirancang sambil menunggu")]
    public void Recorded() => Given(Told(Mou, Deferral)).When(Mou, new DraftAgreement()).ThenRecorded(new AgreementDrafted(MouKey));

    [Story("A text that is drafted is not drafted again", "Naskah yang sudah dirancang tidak dirancang lagi")]
    public void AlreadySo() => Given(Told(Mou, Deferral, "2017-04"), Told(Mou, new AgreementDrafted(MouKey), "2017-05")).When(Mou, new DraftAgreement()).ThenNothing();

    [Story("What is signed needs no draft", "MOU yang sudah ditandatangani tidak perlu naskah")]
    public void Signed() => Given(Told(Mou, Signature)).When(Mou, new DraftAgreement()).ThenRefused<AgreementNotOpen>("agreement-not-open");

    [Story("The office cannot draft an MOU nobody has told of", "Kantor tidak dapat merancang MOU yang belum tercatat")]
    public void Unknown() => Given().When(Mou, new DraftAgreement()).ThenRefused<AgreementUnknown>("agreement-unknown");
}

public sealed class AmendAgreementSpecs() : Stories("agreements")
{
    private static readonly AmendAgreement Longer = new([AgreementChange.Validity], new DateOnly(2023, 8, 31));

    [Story("The parties keep their MOU three years longer", "Para pihak memperpanjang MOU tiga tahun")]
    public void Recorded() => Given(Told(Mou, Signature with { ValidUntil = new(2020, 8, 31) })).When(Mou, Longer)
        .ThenRecorded(new AgreementAmended(MouKey, [AgreementChange.Validity], new(2023, 8, 31)));

    [Story("The same amendment of the same day is not recorded again", "Perubahan yang sama pada hari yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(Mou, Signature, "2017-03"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Duties]), "2017-06-01"))
        .When(Mou, new AmendAgreement([AgreementChange.Duties]), "2017-06-01").ThenNothing();

    [Story("The same amendment a year later is another one", "Perubahan yang sama setahun kemudian adalah perubahan lain")]
    public void AYearLater() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Duties]), "2016-06-01"))
        .When(Mou, new AmendAgreement([AgreementChange.Duties]), "2017-06-01").ThenRecorded(new AgreementAmended(MouKey, [AgreementChange.Duties]));

    [Story("A third party joins, and the MOU holds in another regency: who its parties are and where it holds is told with the amendment", "Pihak ketiga bergabung dan MOU berlaku di kabupaten lain: pihak dan wilayah yang baru disebut bersama perubahannya")]
    public void OtherPartiesAndRegion()
    {
        var joined = new AmendAgreement(Parties: [Ylp2em, Stf, Kpi]);
        var moved = new AmendAgreement([AgreementChange.Duties], Region: InWajo);
        Given(Told(Mou, Signature, "2017-03")).When(Mou, joined).ThenRecorded(new AgreementAmended(MouKey with { Parties = [Ylp2em, Stf, Kpi] }, [AgreementChange.Parties]));
        Given(Told(Mou, Signature, "2017-03")).When(Mou, moved).ThenRecorded(new AgreementAmended(MouKey with { Region = InWajo }, [AgreementChange.Duties, AgreementChange.Region]));
        Given(Told(Mou, Signature, "2017-03")).When(Mou, new AmendAgreement(ValidUntil: new(2023, 8, 31))).ThenRecorded(new AgreementAmended(MouKey, [AgreementChange.Validity], new(2023, 8, 31)));
        Entry once = Told(Mou, new AgreementAmended(MouKey with { Parties = [Ylp2em, Stf, Kpi] }, [AgreementChange.Parties]), "2017-06-01");
        Given(Told(Mou, Signature, "2017-03"), once).When(Mou, new AmendAgreement(Parties: [Kpi, Stf, Ylp2em]), "2017-06-01").ThenNothing();
        Given(Told(Mou, Signature, "2017-03"), once).When(Mou, new AmendAgreement(Parties: [Stf, Ylp2em]), "2017-07-01").ThenRecorded(new AgreementAmended(MouKey with { Parties = [Stf, Ylp2em] }, [AgreementChange.Parties]));
    }

    [Story("An amendment that changes nothing is refused as incomplete, also on the day of another one", "Perubahan tanpa isi ditolak, juga pada hari perubahan yang lain")]
    public void Nothing() => History.Of(Told(Mou, Signature, "2017-03"), Told(Mou, new AgreementAmended(MouKey, [AgreementChange.Duties]), "2017-06-01"))
        .Decide(Mou, new AmendAgreement(), "2017-06-01").ShouldBeOfType<Decision.Facts>().Event.Faults().ShouldHaveSingleItem().Field.ShouldBe("changes");

    [Story("What is not signed cannot be amended", "MOU yang belum ditandatangani tidak dapat diubah")]
    public void NotSigned() => Given(Told(Mou, Deferral)).When(Mou, Longer).ThenRefused<AgreementNotSigned>("agreement-not-signed");

    [Story("An MOU that ran out can be prolonged afterwards", "MOU yang sudah habis masa berlakunya dapat diperpanjang kemudian")]
    public void Prolonged() => Given(Told(Mou, Signature with { ValidUntil = new(2017, 5, 31) }, "2016-06")).When(Mou, Longer).ThenRecorded(new AgreementAmended(MouKey, [AgreementChange.Validity], new(2023, 8, 31)));

    [Story("Other changes of an MOU that ran out come too late", "Perubahan lain atas MOU yang sudah habis terlambat")]
    public void TooLate() => Given(Told(Mou, Signature with { ValidUntil = new(2017, 5, 31) }, "2016-06")).When(Mou, new AmendAgreement([AgreementChange.Duties])).ThenRefused<AgreementOver>("agreement-over");

    [Story("What was terminated is not prolonged", "MOU yang sudah diakhiri tidak diperpanjang")]
    public void Over() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementTerminated(MouKey), "2017-03")).When(Mou, Longer).ThenRefused<AgreementOver>("agreement-over");

    [Story("The office cannot amend an MOU nobody has told of", "Kantor tidak dapat mengubah MOU yang belum tercatat")]
    public void Unknown() => Given().When(Mou, Longer).ThenRefused<AgreementUnknown>("agreement-unknown");
}

public sealed class ExpireAgreementSpecs() : Stories("agreements")
{
    [Story("The office knows that an MOU without a last day has run out", "Kantor mengetahui MOU tanpa tanggal akhir sudah habis masa berlakunya")]
    public void Recorded() => Given(Told(Mou, Signature, "2016-03")).When(Mou, new ExpireAgreement()).ThenRecorded(new AgreementExpired(MouKey));

    [Story("An MOU runs out once", "MOU habis masa berlakunya satu kali")]
    public void AlreadySo() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementExpired(MouKey), "2017-03")).When(Mou, new ExpireAgreement()).ThenNothing();

    [Story("An MOU that is valid for another year has not run out", "MOU yang masih berlaku setahun lagi belum habis")]
    public void StillValid() => Given(Told(Mou, Signature with { ValidUntil = new(2018, 8, 31) }, "2016-03")).When(Mou, new ExpireAgreement(), "2017-08-31")
        .ThenRefused<ExpireAgreement.StillValid>("agreement-still-valid");

    [Story("An MOU that was never signed does not run out", "MOU yang tidak pernah ditandatangani tidak habis masa berlakunya")]
    public void NotSigned() => Given(Told(Mou, Deferral)).When(Mou, new ExpireAgreement()).ThenRefused<AgreementNotSigned>("agreement-not-signed");

    [Story("An MOU that was terminated does not run out as well", "MOU yang sudah diakhiri tidak habis masa berlakunya lagi")]
    public void Over() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementTerminated(MouKey), "2017-03")).When(Mou, new ExpireAgreement()).ThenRefused<AgreementOver>("agreement-over");

    [Story("An MOU nobody has told of does not run out", "MOU yang belum tercatat tidak habis masa berlakunya")]
    public void Unknown() => Given().When(Mou, new ExpireAgreement()).ThenRefused<AgreementUnknown>("agreement-unknown");
}

public sealed class TerminateAgreementSpecs() : Stories("agreements")
{
    private static readonly TerminateAgreement ByThePartner = new([TerminationReason.LacksFunds], Ylp2em);

    [Story("The partner gives notice: the MOU ends with June; whoever says so again says nothing new, and it can end before", "Mitra memberi tahu bahwa MOU berakhir akhir Juni; yang mengulanginya tidak menambah apa pun, dan boleh berakhir lebih awal")]
    public void Notice()
    {
        var (later, told) = (ByThePartner with { LastDay = new(2017, 6, 30) }, Told(Mou, new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.LacksFunds], new(2017, 6, 30)), "2017-05-10"));
        Given(Told(Mou, Signature, "2016-03")).When(Mou, later, "2017-05-10").ThenRecorded(new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.LacksFunds], new(2017, 6, 30)));
        Given(Told(Mou, Signature, "2016-03"), told).When(Mou, later, "2017-05-20").ThenNothing();
        Given(Told(Mou, Signature, "2016-03"), told).When(Mou, new TerminateAgreement([]), "2017-06-01").ThenRecorded(new AgreementTerminated(MouKey));
        Given(Told(Mou, Signature, "2016-03"), told).When(Mou, new AmendAgreement([AgreementChange.Validity]), "2017-06-01").ThenRecorded(new AgreementAmended(MouKey, [AgreementChange.Validity]));
        Given(Told(Mou, Signature, "2016-03"), told).When(Mou, new TerminateAgreement([]), "2017-07-10").ThenRefused<AgreementOver>("agreement-over");
    }

    [Story("What is not signed is given up at once: a last day it was to be in force until is refused, and not passed over", "Yang belum ditandatangani dibatalkan seketika: hari terakhir berlakunya ditolak, bukan dilewatkan")]
    public void NoticeOfWhatIsNotSigned()
    {
        Given(Told(Mou, new AgreementProposed(MouKey), "2017-01")).When(Mou, ByThePartner with { LastDay = new(2017, 6, 30) }, "2017-05-10").ThenRefused<AgreementNotSigned>("agreement-not-signed");
        Given(Told(Mou, Deferral, "2017-01")).When(Mou, ByThePartner with { LastDay = new(2017, 6, 30) }, "2017-05-10").ThenRefused<AgreementNotSigned>("agreement-not-signed");
    }

    [Story("YLP2EM ends the MOU for lack of funds", "YLP2EM mengakhiri MOU karena kekurangan dana")]
    public void Recorded() => Given(Told(Mou, Signature)).When(Mou, ByThePartner).ThenRecorded(new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.LacksFunds]));

    [Story("An intended MOU can be given up", "MOU yang baru direncanakan dapat dibatalkan")]
    public void GivenUp() => Given(Told(Mou, Deferral)).When(Mou, new TerminateAgreement([])).ThenRecorded(new AgreementTerminated(MouKey));

    [Story("An MOU ends once", "MOU berakhir satu kali")]
    public void AlreadySo() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.LacksFunds, TerminationReason.Inactivity]), "2017-03-01"))
        .When(Mou, ByThePartner).ThenNothing();

    [Story("An MOU that was ended in March is not ended again in April", "MOU yang diakhiri bulan Maret tidak diakhiri lagi bulan April")]
    public void OnAnotherDay() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementTerminated(MouKey, Ylp2em, [TerminationReason.LacksFunds]), "2017-03-01"))
        .When(Mou, ByThePartner, "2017-04-01").ThenRefused<AgreementOver>("agreement-over");

    [Story("Nor was it ended in February already", "MOU itu juga tidak diakhiri bulan Februari")]
    public void Earlier() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementTerminated(MouKey), "2017-03-01"))
        .When(Mou, ByThePartner, "2017-02-01").ThenRefused<AgreementOver>("agreement-over");

    [Story("What ran out need not be ended", "MOU yang habis masa berlakunya tidak perlu diakhiri")]
    public void Expired() => Given(Told(Mou, Signature, "2016-03"), Told(Mou, new AgreementExpired(MouKey), "2017-03")).When(Mou, ByThePartner).ThenRefused<AgreementOver>("agreement-over");

    [Story("Who is no party to an MOU cannot end it", "Yang bukan pihak tidak dapat mengakhiri MOU")]
    public void NotAParty() => Given(Told(Mou, Signature)).When(Mou, ByThePartner with { By = Kpi }).ThenRefused<TerminateAgreement.NotAParty>("not-a-party");

    [Story("The office cannot end an MOU nobody has told of", "Kantor tidak dapat mengakhiri MOU yang belum tercatat")]
    public void Unknown() => Given().When(Mou, ByThePartner).ThenRefused<AgreementUnknown>("agreement-unknown");
}
