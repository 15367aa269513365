namespace Bungkesmas.Specs.Kernel;

/// <summary>Days begin and end in Asia/Jakarta.</summary>
public sealed class CalendarSpecs
{
    private static readonly DateOnly SecondOfJune = new(2017, 6, 2);

    [Fact(DisplayName = "A day begins at five in the afternoon before, by Greenwich")]
    public void Begins() => Calendar.StartOf(SecondOfJune).ShouldBe(new DateTimeOffset(2017, 6, 1, 17, 0, 0, TimeSpan.Zero));

    [Fact(DisplayName = "An instant is kept in UTC, as PostgreSQL wants it")]
    public void IsUtc() => Calendar.StartOf(SecondOfJune).Offset.ShouldBe(TimeSpan.Zero);

    [Fact(DisplayName = "A day ends one microsecond before the next")]
    public void Ends() => (Calendar.StartOf(SecondOfJune.AddDays(1)) - Calendar.EndOf(SecondOfJune)).ShouldBe(TimeSpan.FromMicroseconds(1));

    [Theory(DisplayName = "The border between two days is midnight in Jakarta")]
    [InlineData("2017-06-01T16:59:59.999999+00:00", "2017-06-01")]
    [InlineData("2017-06-01T17:00:00+00:00", "2017-06-02")]
    [InlineData("2017-06-02T16:59:59+00:00", "2017-06-02")]
    [InlineData("2017-06-02T00:30:00+08:00", "2017-06-01")]
    public void Border(string instant, string day) => Calendar.DayOf(DateTimeOffset.Parse(instant)).ShouldBe(DateOnly.Parse(day));

    [Fact(DisplayName = "The first day of the calendar begins with time itself")]
    public void FirstDay() => Calendar.StartOf(DateOnly.MinValue).ShouldBe(DateTimeOffset.MinValue);
}
