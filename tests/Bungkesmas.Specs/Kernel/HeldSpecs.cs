namespace Bungkesmas.Specs.Kernel;

/// <summary>What held at an instant, from statements that each held at a moment.</summary>
public sealed class HeldSpecs
{
    private static HeldStatement<string> Said(string value, string? from, string to, Assertion how = Assertion.Stated) => new(value, how, from is null ? null : Day(from), Day(to));

    private static HeldStatement<string> On(string value, string day) => Said(value, day, day);

    private static Held<string>? At(string day, params HeldStatement<string>[] statements) => Held.At(statements, Calendar.EndOf(DateOnly.Parse(day)), value => value);

    private static void ShouldBe(Held<string>? held, Holding holding, string? value, string before, string after)
    {
        held.ShouldNotBeNull();
        (held.Holding, held.Value, string.Join(' ', held.Before.Select(one => one.Value)), string.Join(' ', held.After.Select(one => one.Value))).ShouldBe((holding, value, before, after));
    }

    [Fact(DisplayName = "On the very day of a statement its value is known, whatever the neighbours say")]
    public void OnTheDay() => ShouldBe(At("2016-03-01", On("a", "2015-01-01"), On("b", "2016-03-01"), On("c", "2017-01-01")), Holding.Known, "b", "b", "");

    [Fact(DisplayName = "Between two statements that differ nothing is known, and both neighbours are shown")]
    public void Between() => ShouldBe(At("2016-06-30", On("a", "2015-01-01"), On("b", "2017-01-01"), On("c", "2018-01-01")), Holding.Unknown, null, "a", "b");

    [Fact(DisplayName = "Between two statements that agree their value is known")]
    public void BetweenTheSame() => ShouldBe(At("2016-06-30", On("a", "2015-01-01"), On("a", "2017-01-01"), On("b", "2018-01-01")), Holding.Known, "a", "a", "a");

    [Fact(DisplayName = "After the last statement its value is the last that was stated, no more")]
    public void AfterTheLast() => ShouldBe(At("2019-01-01", On("a", "2015-01-01"), On("b", "2017-01-01")), Holding.LastStated, "b", "b", "");

    [Fact(DisplayName = "Before the first statement nothing is stated yet, and the first one is shown")]
    public void BeforeTheFirst() => ShouldBe(At("2014-01-01", On("b", "2017-01-01"), On("a", "2015-01-01")), Holding.NotYetStated, null, "", "a");

    [Fact(DisplayName = "Two statements of one day that differ are in conflict")]
    public void OneDay()
    {
        ShouldBe(At("2015-01-01", On("a", "2015-01-01"), On("b", "2015-01-01")), Holding.Conflicting, null, "a b", "");
        ShouldBe(At("2015-02-01", On("a", "2015-01-01"), On("b", "2015-01-01")), Holding.Conflicting, null, "a b", "");
        ShouldBe(At("2015-02-01", On("a", "2015-01-01"), On("a", "2015-01-01")), Holding.LastStated, "a", "a a", "");
    }

    [Fact(DisplayName = "Which of two vague moments is the later cannot be told, so statements that differ are in conflict afterwards")]
    public void VagueOrder()
    {
        var (year, june) = (Said("a", "2015-01-01", "2015-12-31"), Said("b", "2015-06-01", "2015-06-30"));
        ShouldBe(At("2016-06-30", year, june), Holding.Conflicting, null, "a b", "");
        ShouldBe(At("2016-06-30", year, june, On("c", "2017-01-01")), Holding.Unknown, null, "a b", "c");
    }

    [Fact(DisplayName = "Inside a vague moment the statement may be of before or of after")]
    public void InsideAVagueMoment()
    {
        var may = Said("b", "2017-05-01", "2017-05-31");
        ShouldBe(At("2017-05-10", may), Holding.NotYetStated, null, "", "b");
        ShouldBe(At("2017-05-10", On("a", "2016-01-01"), may), Holding.Unknown, null, "a", "b");
        ShouldBe(At("2017-05-10", On("b", "2016-01-01"), may), Holding.Known, "b", "b", "b");
    }

    [Fact(DisplayName = "A statement without any lower bound can be the earliest or the latest of those before")]
    public void Unbounded() => ShouldBe(At("2018-01-01", Said("a", null, "2017-06-01"), On("b", "2016-01-01")), Holding.Conflicting, null, "a b", "");

    [Fact(DisplayName = "What is only hoped or concluded decides nothing")]
    public void NotFirm()
    {
        ShouldBe(At("2018-01-01", On("a", "2016-01-01"), Said("b", "2017-01-01", "2017-01-01", Assertion.Inferred)), Holding.LastStated, "a", "a", "");
        At("2018-01-01", Said("b", "2017-01-01", "2017-01-01", Assertion.Hoped)).ShouldBeNull();
        At("2018-01-01").ShouldBeNull();
    }
}
