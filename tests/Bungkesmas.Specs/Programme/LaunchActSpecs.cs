using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Programme;

public sealed class ScheduleLaunchSpecs() : Stories("programme")
{
    [Story("The office plans the launch for Independence Day", "Kantor menjadwalkan peluncuran pada Hari Kemerdekaan")]
    public void Recorded() => Given(Told(SiBungkesmas, new SystemLaunchAnticipated())).When(SiBungkesmas, new ScheduleLaunch("2017-08-17")).ThenRecorded(new SystemLaunchScheduled("2017-08-17"));

    [Story("The same plan is not recorded again", "Jadwal yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(SiBungkesmas, new SystemLaunchScheduled("2017-08-17"))).When(SiBungkesmas, new ScheduleLaunch("2017-08-17")).ThenNothing();

    [Story("After a postponement the same day can be planned again", "Setelah ditunda, hari yang sama dapat dijadwalkan lagi")]
    public void AfterPostponement() => Given(Told(SiBungkesmas, new SystemLaunchScheduled("2017-08-17"), "2017-05"), Told(SiBungkesmas, new SystemLaunchPostponed("2017-09"), "2017-06"))
        .When(SiBungkesmas, new ScheduleLaunch("2017-08-17")).ThenRecorded(new SystemLaunchScheduled("2017-08-17"));

    [Story("What is launched needs no plan", "Yang sudah diluncurkan tidak perlu dijadwalkan")]
    public void Launched() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-05")).When(SiBungkesmas, new ScheduleLaunch("2017-08-17")).ThenRefused<SystemAlreadyLaunched>("system-already-launched");
}

public sealed class PostponeLaunchSpecs() : Stories("programme")
{
    private static readonly PostponeLaunch AfterTheFast = new([PostponementReason.FastingMonth], "2017-09");

    [Story("The office puts the launch off until after the fasting month", "Kantor menunda peluncuran sampai setelah bulan puasa")]
    public void Recorded() => Given(Told(SiBungkesmas, new SystemLaunchScheduled("2017-06-17"))).When(SiBungkesmas, AfterTheFast)
        .ThenRecorded(new SystemLaunchPostponed("2017-09", [PostponementReason.FastingMonth]));

    [Story("A launch is put off until nobody knows when", "Peluncuran ditunda tanpa waktu baru")]
    public void WithoutDate() => Given(Told(SiBungkesmas, new SystemLaunchAnticipated("2017-06"))).When(SiBungkesmas, new PostponeLaunch([])).ThenRecorded(new SystemLaunchPostponed());

    [Story("The same postponement is not recorded again", "Penundaan yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(SiBungkesmas, new SystemLaunchPostponed("2017-09", [PostponementReason.FastingMonth]))).When(SiBungkesmas, AfterTheFast).ThenNothing();

    [Story("A launch that nobody awaits cannot be put off", "Peluncuran yang tidak dinantikan tidak dapat ditunda")]
    public void NotAwaited() => Given().When(SiBungkesmas, AfterTheFast).ThenRefused<PostponeLaunch.NotAwaited>("launch-not-awaited");

    [Story("What is launched cannot be put off", "Yang sudah diluncurkan tidak dapat ditunda")]
    public void Launched() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-05")).When(SiBungkesmas, AfterTheFast).ThenRefused<SystemAlreadyLaunched>("system-already-launched");
}

public sealed class ProgrammeActSpecs() : Stories("programme")
{
    private static readonly Contribution Fifteen = new(new(15000, Qualifier.Exact, Unit.Rupiah), Per.Month);

    [Story("The office raises the contribution and says nothing of the rest", "Kantor menaikkan iuran dan tidak menyebut yang lain")]
    public void TermsChanged() => Given(Told(TheProgramme, AMonth(12000), "2017-05")).When(TheProgramme, new ChangeProductTerms(Fifteen)).ThenRecorded(AMonth(15000));

    [Story("A first waiting period is new beside a known contribution", "Masa tunggu yang pertama kali disebut adalah hal baru di samping iuran yang sudah diketahui")]
    public void AnotherPart() => Given(Told(TheProgramme, AMonth(15000), "2017-05"))
        .When(TheProgramme, new ChangeProductTerms(Fifteen, [new(BenefitKind.Death)], new(3, Qualifier.Exact, Unit.Months), [Eligibility.Anyone]))
        .ThenRecorded(new ProductTermsStated(Fifteen, [new(BenefitKind.Death)], new(3, Qualifier.Exact, Unit.Months), [Eligibility.Anyone]));

    [Story("Terms that hold already are not decided again", "Ketentuan yang sudah berlaku tidak diputuskan lagi")]
    public void TermsAlreadySo() => Given(Told(TheProgramme, AMonth(12000), "2016-05"), Told(TheProgramme, AMonth(15000), "2017-05")).When(TheProgramme, new ChangeProductTerms(Fifteen)).ThenNothing();

    [Story("Somebody becomes field officer for Parepare", "Seseorang menjadi petugas lapangan untuk Parepare")]
    public void Recruited() => Given().When(TheProgramme, new RecruitFieldOfficer(Officer, [InParepare], new(Kpi))).ThenRecorded(new FieldOfficerRecruited(Officer, [InParepare], new(Kpi)));

    [Story("The same field officer is taken on once for the same area", "Petugas lapangan yang sama diangkat satu kali untuk wilayah yang sama")]
    public void RecruitedAlready() => Given(Told(TheProgramme, new FieldOfficerRecruited(Officer, [InParepare]), "2017-05")).When(TheProgramme, new RecruitFieldOfficer(Officer, [InParepare])).ThenNothing();

    [Story("The field officer for Parepare and Wajo leaves Wajo, and later altogether", "Petugas lapangan untuk Parepare dan Wajo melepas Wajo, kemudian semuanya")]
    public void Released()
    {
        var recruited = Told(TheProgramme, new FieldOfficerRecruited(Officer, [InParepare, InWajo]), "2017-05");
        Given(recruited).When(TheProgramme, new ReleaseFieldOfficer(Officer, [InWajo])).ThenRecorded(new FieldOfficerReleased(Officer, [InWajo]));
        Given(recruited, Told(TheProgramme, new FieldOfficerReleased(Officer, [InWajo]), "2017-06")).When(TheProgramme, new ReleaseFieldOfficer(Officer)).ThenRecorded(new FieldOfficerReleased(Officer));
    }

    [Story("A field officer for a district who leaves its regency leaves the district as well", "Petugas untuk suatu kecamatan yang melepas kabupatennya melepas kecamatan itu juga")]
    public void ReleasedFromAround()
    {
        var recruited = Told(TheProgramme, new FieldOfficerRecruited(Officer, [InParepare, new("73.13.01"), new("73.1")]), "2017-05");
        FieldOfficerReleased left = new(Officer, [InWajo]);
        Given(recruited).When(TheProgramme, new ReleaseFieldOfficer(Officer, [InWajo])).ThenRecorded(left);
        Given(recruited, Told(TheProgramme, left, "2017-06")).Shows(history =>
            history.State<ProgrammeProfile>(TheProgramme).ShouldNotBeNull().FieldOfficers.ShouldHaveSingleItem().Said.Area.Select(region => region.Code).ShouldBe([Parepare, "73.1"]));
    }

    [Story("A field officer for a province who leaves one of its regencies is field officer for the rest of it, until taken on for all of it again", "Petugas untuk suatu provinsi yang melepas salah satu kabupatennya tetap petugas untuk selebihnya, sampai diangkat lagi untuk seluruhnya")]
    public void ReleasedFromAPart()
    {
        FieldOfficerRecruited whole = new(Officer, [new("73")]);
        FieldOfficerReleased part = new(Officer, [InWajo]), within = new(Officer, [new("73.13.01")]);
        Entry recruited = Told(TheProgramme, whole, "2017-05"), left = Told(TheProgramme, part, "2017-06");
        Given(recruited).When(TheProgramme, new ReleaseFieldOfficer(Officer, [InWajo])).ThenRecorded(part);
        Given(recruited, left).When(TheProgramme, new ReleaseFieldOfficer(Officer, [InWajo])).ThenNothing();
        Given(recruited, left).When(TheProgramme, new ReleaseFieldOfficer(Officer, [new("73.13.01")])).ThenNothing();
        Given(recruited, left).When(TheProgramme, new RecruitFieldOfficer(Officer, [new("73")])).ThenRecorded(whole);
        Given(Told(TheProgramme, within, "2017-06"), recruited, left).Shows(history => history.State<ProgrammeProfile>(TheProgramme).ShouldNotBeNull().FieldOfficers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Said.ShouldBe(whole), one => one.Except.ShouldBe([InWajo])));
        Given(recruited, left, Told(TheProgramme, whole, "2017-07")).Shows(history => history.State<ProgrammeProfile>(TheProgramme).ShouldNotBeNull().FieldOfficers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Except.ShouldBeEmpty(), one => one.Facts.Count.ShouldBe(2), one => one.Since.ShouldBe(Day("2017-05-31"))));
        Given(Told(TheProgramme, new FieldOfficerRecruited(Officer), "2017-05"), left).Shows(history =>
            history.State<ProgrammeProfile>(TheProgramme).ShouldNotBeNull().FieldOfficers.ShouldHaveSingleItem().Except.ShouldBe([InWajo]));
    }

    [Story("Who is no field officer for an area is not released from it, and nobody is where there never was one", "Yang bukan petugas untuk suatu wilayah tidak dilepas dari sana, dan tidak ada yang dilepas bila tidak pernah ada petugas")]
    public void NoOfficerToRelease()
    {
        Given(Told(TheProgramme, new FieldOfficerRecruited(Officer, [InParepare]), "2017-05")).When(TheProgramme, new ReleaseFieldOfficer(Officer, [InWajo])).ThenNothing();
        Given().When(TheProgramme, new ReleaseFieldOfficer(Officer)).ThenRefused<ReleaseFieldOfficer.NoFieldOfficer>("no-field-officer");
    }
}
