using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Telling;

/// <summary>Sentences as people read them: no codes, no dates in EDTF, and nothing said twice.</summary>
public sealed class SentenceSpecs
{
    private static readonly Subject Partner = Subject.Organisation(Ylp2em), Visit = Subject.Visit("kunjungan-2"), City = Subject.Region(Parepare);

    private static string Id(Event said, Subject on) => said.Say(on, FieldNames.All).Id;

    private static string En(Event said, Subject on) => said.Say(on, FieldNames.All).En;

    [Fact(DisplayName = "How often somebody was followed up is counted in times, once")]
    public void Attempts()
    {
        FollowUpWithoutProgress Tried(Quantity attempts) => new(new(Parepare), attempts);
        Id(Tried(new(3, Qualifier.Exact, Unit.Times)), Partner).ShouldEndWith("kemajuan (3 kali).");
        En(Tried(new(3, Qualifier.Exact)), Partner).ShouldEndWith("progress (3 times).");
        Id(Tried(new(null, Qualifier.Vague, Unit.Times)), Partner).ShouldEndWith("(beberapa kali).");
        En(Tried(new(null, Qualifier.Vague)), Partner).ShouldEndWith("(several times).");
    }

    [Fact(DisplayName = "An agreement is between its parties, however many they are")]
    public void Parties()
    {
        AgreementSigned Between(params string[] parties) => new(new([.. parties], new(Parepare), AgreementKind.Mou));
        var on = Subject.Agreement("mou-1");
        Id(Between(Stf, Ylp2em), on).ShouldBe("MOU antara STF UIN Jakarta dan YLP2EM ditandatangani.");
        En(Between(Stf, Ylp2em), on).ShouldBe("The MOU between STF UIN Jakarta and YLP2EM was signed.");
        Id(Between(Stf, Ylp2em, Kpi), on).ShouldBe("MOU antara STF UIN Jakarta, YLP2EM, dan KPI Parepare ditandatangani.");
    }

    [Fact(DisplayName = "Until when an agreement is valid, how long a journey took, when people registered and what a conclusion waits for is told in the sentence")]
    public void NothingLeftOut()
    {
        var (mou, on, last) = (new AgreementKey([Stf, Ylp2em], new(Parepare), AgreementKind.Mou), Subject.Agreement("mou-1"), new DateOnly(2023, 6, 30));
        Id(new AgreementSigned(mou, ValidUntil: last), on).ShouldEndWith("ditandatangani, berlaku sampai 30 Juni 2023.");
        En(new AgreementAmended(mou, [AgreementChange.Validity], last), on).ShouldEndWith("was amended (validity), valid until 30 June 2023.");
        En(new TravelReported(new(Parepare), To: new(Wajo), Means: [TravelMeans.Bus, TravelMeans.OnFoot], Duration: new(3, Qualifier.Exact, Unit.Hours)), Visit)
            .ShouldBe("The team travelled from Kota Parepare to Kabupaten Wajo by bus and on foot, 3 hours.");
        Id(new TravelReported(new(Parepare), Means: [TravelMeans.Ferry]), Visit).ShouldBe("Tim berangkat dari Kota Parepare dengan kapal feri.");
        Id(new ParticipantsRegistered(new(112, Qualifier.Exact, Unit.People), Period: "2021-01/2021-03", Region: new(Parepare)), new(Subject.Registrations, "a")).ShouldBe("112 orang terdaftar di Kota Parepare, antara Januari 2021 dan Maret 2021.");
        En(new ProviderConcluded(new(Parepare), new(ConditionKind.FundsGranted)), Partner).ShouldEndWith("will be the provider in Kota Parepare after the granting of funds.");
        En(new EnrolmentPledged(Enrolled.Residents, By: Ylp2em, Count: new(25, Qualifier.Exact, Unit.Households), Provided: new(ConditionKind.SeasonOver, "kemarau")), new(Subject.Statements, "s"))
            .ShouldBe("YLP2EM pledged to enrol residents (25 households); on one condition: the end of the dry season.");
        En(new FieldOfficerRecruited(new("p234567234567"), [new(Parepare), new(Wajo)]), new(Subject.Programmes, "bungkesmas")).ShouldBe("Person p234567234567 became a field officer for Kota Parepare and Kabupaten Wajo.");
        En(new FieldOfficerReleased(new("p234567234567"), [new(Parepare), new(Wajo)]), new(Subject.Programmes, "bungkesmas")).ShouldBe("Person p234567234567 is no longer a field officer for Kota Parepare and Kabupaten Wajo.");
        En(new GroupAwarenessReported(new(Parepare), new(3, Qualifier.Exact, Unit.Groups)), Partner).ShouldStartWith("3 groups of YLP2EM in Kota Parepare know ");
        Id(new GroupAwarenessReported(new(Parepare), new(3, Qualifier.Exact, Unit.Groups), GroupKind: OrganisationKind.WomensGroup), Partner).ShouldStartWith("3 kelompok YLP2EM (kelompok perempuan) di Kota Parepare ");
        var ifs = new EnrolmentPledged(Enrolled.Residents, By: Ylp2em, Provided: new(ConditionKind.Unstated));
        Id(ifs, new(Subject.Statements, "s")).ShouldEndWith("; dengan syarat yang tidak disebutkan.");
        En(ifs, new(Subject.Statements, "s")).ShouldEndWith("; on a condition that nobody stated.");
        var recruited = new FieldOfficerRecruited(new("p234567234567"), [new(Parepare)], new(Kpi, new("p765432765432")), new(Stf));
        Id(recruited, new(Subject.Programmes, "bungkesmas")).ShouldBe("Orang p234567234567 menjadi petugas lapangan untuk Kota Parepare, ditemukan oleh KPI Parepare, diperiksa oleh STF UIN Jakarta.");
        En(recruited, new(Subject.Programmes, "bungkesmas")).ShouldBe("Person p234567234567 became a field officer for Kota Parepare, found by KPI Parepare, vetted by STF UIN Jakarta.");
        Id(new VisitRoundHeld([new(new(Parepare))], [new(Kpi, InstitutionAnswer.ReferredOn, Ylp2em), new(Stf, InstitutionAnswer.ReferredOn)]), Visit)
            .ShouldEndWith("; mengarahkan ke pihak lain: KPI Parepare (ke YLP2EM) dan STF UIN Jakarta.");
        En(new OutreachDelegated(Ylp2em, new("p234567234567"), Regions: [new(Wajo)]), Visit).ShouldBe("Outreach was done by person p234567234567 of YLP2EM in Kabupaten Wajo.");
    }

