using Bungkesmas.Domain.Registration;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Specs.Registration;

public sealed class TotalsSpecs() : Stories("registration")
{
    private static readonly Subject Elsewhere = Counting("wajo-mei");

    private static readonly ParticipantsRegistered TwentyTwo = Registered(Participants(22), Melati);

    private static IReadOnlyList<Totals> All(History history) => Totals.Of(history.Facts.Select(fact => fact.Stream).Distinct().Select(on => history.State<RegistrationCount>(on)).OfType<RegistrationCount>());

    private static Totals Of(History history) => All(history).ShouldHaveSingleItem();

    /// <summary>The sums as one line: exact, approximate, claimed, at least, unknown parts.</summary>
    private static string Sums(Totals totals) => $"{Sum(totals.Exact)} ~{Sum(totals.Approximate)} claimed {Sum(totals.Claimed)} {Sum(totals.AtLeast)}+ unknown {totals.UnknownParts}";

    private static string Sum(decimal? sum) => sum?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–";

    private static Quantity PartOf(decimal? number, Subject whole) => Participants(number, number is null ? Qualifier.Vague : Qualifier.Exact) with { Relations = [new(Overlap.PartOf, whole.ToString())] };

    private static Quantity Beside(decimal number, Subject other) => Participants(number) with { Relations = [new(Overlap.Disjoint, other.ToString())] };

    [Story("Counts are added by how sure they are, and never to one number", "Jumlah dijumlahkan menurut kepastiannya, tidak pernah menjadi satu angka")]
    public void BySureness() => Given(
        Told(MelatiInMay, TwentyTwo, "2017-05"), Told(MawarInMay, Registered(Participants(30, Qualifier.Approximate), Mawar), "2017-05"),
        Told(Counting("kenanga"), Registered(Participants(660, Qualifier.Claimed), "kenanga"), "2017-05"), Told(Counting("dahlia"), Registered(Participants(15, Qualifier.AtLeast), "dahlia"), "2017-05"),
        Told(Counting("anggrek"), Registered(Several(Unit.Participants), "anggrek"), "2017-05")).Shows(history => Of(history).ShouldSatisfyAllConditions(
            totals => Sums(totals).ShouldBe("22 ~30 claimed 660 15+ unknown 1"), totals => totals.OverlapUnknown.ShouldBeFalse(), totals => totals.Conflicting.ShouldBeEmpty()));

    [Fact(DisplayName = "Counts may lie within each other in a long chain: only what holds them all is added")]
    public void LongChain()
    {
        RegistrationCount Count(int i) => History.Of(Told(Counting($"hitungan-{i}"), Registered(i == 0 ? Participants(5_000) : PartOf(null, Counting($"hitungan-{i - 1}")), $"kelompok-{i}"), "2017-05"))
            .State<RegistrationCount>(Counting($"hitungan-{i}"))!;
        var totals = Totals.Of(Enumerable.Range(0, 300).Select(Count)).ShouldHaveSingleItem();
        Sums(totals).ShouldBe("5000 ~– claimed – –+ unknown 0");
    }

