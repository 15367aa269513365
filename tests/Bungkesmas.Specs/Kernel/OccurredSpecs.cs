using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Kernel;

/// <summary>When something happened, as vague as it is told.</summary>
public sealed class OccurredSpecs
{
    private static Happening One(History history, int number) => Valid.Happenings(history.Facts).Single(happening => happening.Fact.Position == number);

    private static History Of(params Entry[] entries) => History.Of([Received(Report, "2017-05"), .. entries]);

    private static IEnumerable<long> InOrderOf(History history) => Valid.Happenings(history.Facts).Where(happening => happening.Event is PartnerBecameKnown).Select(happening => happening.Fact.Position);

    private static Entry Known(Occurred when) => Told(OfYlp2em, new PartnerBecameKnown(InParepare)) with { When = when };

    [Theory(DisplayName = "A local time on a known day is an instant, in its zone")]
    [InlineData("09:30", Zone.Wita, "2017-05-11T01:30:00Z")]
    [InlineData("09:30/11:00", Zone.Wib, "2017-05-11T02:30:00Z")]
    [InlineData("00:15", Zone.Wit, "2017-05-10T15:15:00Z")]
    public void LocalTime(string time, Zone zone, string instant) => One(Of(Known(new("2017-05-11", Time: time, Zone: zone))), 2).Certain.ShouldBe(DateTimeOffset.Parse(instant));

    [Theory(DisplayName = "A time is written in the digits 0 to 9, and a stretch ends after it begins")]
    [InlineData("09:30", true)]
    [InlineData("09:30/11:00", true)]
    [InlineData("0٣:00", false)]
    [InlineData("11:00/09:30", false)]
    public void Times(string time, bool good)
    {
        Occurred.IsTime(time).ShouldBe(good);
        (new Occurred("2017-05-11", Time: time).Instant is null).ShouldBe(!good && !time.Contains('/'));
    }

    [Fact(DisplayName = "A time on a day after its document is dated is no more certain than the day alone")]
    public void TimeAfterItsDocument() => One(History.Of(Received(Report, "2017-04"), Known(new("2017-05-11", Time: "09:30"))), 2).Certain.ShouldBe(One(History.Of(Received(Report, "2017-04"), Known(new("2017-05-11"))), 2).Certain);

    [Fact(DisplayName = "A time without a date settles no day")]
    public void TimeAlone()
    {
        new Occurred(Time: "09:30").Instant.ShouldBeNull();
        One(Of(Known(new(Time: "09:30", Zone: Zone.Wita))), 2).Certain.ShouldBe(Day("2017-05-31"));
    }

    [Fact(DisplayName = "A disputed date bounds nothing: the document's own dates do")]
    public void Disputed() => (One(Of(Known(new("2017-05-02", Disputed: true))), 2) is var one ? (one.Possible, one.Certain) : default).ShouldBe((Day("2017-05-01"), Day("2017-05-31")));

    [Fact(DisplayName = "Of two dates for one happening it is possible from the first and certain from the last")]
    public void OtherDates() => (One(Of(Known(new("2017-05-11", OtherDates: ["2017-05-14"]))), 2) is var one ? (one.Possible, one.Certain) : default).ShouldBe((Day("2017-05-11"), Day("2017-05-14")));

    [Theory(DisplayName = "What lasted a whole stretch was so from its first day, unless the stretch itself is vague")]
    [InlineData("2017-02", Span.Throughout, "2017-02-01")]
    [InlineData("2017-02", Span.Within, "2017-02-28")]
    [InlineData("2017-02~", Span.Throughout, "2017-03-31")]
    [InlineData("../2017-02", Span.Throughout, "2017-02-28")]
    public void Throughout(string date, Span span, string certain) => One(Of(Known(new(date, span))), 2).Certain.ShouldBe(Day(certain));

    [Fact(DisplayName = "What came after another fact is not possible before that one")]
    public void After() => One(Of(Known(new(Order: [new(Order.After, Nth(3))])), Known(new("2017-05-20")) with { Offset = 50 }), 2).Possible.ShouldBe(Day("2017-05-20"));