    [Theory(DisplayName = "What is waited for is said so that it can follow \"until\", \"after\", \"from\" and \"to\": as a thing, and not as if it were so already")]
    [InlineData(ConditionKind.FundsGranted, Ylp2em, "tersedianya dana bagi YLP2EM", "the granting of funds to YLP2EM")]
    [InlineData(ConditionKind.FundsGranted, "unstated", "tersedianya dana", "the granting of funds")]
    [InlineData(ConditionKind.TrainingHeld, "unstated", "diadakannya pelatihan", "a training")]
    [InlineData(ConditionKind.ApprovalGiven, "unstated", "adanya persetujuan", "an approval")]
    [InlineData(ConditionKind.SeasonOver, "kemarau", "berakhirnya musim kemarau", "the end of the dry season")]
    [InlineData(ConditionKind.SeasonOver, "musim-panen", "berakhirnya musim panen", "the end of the harvest")]
    [InlineData(ConditionKind.SeasonOver, "harvest", "berakhirnya musim panen", "the end of the harvest")]
    [InlineData(ConditionKind.SeasonOver, "pesta-danau", "berakhirnya Pesta Danau", "the end of Pesta Danau")]
    [InlineData(ConditionKind.SeasonOver, "ramadan", "berakhirnya Ramadan", "the end of Ramadan")]
    public void Awaited(ConditionKind kind, string of, string indonesian, string english) => new Condition(kind, of).Say(FieldNames.All).ShouldBe(new Sentence(indonesian, english));

    [Fact(DisplayName = "What was counted over a time is told from its beginning to its end; what stood at a moment of it, between them")]
    public void OverATime()
    {
        FigureStated Stated(FigureTopic topic) => new(topic, new(202, Qualifier.Exact, Unit.Participants), new(Parepare), AsOf: "2018-07/2018-09");
        var on = new Subject(Subject.Figures, "triwulan");
        Id(Stated(FigureTopic.NewParticipants), on).ShouldBe("Dinyatakan peserta baru, Kota Parepare (Juli 2018 sampai September 2018): 202 peserta.");
        En(Stated(FigureTopic.Dropouts), on).ShouldBe("Stated, participants who dropped out, Kota Parepare (July 2018 to September 2018): 202 participants.");
        En(Stated(FigureTopic.ActiveParticipants), on).ShouldBe("Stated, active participants, Kota Parepare (between July 2018 and September 2018): 202 participants.");
        En(Stated(FigureTopic.ClaimsPaid) with { Count = new() }, on).ShouldBe("Stated, claims paid, Kota Parepare (July 2018 to September 2018): an unstated number.");
    }

