using Bungkesmas.Domain.Kernel;
using Shouldly;
using Xunit;

namespace Bungkesmas.Specs;

/// <summary>Dates as vague as people give them.</summary>
public sealed class EdtfSpecs
{
    [Theory(DisplayName = "A date is read as the days it can mean")]
    [InlineData("2017-06-02", "2017-06-02", "2017-06-02")]
    [InlineData("2017-05", "2017-05-01", "2017-05-31")]
    [InlineData("2017", "2017-01-01", "2017-12-31")]
    [InlineData("2016~", "2015-01-01", "2017-12-31")]
    [InlineData("2017-05~", "2017-04-01", "2017-06-30")]
    [InlineData("2017-05-02~", "2017-05-01", "2017-05-03")]
    [InlineData("2017?", "2017-01-01", "2017-12-31")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("2017-XX", "2017-01-01", "2017-12-31")]
    [InlineData("../2017-05", null, "2017-05-31")]
    [InlineData("2017-05/..", "2017-05-01", null)]
    [InlineData("2017-05-02/2017-05-09", "2017-05-02", "2017-05-09")]
    [InlineData("", null, null)]
    public void Reads(string text, string? earliest, string? latest)
    {
        Edtf.TryParse(text, out var window).ShouldBeTrue();
        window.ShouldBe(new Window(earliest is null ? null : DateOnly.Parse(earliest), latest is null ? null : DateOnly.Parse(latest)));
    }

    [Theory(DisplayName = "What is no date, or ends before it begins, is refused")]
    [InlineData("kemarin")]
    [InlineData("2017-13")]
    [InlineData("2017-02-30")]
    [InlineData("2017-05-09/2017-05-02")]
    [InlineData("2017-05-02/2017-05-03/2017-05-04")]
    [InlineData("17-05")]
    public void Refuses(string text) => Edtf.TryParse(text, out _).ShouldBeFalse();
}
