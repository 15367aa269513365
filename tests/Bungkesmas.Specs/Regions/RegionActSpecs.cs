using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Regions;

public sealed class RegionActSpecs() : Stories("regions")
{
    private static readonly RecordUnsuccessfulSearch Search = new([SearchCriterion.Suitable, SearchCriterion.Willing]);

    private static readonly SetCoverageAim FourDistricts = new(new(4, Qualifier.Exact, Unit.Districts), "2017-12");

    [Story("The office looked for a partner in Wajo and found nobody", "Kantor mencari mitra di Wajo dan tidak menemukan")]
    public void Searched() => Given().When(TheRegencyOfWajo, Search).ThenRecorded(NobodyFound);

    [Story("One search of one day is recorded once", "Satu pencarian pada satu hari dicatat satu kali")]
    public void SearchedAlready() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-05-02")).When(TheRegencyOfWajo, Search, "2017-05-02").ThenNothing();

    [Story("Whoever searches again on another day found nobody again", "Pencarian pada hari lain adalah pencarian lain")]
    public void SearchedAgain() => Given(Told(TheRegencyOfWajo, NobodyFound, "2017-05-02")).When(TheRegencyOfWajo, Search, "2017-07-02").ThenRecorded(NobodyFound);

    [Story("The programme assists acquaintances in Wajo through KPI for the time being", "Program melakukan asistensi sementara kepada kenalan di Wajo melalui KPI")]
    public void Assists() => Given().When(TheRegencyOfWajo, new UndertakeAssistance([AssistedGroup.Acquaintances], Interim: true, Kpi))
        .ThenRecorded(new AssistanceUndertaken([AssistedGroup.Acquaintances], Kpi));

    [Story("Assistance that is under way is not undertaken again", "Asistensi yang berjalan tidak dicatat lagi")]
    public void AssistsAlready() => Given(Told(TheRegencyOfWajo, new AssistanceUndertaken([AssistedGroup.Public], Interim: false), "2017-05"))
        .When(TheRegencyOfWajo, new UndertakeAssistance([AssistedGroup.Public], Interim: false)).ThenNothing();

    [Story("Parepare becomes a pilot area until the end of 2018", "Parepare menjadi wilayah percontohan sampai akhir 2018")]
    public void Pilot() => Given().When(TheCity, new DesignatePilotArea(Until: "2018-12")).ThenRecorded(new PilotAreaDesignated(Until: "2018-12"));

    [Story("A pilot area is one already", "Wilayah percontohan tidak ditetapkan dua kali")]
    public void PilotAlready() => Given(Told(TheCity, new PilotAreaDesignated(Until: "2018-12"), "2017-05")).When(TheCity, new DesignatePilotArea(Until: "2018-12")).ThenNothing();

    [Story("The office aims at four districts by the end of the year", "Kantor menetapkan sasaran empat kecamatan sampai akhir tahun")]
    public void Aims() => Given(Told(TheCity, new CoverageAimSet(new(2, Qualifier.Exact, Unit.Districts)), "2017-01")).When(TheCity, FourDistricts)
        .ThenRecorded(new CoverageAimSet(new(4, Qualifier.Exact, Unit.Districts), "2017-12"));

    [Story("The same aim is not set again", "Sasaran yang sama tidak ditetapkan lagi")]
    public void AimsAlready() => Given(Told(TheCity, new CoverageAimSet(new(4, Qualifier.Exact, Unit.Districts), "2017-12"), "2017-01")).When(TheCity, FourDistricts).ThenNothing();
}