    [Fact(DisplayName = "What stops the work, why a provider leaves, what it asks for and what it counts have words")]
    public void WordsOfTrouble()
    {
        En(new VisitCancelled([Circumstance.Earthquake, Circumstance.Eruption]), Visit).ShouldEndWith("an earthquake and a volcanic eruption.");
        Id(new PartnershipEnded(new(Parepare), [PartingReason.ClaimsUnpaid, PartingReason.Disaster, PartingReason.Epidemic]), Partner).ShouldEndWith(": klaim tidak dibayar, bencana, wabah.");
        En(new Domain.Requests.RequestMade(Kpi, [Domain.Requests.RequestedThing.ClaimPayment, Domain.Requests.RequestedThing.ChangedTerms, Domain.Requests.RequestedThing.Handover]), new(Subject.Requests, "r")).ShouldContain("payment of claims, a change of terms, a handover of participants");
        En(new FigureStated(FigureTopic.ClaimsUnpaid, new(14, Qualifier.Claimed, Unit.Claims)), new(Subject.Figures, "f")).ShouldBe("Stated, claims not paid yet: 14 claims as claimed.");
        Id(new AmbiguityRaised(["organisation/kpi"], AmbiguityKind.WhatHappened, [new("ya", Meaning: Meaning.Done), new("tidak", Meaning: Meaning.NotDone)]), new(Subject.Questions, "q")).ShouldEndWith("sudah dilakukan atau tidak dilakukan.");
    }

    [Fact(DisplayName = "That somebody will be the provider is told as decided where it was, and as a conclusion otherwise")]
    public void DecidedOrConcluded()
    {
        var said = new ProviderConcluded(new(Parepare), new(ConditionKind.TrainingHeld, Ylp2em));
        said.Say(Partner, FieldNames.All, Assertion.Decided).ShouldBe(new Sentence(
            "Diputuskan bahwa YLP2EM akan menjadi provider di Kota Parepare setelah pelatihan YLP2EM.", "It was decided that YLP2EM will be the provider in Kota Parepare after the training of YLP2EM."));
        foreach (var how in new[] { Assertion.Inferred, Assertion.Stated, Assertion.Quoted }) said.Say(Partner, FieldNames.All, how).En.ShouldStartWith("It was concluded that YLP2EM will be");
        new ProviderActivated(new(Parepare)).Say(Partner, FieldNames.All, Assertion.Decided).En.ShouldBe("YLP2EM is active as a provider in Kota Parepare.");
    }

    [Fact(DisplayName = "What delayed a session is not why it was held; which institutions came, sent a deputy or stayed away is told, and who spoke or trained")]
    public void Attendance()
    {
        var on = Subject.Session("rapat");
        Id(new SessionHeld(Kind: SessionKind.Coordination, DelayedBy: [Circumstance.HostAbsent]), on).ShouldBe("Rapat koordinasi diadakan; terlambat karena tuan rumah tidak ada.");
        En(new SessionHeld(Kind: SessionKind.Coordination, DelayedBy: [Circumstance.HostAbsent]), on).ShouldBe("A coordination meeting was held; late because of the host's absence.");
        En(new SessionHeld(Delay: new(90, Qualifier.Exact, Unit.Minutes), DelayedBy: [Circumstance.Rain, Circumstance.Unstated]), on).ShouldBe("A session was held; late by 90 minutes because of rain.");
        var came = new SessionHeld(Represented: [new(Kpi, Whether.Yes), new(Ylp2em)], Absences: [new(AbsentRole.OrganisationHead, BankSampah), new(AbsentRole.VillageHead)]);
        Id(came, on).ShouldBe("Pertemuan diadakan; hadir dari KPI Parepare (diwakilkan) dan YLP2EM; tidak hadir dari Bank Sampah Labukkang.");
        En(came, on).ShouldBe("A session was held; present from KPI Parepare (a deputy) and YLP2EM; absent from Bank Sampah Labukkang.");
        En(new SessionHeld(Absences: [new(AbsentRole.OrganisationHead, Kpi, DeputySent: Whether.Yes)], Represented: [new(Kpi, Whether.Yes)]), on).ShouldBe("A session was held; present from KPI Parepare (a deputy).");
        Speaker[] speakers = [new(Organisation: Ylp2em), new(Organisation: Kpi, Appeared: Whether.No), new(new("p234567234567"))];
        Id(new SessionHeld(Speakers: [.. speakers]), on).ShouldBe("Pertemuan diadakan; pembicara dari YLP2EM; narasumber yang diumumkan tidak datang.");
        En(new SessionPlanned(Date: "2017-05-10", Speakers: [.. speakers]), on).ShouldBe("A session was planned, 10 May 2017, with speakers from YLP2EM and KPI Parepare.");
        Id(new TrainingHeld([Matter.Claims], People(14), [.. speakers], Regions: [new(Parepare)]), on).ShouldBe("Pelatihan diadakan oleh YLP2EM di Kota Parepare tentang klaim bagi 14 orang.");
        En(new TrainingHeld([Matter.Claims], People(14), [.. speakers]), on).ShouldBe("A training was held by YLP2EM on claims for 14 people.");
    }