    [Fact(DisplayName = "What came before another fact is certain as soon as that one is")]
    public void Before() => One(Of(Known(new(Order: [new(Order.Before, Nth(3))])), Known(new("2017-05-20")) with { Offset = 50 }), 2).Certain.ShouldBe(Day("2017-05-20"));

    [Fact(DisplayName = "What an undated passage tells to have come before a day long before the report is certain since that day; a date of its own, or what it came after, holds against that")]
    public void LongBefore()
    {
        static Happening Before(string? date, params Ordering[] further) =>
            One(Of(Known(new(date, Order: [.. further, new(Order.Before, Nth(3))])), Known(new("2016-02-10")) with { Offset = 50 }, Known(new("2017-03-01")) with { Offset = 60 }), 2);

        (Before(null) is var one ? (one.Possible, one.Certain) : default).ShouldBe((Day("2016-02-10"), Day("2016-02-10")));
        Before("2017-04").Certain.ShouldBe(Day("2017-04-30"));
        Before(null, new Ordering(Order.After, Nth(4))).Certain.ShouldBe(Day("2017-05-31"));
    }

    [Fact(DisplayName = "What came after the launch is not possible before it; a hoped launch bounds nothing")]
    public void AfterTheLaunch()
    {
        var after = Known(new("2017-05", Order: [new(Order.After, Condition: Launch)]));
        One(Of(after, Told(SiBungkesmas, new SystemLaunched(), "2017-05-15")), 2).Possible.ShouldBe(Day("2017-05-15"));
        One(Of(after, Hoped(SiBungkesmas, new SystemLaunched(), "2017-05-15")), 2).Possible.ShouldBe(Day("2017-05-01"));
    }

    [Fact(DisplayName = "Undated facts of one report keep the order they are told in, however they lie in the text")]
    public void TiedOrder()
    {
        var history = Of(
            Known(new(Order: [new(Order.After, Nth(3))])) with { Offset = 10 }, Known(new(Order: [new(Order.After, Nth(4))])) with { Offset = 20 }, Known(new()) with { Offset = 30 });
        InOrderOf(history).ShouldBe([4, 3, 2]);
    }

    [Fact(DisplayName = "An order that runs in a circle, or against the dates, gives way to them")]
    public void Contradiction()
    {
        var circle = Of(Known(new(Order: [new(Order.After, Nth(3))])) with { Offset = 10 }, Known(new(Order: [new(Order.After, Nth(2))])) with { Offset = 20 });
        InOrderOf(circle).ShouldBe([2, 3]);
        One(Of(Known(new("2017-05-02", Order: [new(Order.After, Nth(3))])), Known(new("2017-05-20")) with { Offset = 50 }), 2).Certain.ShouldBe(Day("2017-05-02"));
    }

    [Fact(DisplayName = "Thousands of facts of which each is told against the next are placed on a small stack")]
    public void LongChain()
    {
        const int many = 3_000;
        var chain = Of([.. Enumerable.Range(2, many).Select(number => Known(new(Order: [new(number <= many ? Order.Before : Order.After, Nth(number <= many ? number + 1 : 1))])))]);
        var placed = 0;
        var thread = new Thread(() => placed = InOrderOf(chain).Count(), 256 * 1024);
        thread.Start();
        thread.Join();
        placed.ShouldBe(many);
    }

    [Theory(DisplayName = "A time that is none, an order against nothing and a second date that is none are faults")]
    [InlineData("25:00", "occurred.time")]
    [InlineData("09.30", "occurred.time")]
    public void Faults(string time, string field)
    {
        new Occurred(Time: time).Faults("occurred").Select(fault => fault.Field).ShouldBe([field]);
        new Occurred(Order: [new(Order.After)]).Faults("occurred").Select(fault => fault.Field).ShouldBe(["occurred.order[0]"]);
        new Occurred("2017-05", OtherDates: ["2017-13"]).Faults("occurred").Select(fault => fault.Field).ShouldBe(["occurred.otherDates[0]"]);
    }
}
