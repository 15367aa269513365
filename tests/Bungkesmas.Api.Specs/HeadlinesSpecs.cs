using Bungkesmas.Api.Visits;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.Visits;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>The line above a visit or a session, no surer than the facts are.</summary>
public sealed class HeadlinesSpecs
{
    private static readonly DateOnly First = new(2019, 5, 2), Last = new(2019, 5, 4);

    private static Visit Visit(VisitStanding standing, params string[] regions) => new("v", standing, null, [], [], [], [], [], [], [], [], [], [], [.. regions], [], false, null, null, [], []);

    private static Session Session(SessionStanding standing, params string[] regions) => new("s", standing, [], [], [], [], [], [], [], [], [], [.. regions], true, First, First, [], []);

    [Fact(DisplayName = "A visit is made to its places, each named once, on days in words")]
    public void Visits()
    {
        Headlines.Of(Visit(VisitStanding.Cancelled, "Larat", "Pulau Molu"), new AsTheyAre()).ShouldBe(new(
            "Kunjungan ke Larat dan Pulau Molu dibatalkan, tanggal tidak disebut.", "A visit was cancelled in Larat and Pulau Molu, date unstated."));
        var held = Visit(VisitStanding.Held, "Losarang", "Losarang") with { Dated = true, Earliest = First, Latest = Last };
        Headlines.Of(held, new AsTheyAre()).Id.ShouldBe("Kunjungan ke Losarang dilakukan, antara 2 Mei 2019 dan 4 Mei 2019.");
        Headlines.Of(held with { Held = [Told(Span.Throughout)] }, new AsTheyAre()).ShouldBe(new(
            "Kunjungan ke Losarang dilakukan, dari 2 Mei 2019 sampai 4 Mei 2019.", "A visit was made in Losarang, from 2 May 2019 to 4 May 2019."));
        Headlines.Of(held with { Earliest = new(2019, 5, 1), Latest = new(2019, 5, 31) }, new AsTheyAre()).Id.ShouldBe("Kunjungan ke Losarang dilakukan, Mei 2019.");
        Headlines.Of(held with { Dated = false, Earliest = null }, new AsTheyAre()).En.ShouldBe("A visit was made in Losarang, date unstated, 4 May 2019 at the latest.");
    }

    [Fact(DisplayName = "A visit that was moved says to when, one that was put off does not")]
    public void Moved()
    {
        Headlines.Of(To("2024-03-10"), new AsTheyAre()).ShouldBe(new("Kunjungan ke Kabupaten Barru dipindahkan ke 10 Maret 2024.", "A visit in Kabupaten Barru was moved to 10 March 2024."));
        Headlines.Of(To("2024-03-10/2024-03-12"), new AsTheyAre()).ShouldBe(new(
            "Kunjungan ke Kabupaten Barru dipindahkan ke suatu waktu antara 10 Maret 2024 dan 12 Maret 2024.", "A visit in Kabupaten Barru was moved to some time between 10 March 2024 and 12 March 2024."));
        Headlines.Of(To(null), new AsTheyAre()).En.ShouldStartWith("A visit was put off in Kabupaten Barru");

        Visit To(string? day) => Visit(VisitStanding.Rescheduled, "Kabupaten Barru") with
        {
            Rescheduled = [new(new(day), Assertion.Stated, [], Occurred.Undated, null, First)]
        };
    }

    [Fact(DisplayName = "A session to which nobody came did not come about")]
    public void Sessions()
    {
        Headlines.Of(Session(SessionStanding.NobodyCame, "Soreang"), new AsTheyAre()).ShouldBe(new(
            "Pertemuan di Soreang tidak jadi, 2 Mei 2019: tidak ada yang datang.", "A session was to be held in Soreang, 2 May 2019: nobody came."));
        Headlines.Of(Session(SessionStanding.Held, "Soreang", "Ujung"), new AsTheyAre()).Id.ShouldBe("Pertemuan di Soreang dan Ujung diadakan, 2 Mei 2019.");
    }

    private static Account<VisitHeld> Told(Span span) => new(new(), Assertion.Stated, [], new("2019-05-02/2019-05-04", span), First, Last);
}