    [Fact(DisplayName = "Money is written as each language writes it")]
    public void Money()
    {
        new Quantity(10000, Qualifier.Exact, Unit.Rupiah).Say().ShouldBe(new("Rp10.000", "IDR 10,000"));
        new Quantity(10000, Qualifier.Approximate, Unit.Rupiah, 25000).Say().ShouldBe(new("sekitar Rp10.000–25.000", "about IDR 10,000–25,000"));
        new Quantity(2500.5m, Qualifier.AtLeast, Unit.Rupiah).Say().ShouldBe(new("sedikitnya Rp2.500,5", "at least IDR 2,500.5"));
    }

    [Fact(DisplayName = "A count of participants has a unit, or says that nobody told it; none is nobody")]
    public void Registered()
    {
        var on = new Subject(Subject.Registrations, "pendaftaran-1");
        Id(new ParticipantsRegistered(new(22, Qualifier.Exact, Unit.People), Group: "Kelompok Mawar"), on).ShouldBe("22 orang terdaftar dari Kelompok Mawar.");
        Id(new ParticipantsRegistered(new(212, Qualifier.Claimed)), on).ShouldBe("212 menurut pengakuan (satuan tidak jelas) terdaftar.");
        Id(new ParticipantsRegistered(new(0, Qualifier.Exact, Unit.People), Region: new(Parepare)), on).ShouldBe("Belum ada yang mendaftar di Kota Parepare.");
        En(new ParticipantsRegistered(new(0, Qualifier.Exact, Unit.People)), on).ShouldBe("Nobody registered.");
        En(new ParticipantsRegistered(new(5, Qualifier.AtLeast, Unit.People)), on).ShouldBe("At least 5 people registered.");
    }

    [Fact(DisplayName = "A round tells every answer that institutions gave")]
    public void Round() => Id(new VisitRoundHeld([new(new(Parepare))],
        [new(Kpi, InstitutionAnswer.AskedForTime), new(Ylp2em, InstitutionAnswer.Agreed), new(PattiroJeka, InstitutionAnswer.AgreedInPrinciple), new(Aphi, InstitutionAnswer.AskedForLetter)]), Visit)
        .ShouldBe("Kunjungan keliling dilakukan di Kota Parepare; setuju: YLP2EM; setuju pada prinsipnya: Pattiro Jeka; minta waktu: KPI Parepare; minta surat: APHI Wajo.");

    [Fact(DisplayName = "A circumstance tells by how much something was late")]
    public void LateByACircumstance()
    {
        CircumstanceReported outage = new(Circumstance.PowerCut, Effect: CircumstanceEffect.Delayed, Delay: new(1, Qualifier.Exact, Unit.Hours));
        var padam = new Subject(Subject.Circumstances, "padam");
        Id(outage, padam).ShouldBe("Keadaan di lapangan: listrik padam; acara terlambat 1 jam.");
        En(outage, padam).ShouldBe("Circumstance in the field: a power cut; it was delayed by 1 hour.");
        En(outage with { Effect = CircumstanceEffect.Shortened }, padam).ShouldBe("Circumstance in the field: a power cut; it was cut short; late by 1 hour.");
        En(outage with { Effect = CircumstanceEffect.Unstated }, padam).ShouldBe("Circumstance in the field: a power cut; late by 1 hour.");
        En(outage with { Delay = null }, padam).ShouldBe("Circumstance in the field: a power cut; it was delayed.");
    }

