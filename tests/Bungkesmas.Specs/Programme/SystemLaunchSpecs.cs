using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Programme;

public sealed class AnticipateLaunchSpecs() : Stories("programme")
{
    [Story("The office announces the launch, no date given", "Kantor mengumumkan peluncuran tanpa tanggal")]
    public void Recorded() => Given().When(SiBungkesmas, new AnticipateLaunch()).ThenRecorded(new SystemLaunchAnticipated());

    [Story("The office gives the month of the launch", "Kantor menyebut bulan peluncuran")]
    public void WithMonth() => Given(Told(SiBungkesmas, new SystemLaunchAnticipated())).When(SiBungkesmas, new AnticipateLaunch("2017-10")).ThenRecorded(new SystemLaunchAnticipated("2017-10"));

    [Story("The same announcement is not recorded again", "Pengumuman yang sama tidak dicatat lagi")]
    public void AlreadySo() => Given(Told(SiBungkesmas, new SystemLaunchAnticipated("2017-10"))).When(SiBungkesmas, new AnticipateLaunch("2017-10")).ThenNothing();

    [Story("A system that is launched is no longer awaited", "Sistem yang sudah diluncurkan tidak dinantikan lagi")]
    public void AlreadyLaunched() => Given(Done(SiBungkesmas, new SystemLaunched(), "2017-09-01"))
        .When(SiBungkesmas, new AnticipateLaunch("2017-10")).ThenRefused<SystemAlreadyLaunched>("system-already-launched");
}

public sealed class LaunchSystemSpecs() : Stories("programme")
{
    [Story("Si Bungkesmas is launched", "Si Bungkesmas diluncurkan")]
    public void Recorded() => Given(Told(SiBungkesmas, new SystemLaunchAnticipated())).When(SiBungkesmas, new LaunchSystem()).ThenRecorded(new SystemLaunched());

    [Story("A system nobody announced can be launched", "Sistem yang tidak diumumkan pun dapat diluncurkan")]
    public void Unannounced() => Given().When(SiBungkesmas, new LaunchSystem()).ThenRecorded(new SystemLaunched());

    [Story("A system is launched once", "Sistem diluncurkan satu kali")]
    public void AlreadySo() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-05")).When(SiBungkesmas, new LaunchSystem()).ThenNothing();

    [Story("What was launched in May is not launched again in June", "Yang diluncurkan bulan Mei tidak diluncurkan lagi bulan Juni")]
    public void OnAnotherDay() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-05-02")).When(SiBungkesmas, new LaunchSystem(), "2017-06-02").ThenRefused<SystemAlreadyLaunched>("system-already-launched");

    [Story("Nor was it launched in April already", "Ia juga tidak diluncurkan bulan April")]
    public void Earlier() => Given(Told(SiBungkesmas, new SystemLaunched(), "2017-05-02")).When(SiBungkesmas, new LaunchSystem(), "2017-04-02").ThenRefused<SystemAlreadyLaunched>("system-already-launched");

    [Story("A launch that was taken back can happen on another day", "Peluncuran yang ditarik dapat terjadi pada hari lain")]
    public void AfterRetraction() => Given(History.Of(Told(SiBungkesmas, new SystemLaunched(), "2017-05-02")).Retracting(1)).When(SiBungkesmas, new LaunchSystem(), "2017-06-02").ThenRecorded(new SystemLaunched());
}

public sealed class SystemLaunchSpecs() : Stories("programme")
{
    [Story("A hoped-for launch launches nothing", "Peluncuran yang baru diharapkan tidak meluncurkan apa pun")]
    public void HopeLaunchesNothing() => Given(Hoped(SiBungkesmas, new SystemLaunched(), "2017-05"), Told(SiBungkesmas, new SystemLaunchAnticipated("2017-10"), "2017-05")).Shows(history =>
        history.State<SystemLaunch>(SiBungkesmas)!.ShouldSatisfyAllConditions(launch => launch.Standing.ShouldBe(LaunchStanding.Anticipated), launch => launch.Expected.ShouldBe("2017-10")));

    [Story("The first report of the launch gives its day, and what was expected stays visible", "Laporan pertama memberi hari peluncuran, dan harapannya tetap terlihat")]
    public void FirstLaunchCounts() => Given(
        Told(SiBungkesmas, new SystemLaunched(), "2017-06-05"), Told(SiBungkesmas, new SystemLaunched(), "2017-06-02"), Told(SiBungkesmas, new SystemLaunchAnticipated("2017-06"), "2017-04")).Shows(history =>
        history.State<SystemLaunch>(SiBungkesmas)!.ShouldSatisfyAllConditions(launch => launch.LaunchedOn.ShouldBe(Day("2017-06-02")), launch => launch.Expected.ShouldBe("2017-06")));
}
