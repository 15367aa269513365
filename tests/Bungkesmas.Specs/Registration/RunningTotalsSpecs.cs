using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class RunningTotalsSpecs() : Stories("registration")
{
    private static readonly Subject FirstWeek = Counting("parepare-pekan-1"), SecondWeek = Counting("parepare-pekan-2"), ThirdWeek = Counting("parepare-pekan-3");

    private static Totals Of(History history) => Totals.Of(history.Facts.Select(fact => fact.Stream).Distinct().Select(on => history.State<RegistrationCount>(on)).OfType<RegistrationCount>()).ShouldHaveSingleItem();

    private static ParticipantsRegistered Newly(decimal number, string? period = null, string? by = PattiroJeka) =>
        new(Participants(number), By: by, Region: InParepare, Period: period, Cumulative: false);

    [Story("Of running totals the latest stands; they are not added", "Dari jumlah berjalan yang terakhir yang berlaku; tidak dijumlahkan")]
    public void LatestStands() => Given(Told(FirstWeek, InAll(100), "2017-05-07"), Told(ThirdWeek, InAll(130), "2017-05-21"), Told(SecondWeek, InAll(120), "2017-05-14")).Shows(history =>
        Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(130), totals => totals.Falling.ShouldBeEmpty(), totals => totals.OverlapUnknown.ShouldBeFalse()));

    [Story("A total lower than last week's stands, and that it fell is shown", "Jumlah yang lebih rendah daripada pekan lalu tetap berlaku, dan penurunannya ditampilkan")]
    public void Falls() => Given(Told(FirstWeek, InAll(120), "2017-05-07"), Told(SecondWeek, InAll(115), "2017-05-14")).Shows(history => Of(history).ShouldSatisfyAllConditions(
        totals => totals.Exact.ShouldBe(115), totals => totals.Conflicting.ShouldBeEmpty(),
        totals => totals.Falling.ShouldBe([new(["parepare-pekan-1", "parepare-pekan-2"], [Participants(120), Participants(115)])])));

    [Story("A running total told on one stream week after week is a series", "Jumlah berjalan yang disebut tiap pekan dalam satu catatan adalah sebuah deret")]
    public void OneStream() => Given(Told(FirstWeek, InAll(100), "2017-05-07"), Told(FirstWeek, InAll(120), "2017-05-14")).Shows(history =>
    {
        Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(120), totals => totals.Conflicting.ShouldBeEmpty());
        history.Asked(FirstWeek).ShouldBeEmpty();
    });

    [Story("A running total told on one stream that falls is asked about, by the period it names", "Jumlah berjalan dalam satu catatan yang turun ditanyakan, menurut masa yang disebutnya")]
    public void OneStreamFalls() => Given(Told(FirstWeek, InAll(112) with { Period = "2017-05-14" }, "2017-06"), Told(FirstWeek, InAll(127) with { Period = "2017-05-07" }, "2017-06")).Shows(history =>
        history.Asked(FirstWeek).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            question => question.Kind.ShouldBe(QuestionKind.FigureFalls), question => question.Readings.Select(reading => reading.Value).ShouldBe(["127", "112"])));

    [Story("Those newly registered in April and in May, told on one stream, are two counts and no conflict; a third count without a time contradicts both", "Pendaftar baru April dan Mei dalam satu catatan adalah dua hitungan, bukan pertentangan; hitungan ketiga tanpa waktu bertentangan dengan keduanya")]
    public void PeriodsOfOneStream()
    {
        Entry[] both = [Told(FirstWeek, Newly(20, "2017-04"), "2017-05"), Told(FirstWeek, Newly(10, "2017-05"), "2017-06")];
        Given(both).Shows(history =>
        {
            Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(30), totals => totals.Conflicting.ShouldBeEmpty(), totals => totals.OverlapUnknown.ShouldBeFalse());
            history.Asked(FirstWeek).ShouldBeEmpty();
        });
        Given([.. both, Told(FirstWeek, Newly(25), "2017-06")]).Shows(history =>
        {
            Of(history).OverlapUnknown.ShouldBeTrue();
            history.Asked(FirstWeek).Select(question => string.Join(" | ", question.Readings.Select(reading => reading.Value))).ShouldBe(["20 | 25", "10 | 25"]);
        });
        Given(Told(FirstWeek, Newly(20, "2017-04"), "2017-05"), Told(FirstWeek, Newly(25), "2017-06")).Shows(history => Of(history).Conflicting.ShouldHaveSingleItem());
    }

    [Story("A hundred in all by May and seven more in June are a hundred and seven, told on one stream or two; whoever was new before is among the hundred",
        "Seratus seluruhnya sampai Mei dan tujuh lagi pada Juni adalah seratus tujuh, dalam satu catatan atau dua; yang baru sebelumnya termasuk yang seratus")]
    public void NewAfterATotal()
    {
        var inAll = Told(FirstWeek, InAll(100) with { Period = "2017-05" }, "2017-06-02");
        Entry Seven(string? period, Subject? on = null) => Told(on ?? FirstWeek, Newly(7, period), "2017-07-03");
        void Sums(decimal? exact, bool open, params Entry[] told) => Given(told).Shows(history =>
        {
            Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(exact), totals => totals.OverlapUnknown.ShouldBe(open), totals => totals.Conflicting.ShouldBeEmpty());
            history.Asked(FirstWeek).ShouldBeEmpty();
        });
        Sums(107, false, inAll, Seven("2017-06"));
        Sums(107, false, inAll, Seven("2017-06", SecondWeek));
        Sums(107, true, inAll, Seven("2017-05/2017-06"));
        Sums(107, true, inAll, Seven(null));
        Sums(116, false, inAll, Seven("2017-06"), Told(FirstWeek, Newly(9, "2017-07"), "2017-08-01"));
        Sums(100, false, inAll, Seven("2017-05"));
        Sums(100, false, inAll, Seven("2017-04"), Told(FirstWeek, Newly(9, "2017-03"), "2017-06-02"));
        Sums(110, false, inAll, Seven("2017-06"), Told(FirstWeek, InAll(110) with { Period = "2017-06" }, "2017-07-03"));
        Given(inAll, Told(FirstWeek, Newly(120, "2017-05"), "2017-06-02")).Shows(history => Of(history).Conflicting.ShouldHaveSingleItem());
    }

    [Story("Whoever was new before a running total of the same place and partner is among it, whichever record tells so, at whichever session they registered; too many are a conflict, and another partner's may be others",
        "Pendaftar baru sebelum jumlah berjalan dari tempat dan mitra yang sama termasuk di dalamnya, di catatan mana pun disebut dan di pertemuan mana pun mereka mendaftar; yang terlalu banyak adalah pertentangan, dan yang dari mitra lain bisa orang lain")]
    public void NewBeforeATotal()
    {
        var inAll = Told(FirstWeek, InAll(100) with { Period = "2017-05" }, "2017-06-02");
        void Sums(decimal? exact, bool open, params Entry[] told) => Given([inAll, .. told]).Shows(history => Of(history).ShouldSatisfyAllConditions(
            totals => totals.Exact.ShouldBe(exact), totals => totals.OverlapUnknown.ShouldBe(open), totals => totals.Conflicting.ShouldBeEmpty(), totals => totals.Falling.ShouldBeEmpty()));
        Sums(100, false, Told(SecondWeek, Newly(7, "2017-04"), "2017-05-03"));
        Sums(100, false, Told(SecondWeek, Newly(7, "2017-05"), "2017-07-03"));
        Sums(100, false, Told(SecondWeek, Newly(7) with { Session = "arisan", Channel = RegistrationChannel.AtSession }, "2017-05-03"));
        Sums(100, false, Told(SecondWeek, Newly(7, "2017-04") with { Group = "kelompok-melati" }, "2017-05-03"));
        Sums(100, false, Told(SecondWeek, Newly(7, "2017-04") with { Route = "parepare-jeka" }, "2017-05-03"));
        Sums(107, true, Told(SecondWeek, Newly(7, "2017-04", null) with { Route = "parepare-jeka" }, "2017-05-03"));
        Sums(150, true, Told(SecondWeek, InAll(50) with { Period = "2017-05", Route = "parepare-jeka" }, "2017-06-02"), Told(ThirdWeek, Newly(7, "2017-04") with { Route = "parepare-jeka" }, "2017-05-03"));
        Sums(109, false, Told(SecondWeek, Newly(7, "2017-04"), "2017-05-03"), Told(SecondWeek, Newly(9, "2017-06"), "2017-07-03"));
        Sums(107, true, Told(SecondWeek, Newly(7, "2017-04", Ylp2em), "2017-05-03"));
        Sums(107, true, Told(SecondWeek, Newly(7, "2017-05/2017-06"), "2017-07-03"));
        Entry OfMelati(Subject on, decimal number, string by) => Told(on, Newly(number, "2017-04", by) with { Group = "kelompok-melati" }, "2017-05-03");
        Sums(150, true, Told(SecondWeek, InAll(50, Ylp2em) with { Period = "2017-05" }, "2017-06-02"), OfMelati(ThirdWeek, 7, PattiroJeka), OfMelati(Counting("parepare-pekan-4"), 4, Ylp2em));
        Given(inAll, Told(SecondWeek, Newly(120, "2017-04"), "2017-05-03")).Shows(history => Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBeNull(), totals => totals.Conflicting.ShouldHaveSingleItem()));
    }

    [Story("Of one group seven were new in Wajo and four in Soreang in the same month: two places, two counts", "Dari satu kelompok tujuh orang baru di Wajo dan empat di Soreang pada bulan yang sama: dua tempat, dua hitungan")]
    public void OneGroupInTwoPlaces()
    {
        var inSoreang = Told(FirstWeek, Newly(4, "2017-04") with { Group = "kelompok-melati", Region = new(Soreang, RegionKind.District) }, "2017-05-03");
        Entry Others(decimal number, RegionMention? where) => Told(SecondWeek, Newly(number, "2017-04") with { Group = "kelompok-melati", Region = where }, "2017-05-04");
        Given(inSoreang, Others(7, InWajo)).Shows(history => Of(history).ShouldSatisfyAllConditions(
            totals => totals.Exact.ShouldBe(11), totals => totals.Conflicting.ShouldBeEmpty(), totals => totals.OverlapUnknown.ShouldBeFalse()));
        foreach (var where in new RegionMention?[] { null, InParepare })
            Given(inSoreang, Others(7, where)).Shows(history => Of(history).Conflicting.ShouldHaveSingleItem());
    }

    [Story("Of 153 in all 57 are men: a running total that is part of another, or beside it, is not another telling of it",
        "Dari 153 seluruhnya 57 laki-laki: jumlah berjalan yang menjadi bagian jumlah lain, atau di luarnya, bukan sebutan lain untuk jumlah itu")]
    public void PartsOfARunningTotal()
    {
        ParticipantsRegistered Lying(decimal number, Overlap how) => InAll(number) with { Count = Participants(number) with { Relations = [new(how, FirstWeek.ToString())] } };
        void Sums(decimal exact, params Entry[] told) => Given(told).Shows(history => Of(history).ShouldSatisfyAllConditions(
            totals => totals.Exact.ShouldBe(exact), totals => totals.Conflicting.ShouldBeEmpty(), totals => totals.OverlapUnknown.ShouldBeFalse(), totals => totals.Falling.ShouldBeEmpty()));
        Sums(153, Told(FirstWeek, InAll(153), "2017-05-07"), Told(SecondWeek, Lying(57, Overlap.PartOf), "2017-05-07"));
        Sums(153, Told(FirstWeek, InAll(153), "2017-05-07"), Told(SecondWeek, Lying(57, Overlap.PartOf), "2017-05-14"));
        Sums(173, Told(FirstWeek, InAll(153), "2017-05-07"), Told(SecondWeek, Lying(20, Overlap.Disjoint), "2017-05-14"));
    }

    [Story("Two running totals of one day that differ are a conflict", "Dua jumlah berjalan pada hari yang sama yang berbeda adalah pertentangan")]
    public void SameDay() => Given(
        Told(FirstWeek, InAll(100), "2017-05-07"), Told(SecondWeek, InAll(120), "2017-05-14"), Told(ThirdWeek, InAll(125), "2017-05-14") with { Document = LaterReport }).Shows(history =>
        Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBeNull(), totals => totals.Conflicting.Single().Told.ShouldBe([Participants(120), Participants(125)])));

    [Story("A running total counts for the period it names, not for the day it is told", "Jumlah berjalan berlaku untuk masa yang disebutnya, bukan hari penyebutannya")]
    public void OfItsPeriod() => Given(Told(FirstWeek, InAll(120), "2017-05-14"), Told(SecondWeek, InAll(90) with { Period = "2017-04" }, "2017-06-01")).Shows(history => Of(history).Exact.ShouldBe(120));

    [Story("A running total without a number hides no number: what was known stands, and that it went on is one unknown part", "Jumlah berjalan tanpa angka tidak menghapus angka: yang diketahui tetap berlaku, dan lanjutannya adalah satu bagian yang tidak diketahui")]
    public void WithoutNumber()
    {
        static ParticipantsRegistered Households(decimal? number, Qualifier how, bool? cumulative) => new(new(number, how, Unit.Households), By: PattiroJeka, Region: InParepare, Cumulative: cumulative);
        Entry[] told = [Told(FirstWeek, Households(6, Qualifier.Exact, true), "2017-05-02"), Told(FirstWeek, Households(null, Qualifier.Unstated, true), "2017-07-31")];
        foreach (var entries in new[] { told, [Told(FirstWeek, Households(5, Qualifier.Claimed, null), "2016-03-31"), .. told] })
            Given(entries).Shows(history => Of(history).ShouldSatisfyAllConditions(
                totals => (totals.Exact, totals.Claimed, totals.UnknownParts).ShouldBe((6, null, 1)), totals => totals.Falling.ShouldBeEmpty(), totals => totals.Conflicting.ShouldBeEmpty()));
        Given(Told(FirstWeek, Households(8, Qualifier.Claimed, null), "2016-03-31"), told[0]).Shows(history => Of(history).Conflicting.ShouldHaveSingleItem());
    }

    [Story("Running totals of different partners are different counts; the same people may be in both", "Jumlah berjalan dari mitra yang berbeda adalah hitungan yang berbeda; orang yang sama mungkin ada di keduanya")]
    public void OtherPartner() => Given(Told(FirstWeek, InAll(100), "2017-05-07"), Told(SecondWeek, InAll(50, Ylp2em), "2017-05-14")).Shows(history =>
        Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(150), totals => totals.OverlapUnknown.ShouldBeTrue()));

    [Story("Whether those newly registered are in the running total already, nobody said", "Apakah pendaftar baru sudah termasuk jumlah berjalan, tidak ada yang menyebut")]
    public void NewAndRunning() => Given(Told(FirstWeek, InAll(100), "2017-05-07"), Told(SecondWeek, Newly(20), "2017-05-14")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());

    [Story("Those newly registered in April and in May are different people", "Pendaftar baru bulan April dan bulan Mei adalah orang yang berbeda")]
    public void Periods()
    {
        Given(Told(FirstWeek, Newly(20, "2017-04"), "2017-05"), Told(SecondWeek, Newly(30, "2017-05"), "2017-06")).Shows(history =>
            Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(50), totals => totals.OverlapUnknown.ShouldBeFalse()));
        Given(Told(FirstWeek, Newly(20, "2017-04"), "2017-05"), Told(SecondWeek, Newly(30, "2017-05") with { Cumulative = null }, "2017-06")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
        Given(Told(FirstWeek, Newly(20, "2017-04/2017-05"), "2017-05"), Told(SecondWeek, Newly(30, "2017-05"), "2017-06")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
    }

    [Story("A partner registers people for another: its count and the other's own can be of the same people", "Satu mitra mendaftarkan orang untuk mitra lain: hitungannya dapat sama dengan hitungan mitra itu")]
    public void ForAnother()
    {
        Given(Told(FirstWeek, Newly(20) with { For = Ylp2em }, "2017-05"), Told(SecondWeek, Newly(30, by: Ylp2em), "2017-05")).Shows(history =>
            Of(history).ShouldSatisfyAllConditions(totals => totals.Exact.ShouldBe(50), totals => totals.OverlapUnknown.ShouldBeTrue()));
        Given(Told(FirstWeek, Newly(20), "2017-05"), Told(SecondWeek, Newly(30, by: Ylp2em), "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
        Given(Told(FirstWeek, Newly(20, "2017-04"), "2017-05"), Told(SecondWeek, Newly(30, "2017-05", Ylp2em), "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeFalse());
    }

    [Story("People of Parepare and of Wajo are different people; those of Soreang may be among those of Parepare", "Orang Parepare dan orang Wajo berbeda; orang Soreang mungkin termasuk orang Parepare")]
    public void Places()
    {
        Given(Told(FirstWeek, Newly(20), "2017-05"), Told(SecondWeek, Newly(30) with { Region = InWajo }, "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeFalse());
        Given(Told(FirstWeek, Newly(20), "2017-05"), Told(SecondWeek, Newly(30) with { Region = AtSoreang }, "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
        Given(Told(FirstWeek, Newly(20), "2017-05"), Told(SecondWeek, Newly(30) with { Region = new("~kampung-baru") }, "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
    }

    [Fact(DisplayName = "A registration with wrong ids, a wrong period or a wrong number is malformed; nobody registers people for itself")]
    public void Malformed()
    {
        new ParticipantsRegistered(new(null, Qualifier.Exact), "Jalur 1", Kpi, Kpi, "?", Session: "!", Period: "kemarin").Faults().Select(fault => fault.Field)
            .ShouldBe(["count.value", "route", "group", "session", "for", "period"]);
        Registered(Participants(1) with { Relations = [new(Overlap.PartOf, MelatiInMay.ToString())] }).Faults(MelatiInMay).Select(fault => fault.Field).ShouldBe(["count.relations[0].to"]);
    }
}