    [Fact(DisplayName = "Streams are called by their noun in a sentence")]
    public void Streams()
    {
        Id(new CircumstanceReported(Circumstance.Rain, ["session/pemenang-maret-2018"], CircumstanceEffect.Delayed), new(Subject.Circumstances, "hujan")).ShouldEndWith("; acara terlambat (pertemuan pemenang-maret-2018).");
        var link = new Subject(Subject.Links, "tautan");
        Id(new HappeningsLinked(["session/a", "session/b"]), link).ShouldBe("Pertemuan a dan b adalah kejadian yang sama.");
        En(new HappeningsUnlinked(["visit/a", "visit/b", "visit/c"]), link).ShouldBe("Visits a, b and c turned out to be different happenings.");
    }

    [Fact(DisplayName = "Statements and pledges are told of whoever made them, or of how many")]
    public void Statements()
    {
        var on = new Subject(Subject.Statements, "pernyataan-1");
        Id(new StatementQuoted([StatementTopic.Support], Region: new(Parepare)), on).ShouldBe("Dikutip: pernyataan seseorang di Kota Parepare tentang dukungan.");
        Id(new EnrolmentPledged(Enrolled.Themselves, Count: new(13, Qualifier.Exact, Unit.People)), on).ShouldBe("Sebanyak 13 orang berjanji mendaftarkan diri.");
        En(new EnrolmentPledged(Enrolled.Themselves, Count: new(13, Qualifier.Exact, Unit.People)), on).ShouldBe("13 people pledged to enrol themselves.");
        Id(new EnrolmentPledged(Enrolled.Themselves, Until: "../2018-03"), on).ShouldBe("Seseorang berjanji mendaftarkan diri (tidak dihitung), paling lambat Maret 2018.");
    }

    [Fact(DisplayName = "A visit is made to whom it was made, and where that was")]
    public void Visits()
    {
        Id(new VisitHeld([new(Parepare)], [Kpi]), Visit).ShouldBe("Kunjungan ke KPI Parepare di Kota Parepare dilakukan.");
        En(new VisitHeld([new(Parepare)], [Kpi]), Visit).ShouldBe("A visit was made to KPI Parepare in Kota Parepare.");
        Id(new VisitHeld([new(Parepare)], Number: 2), Visit).ShouldBe("Kunjungan ke-2 ke Kota Parepare dilakukan.");
        Id(new VisitHeld(), Visit).ShouldBe("Kunjungan dilakukan.");
    }

    [Fact(DisplayName = "Whoever has to approve is called by name")]
    public void Approval() => new Condition(ConditionKind.ApprovalGiven, Kpi).Say(FieldNames.All).ShouldBe(new("persetujuan KPI Parepare", "the approval of KPI Parepare"));

    [Fact(DisplayName = "Dates and times in sentences are in words")]
    public void Dates()
    {
        Id(new PilotAreaDesignated(Until: "../2023-12-24"), City).ShouldBe("Kota Parepare dijadikan wilayah percontohan, paling lambat 24 Desember 2023.");
        En(new PilotAreaDesignated(Until: "2023-12-24"), City).ShouldBe("Kota Parepare was made a pilot area, until 24 December 2023.");
        Id(new SystemLaunchScheduled("2023-03~"), new(Subject.Programmes, "si-bungkesmas")).ShouldBe("Peluncuran Si Bungkesmas dijadwalkan: sekitar Maret 2023.");
        Id(new VisitPlanned("2023-03~", "13:00"), Visit).ShouldBe("Kunjungan direncanakan, sekitar Maret 2023, pukul 13.00.");
        En(new VisitRescheduled("2024-03-10"), Visit).ShouldBe("The visit was moved to 10 March 2024.");
        Id(new ContactPointRecorded(ContactChannel.Office, Hours: "08:00/14:00", Zone: Zone.Wita), Partner).ShouldBe("YLP2EM dapat dihubungi melalui kantor, pukul 08.00–14.00 WITA.");
        new Condition(ConditionKind.DateReached, "2018-06-15").Say().ShouldBe(new("15 Juni 2018", "15 June 2018"));
    }
}
