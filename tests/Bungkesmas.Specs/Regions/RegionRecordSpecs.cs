using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Regions;

namespace Bungkesmas.Specs.Regions;

public sealed class RegionRecordSpecs() : Stories("regions")
{
    private static readonly Subject Kampung = Subject.Region("73.13.~kampung-baru");

    [Story("What was told of a place stays with the date it was told for, and told twice it counts once", "Yang diceritakan tentang suatu tempat tetap bersama tanggalnya, dan diceritakan dua kali dihitung sekali")]
    public void Conditions()
    {
        var floods = new PlaceConditionObserved([PlaceCondition.FloodProne]);
        Given(Told(TheRegencyOfWajo, floods, "2017-01"), Told(TheRegencyOfWajo, floods, "2017-01") with { Document = LaterReport }, Told(TheRegencyOfWajo, floods, "2017-05"))
            .Shows(history => history.State<RegionRecord>(TheRegencyOfWajo)!.Conditions.Select(told => told.Date).ShouldBe(["2017-01", "2017-05"]));
    }

    [Story("A presence that was reported may have begun long before", "Kehadiran yang dilaporkan mungkin sudah lama dimulai")]
    public void Presence() => Given(Told(TheCity, new PresenceReported(), "2017-05-11")).Shows(history =>
    {
        history.State<RegionRecord>(TheCity, "2016-01-01").ShouldBeNull();
        history.Possibly<RegionRecord>(TheCity, "2016-01-01")!.Presence.ShouldHaveSingleItem();
        history.State<RegionRecord>(TheCity, "2017-05-11")!.Presence.ShouldHaveSingleItem();
    });

    [Story("A search in a hamlet that no list knows is a gap of the hamlet, not of its regency", "Pencarian di kampung yang tidak ada di daftar resmi adalah kekosongan kampung itu, bukan kabupatennya")]
    public void Hamlet() => Given(Told(Kampung, NobodyFound, "2017-05")).Shows(history =>
    {
        history.State<RegionCoverage>(Kampung)!.State.ShouldBe(CoverageState.Gap);
        history.State<RegionCoverage>(TheRegencyOfWajo).ShouldBeNull();
    });

    [Story("An aim covers nobody", "Sasaran belum melayani siapa pun")]
    public void Aim() => Given(Told(TheCity, new CoverageAimSet(new(4, Qualifier.Exact, Unit.Districts), "2017-12"), "2017-02")).Shows(history =>
    {
        history.State<RegionRecord>(TheCity)!.Aims.ShouldHaveSingleItem().Said.Due.ShouldBe("2017-12");
        history.State<RegionCoverage>(TheCity).ShouldBeNull();
    });
}