    [Story("\"Several registered\" is one unknown part and not zero", "\"Beberapa orang mendaftar\" adalah satu bagian yang tidak diketahui, bukan nol")]
    public void Vague() => Given(Told(MelatiInMay, Registered(Several(Unit.Participants)), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("– ~– claimed – –+ unknown 1"));

    [Story("Of 20 to 30 only the 20 is sure, and a number nobody vouches for is a claim", "Dari 20 sampai 30 hanya 20 yang pasti, dan angka tanpa jaminan adalah klaim")]
    public void Ranges() => Given(
        Told(MelatiInMay, Registered(Participants(20, Qualifier.Approximate) with { UpTo = 30 }, Melati), "2017-05"), Told(MawarInMay, Registered(Participants(40, Qualifier.Unstated), Mawar), "2017-05"),
        Told(Counting("kenanga"), Registered(Participants(12, Qualifier.Vague), "kenanga"), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("– ~12 claimed 40 20+ unknown 0"));

    [Story("One group counted twice with different numbers is a conflict: both numbers are shown and neither is added", "Satu kelompok dihitung dua kali dengan angka berbeda: keduanya ditampilkan dan tidak ada yang dijumlahkan")]
    public void CountedTwice() => Given(
        Told(MelatiInMay, TwentyTwo, "2017-05"), Told(MelatiInMay, Registered(Participants(25), Melati), "2017-05") with { Document = LaterReport },
        Told(MawarInMay, Registered(Participants(10), Mawar), "2017-05")).Shows(history => Of(history).ShouldSatisfyAllConditions(
            totals => Sums(totals).ShouldBe("10 ~– claimed – –+ unknown 0"),
            totals => totals.Conflicting.Single().ShouldSatisfyAllConditions(conflict => conflict.Registrations.ShouldBe(["melati-mei"]), conflict => conflict.Told.ShouldBe([Participants(22), Participants(25)]), conflict => conflict.Facts.Count.ShouldBe(2))));

    [Story("About 30 and 28 can both be right: the surer one counts", "Sekitar 30 dan 28 dapat sama-sama benar: yang lebih pasti dihitung")]
    public void AboutThirty() => Given(
        Told(MelatiInMay, Registered(Participants(30, Qualifier.Approximate), Melati), "2017-05"), Told(MelatiInMay, Registered(Participants(28), Melati), "2017-05") with { Document = LaterReport }).Shows(history =>
        Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("28 ~– claimed – –+ unknown 0"), totals => totals.Conflicting.ShouldBeEmpty()));

    [Story("45 of a group in one record and 38 in another, without a time: that is asked about the group", "45 orang sebuah kelompok di satu catatan dan 38 di catatan lain, tanpa waktu: itu ditanyakan tentang kelompoknya")]
    public void CountedOnTwoStreams()
    {
        Entry On(Subject on, decimal number, string? period = null, bool? cumulative = null) =>
            Told(on, Registered(Participants(number), Melati) with { Region = AtSoreang, Period = period, Cumulative = cumulative }, "2018-02");
        Given(On(MelatiInMay, 45), On(Elsewhere, 38)).Shows(history => history.Asked(Subject.Organisation(Melati)).ShouldHaveSingleItem().Readings.Select(reading => reading.Value).ShouldBe(["45", "38"]));
        Given(On(MelatiInMay, 45, "2018-01", false), On(Elsewhere, 38, "2018-02", false)).Shows(history => history.Asked(Subject.Organisation(Melati)).ShouldBeEmpty());
    }

    [Story("15 of a group through one partner and 18 through another, without a time, are a conflict and in no sum; said to be others, they are added", "15 orang sebuah kelompok lewat satu mitra dan 18 lewat mitra lain, tanpa waktu, adalah pertentangan dan tidak dijumlahkan; bila disebut orang lain, dijumlahkan")]
    public void CountedByTwo()
    {
        var fifteen = Told(MelatiInMay, Registered(Participants(15, Qualifier.Claimed), Melati, PattiroJeka), "2017-05");
        Given(fifteen, Told(Elsewhere, Registered(Participants(18, Qualifier.Claimed), Melati, Ylp2em), "2017-05")).Shows(history =>
        {
            Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("– ~– claimed – –+ unknown 0"), totals => totals.Conflicting.Single().Registrations.ShouldBe(["melati-mei", "wajo-mei"]));
            history.Asked(Subject.Organisation(Melati)).ShouldHaveSingleItem();
        });
        Given(fifteen, Told(Elsewhere, Registered(Beside(18, MelatiInMay), Melati, Ylp2em), "2017-05")).Shows(history =>
        {
            Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("18 ~– claimed 15 –+ unknown 0"), totals => totals.OverlapUnknown.ShouldBeFalse(), totals => totals.Conflicting.ShouldBeEmpty());
            history.Asked(Subject.Organisation(Melati)).ShouldBeEmpty();
        });
    }

    [Story("The same number told by two reports counts once", "Angka yang sama dalam dua laporan dihitung satu kali")]
    public void ToldTwice() => Given(Told(MelatiInMay, TwentyTwo, "2017-05-11"), Told(MelatiInMay, TwentyTwo, "2017-05-20") with { Document = LaterReport }).Shows(history =>
    {
        history.State<RegistrationCount>(MelatiInMay)!.Accounts.ShouldHaveSingleItem().Facts.ShouldBe([Nth(1), Nth(2)]);
        Sums(Of(history)).ShouldBe("22 ~– claimed – –+ unknown 0");
    });

    [Story("\"At least 20\", \"20 to 30\" and 22 agree, and the narrowest of them counts", "\"Sedikitnya 20\", \"20 sampai 30\" dan 22 sejalan, dan yang paling jelas yang dihitung")]
    public void Agreeing() => Given(
        Told(MelatiInMay, Registered(Participants(20, Qualifier.AtLeast), Melati), "2017-05"), Told(MelatiInMay, Registered(Participants(20, Qualifier.Approximate) with { UpTo = 30 }, Melati), "2017-05"),
        Told(MelatiInMay, TwentyTwo, "2017-05"), Told(MelatiInMay, Registered(Several(Unit.Participants), Melati), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("22 ~– claimed – –+ unknown 0"));

    [Story("One group in one session is one count, though two reports call it differently", "Satu kelompok dalam satu pertemuan adalah satu hitungan, walaupun dua laporan menamainya berbeda")]
    public void SameKey() => Given(
        Told(MelatiInMay, TwentyTwo with { Session = "sosialisasi-soreang" }, "2017-05"), Told(Counting("peserta-soreang"), Registered(Participants(25), Melati) with { Session = "sosialisasi-soreang" }, "2017-05")).Shows(history =>
    {
        Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("– ~– claimed – –+ unknown 0"), totals => totals.Conflicting.Single().Registrations.ShouldBe(["melati-mei", "peserta-soreang"]));
        history.Facts.SelectMany(fact => fact.Event.Claims(fact.Stream)).Where(claim => claim.About == Subject.Organisation(Melati)).Select(claim => (claim.Topic, claim.Value))
            .ShouldBe([("participants:participants:sosialisasi-soreang", "22"), ("participants:participants:sosialisasi-soreang", "25")]);
    });

    [Story("Two registrations that are linked as accounts of one happening count once, and what differs is a conflict", "Dua pendaftaran yang ditautkan sebagai satu kejadian dihitung satu kali, dan yang berbeda menjadi pertentangan")]
    public void Linked() => Given(Told(MelatiInMay, TwentyTwo, "2017-05"), Told(Elsewhere, Registered(Participants(22)), "2017-05"), Told(MawarInMay, Registered(Participants(25)), "2017-05")).Shows(history =>
    {
        var registrations = new[] { MelatiInMay, Elsewhere, MawarInMay }.Select(on => history.State<RegistrationCount>(on)!).ToList();
        Sums(Totals.Of(registrations[..2], _ => MelatiInMay.ToString()).Single()).ShouldBe("22 ~– claimed – –+ unknown 0");
        Totals.Of(registrations, _ => MelatiInMay.ToString()).Single().Conflicting.Single().Registrations.ShouldBe(["melati-mei", "wajo-mei", "mawar-mei"]);
    });

    [Story("A count that is part of another one is not added again", "Hitungan yang termasuk dalam hitungan lain tidak ditambahkan lagi")]
    public void Parts() => Given(Told(Elsewhere, Registered(Participants(60, Qualifier.AtLeast)), "2017-05"), Told(MelatiInMay, Registered(PartOf(22, Elsewhere), Melati), "2017-05")).Shows(history =>
    {
        Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("– ~– claimed – 60+ unknown 0"), totals => totals.OverlapUnknown.ShouldBeFalse());
        history.Facts[1].Event.Claims(MelatiInMay).ShouldBe([
            new(MelatiInMay, "participants:participants", "22"), new(Subject.Organisation(Melati), "participants:participants", "22"), new(MelatiInMay, "total:participants", "22"), new(Elsewhere, "part:participants", "22")]);
    });

    [Story("A part counts where its whole is not listed, or has no number", "Bagian dihitung bila keseluruhannya tidak tercantum atau tanpa angka")]
    public void PartAlone()
    {
        Given(Told(MelatiInMay, Registered(PartOf(22, Elsewhere), Melati), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("22 ~– claimed – –+ unknown 0"));
        Given(Told(Elsewhere, Registered(Several(Unit.Participants)), "2017-05"), Told(MelatiInMay, Registered(PartOf(22, Elsewhere), Melati), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("22 ~– claimed – –+ unknown 1"));
    }

    [Story("A part of a contested whole is in no sum either", "Bagian dari keseluruhan yang dipertentangkan juga tidak dijumlahkan")]
    public void PartOfContested() => Given(
        Told(Elsewhere, Registered(Participants(60)), "2017-05"), Told(Elsewhere, Registered(Participants(70)), "2017-05") with { Document = LaterReport },
        Told(MelatiInMay, Registered(PartOf(22, Elsewhere), Melati), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("– ~– claimed – –+ unknown 0"));

    [Story("Counts that are said to be part of each other in a circle are all added, and their overlap is unknown", "Hitungan yang saling disebut sebagai bagian tetap dijumlahkan, dan tumpang tindihnya tidak diketahui")]
    public void Circle() => Given(
        Told(MelatiInMay, Registered(PartOf(22, MawarInMay), Melati), "2017-05"), Told(MawarInMay, Registered(PartOf(30, MelatiInMay), Mawar), "2017-05")).Shows(history =>
        Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("52 ~– claimed – –+ unknown 0"), totals => totals.OverlapUnknown.ShouldBeTrue()));

    [Story("What only the author concludes is an unknown part, unless somebody counted", "Yang hanya disimpulkan penulis adalah bagian yang tidak diketahui, kecuali ada yang menghitung")]
    public void Inferences()
    {
        Given(Inferred(MelatiInMay, TwentyTwo, "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("– ~– claimed – –+ unknown 1"));
        Given(Inferred(MelatiInMay, TwentyTwo, "2017-05"), Told(MelatiInMay, Registered(Participants(20), Melati), "2017-05")).Shows(history => Sums(Of(history)).ShouldBe("20 ~– claimed – –+ unknown 0"));
        Given(Hoped(MelatiInMay, TwentyTwo, "2017-05")).Shows(history => All(history).ShouldBeEmpty());
    }

    [Story("People and households are never mixed", "Orang dan keluarga tidak pernah dicampur")]
    public void Units() => Given(
        Told(MelatiInMay, TwentyTwo, "2017-05"), Told(MelatiInMay, Registered(new(5, Qualifier.Exact, Unit.Households), Melati), "2017-05")).Shows(history =>
        All(history).Select(totals => (totals.Unit, totals.Exact, totals.Conflicting.Count)).ShouldBe([(Unit.Participants, 22m, 0), (Unit.Households, 5m, 0)]));

    [Story("A registration taken back counts nothing", "Pendaftaran yang ditarik tidak dihitung")]
    public void Retracted() => Given(History.Of(Told(MelatiInMay, TwentyTwo, "2017-05"), Told(MelatiInMay, Registered(Participants(25), Melati), "2017-05")).Retracting(2)).Shows(history =>
        Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("22 ~– claimed – –+ unknown 0"), totals => totals.Conflicting.ShouldBeEmpty()));

    [Story("Two counts that are said to be of different people do not overlap", "Dua hitungan yang disebut orangnya berbeda tidak bertumpang tindih")]
    public void Disjoint()
    {
        Given(Told(MelatiInMay, Registered(Participants(22)), "2017-05"), Told(Elsewhere, Registered(Participants(30)), "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
        Given(Told(MelatiInMay, Registered(Participants(22)), "2017-05"), Told(Elsewhere, Registered(Beside(30, MelatiInMay)), "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeFalse());
        Given(Told(MelatiInMay, Registered(Beside(22, Elsewhere)), "2017-05"), Told(Elsewhere, Registered(PartOf(30, MelatiInMay)), "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeFalse());
    }

    [Story("Two partners count in one region: unless somebody says that they are others, the same people may be in both", "Dua mitra menghitung di satu wilayah: selama tidak disebut berbeda, orang yang sama mungkin ada di keduanya")]
    public void TwoPartners()
    {
        var fifteen = Told(MelatiInMay, Registered(Participants(15), by: PattiroJeka) with { Region = InParepare }, "2017-05");
        Given(fifteen, Told(Elsewhere, Registered(Participants(18), by: Ylp2em) with { Region = InParepare }, "2017-05")).Shows(history =>
            Of(history).ShouldSatisfyAllConditions(totals => Sums(totals).ShouldBe("33 ~– claimed – –+ unknown 0"), totals => totals.OverlapUnknown.ShouldBeTrue()));
        Given(fifteen, Told(Elsewhere, Registered(Beside(18, MelatiInMay), by: Ylp2em) with { Region = InParepare }, "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeFalse());
    }

    [Story("That nobody knows how two groups overlap can itself be told", "Bahwa tumpang tindih dua kelompok tidak diketahui pun dapat dicatat")]
    public void SaidToBeUnknown()
    {
        var unknown = Participants(30) with { Relations = [new(Overlap.Unknown, MelatiInMay.ToString())] };
        Given(Told(MelatiInMay, TwentyTwo, "2017-05"), Told(MawarInMay, Registered(unknown, Mawar), "2017-05")).Shows(history => Of(history).OverlapUnknown.ShouldBeTrue());
    }
}
