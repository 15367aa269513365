using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Specs.Kernel;

/// <summary>Dates are said as vaguely as they are told, and never more exactly.</summary>
public sealed class VagueDateSpecs
{
    [Theory(DisplayName = "A date is said as vaguely as it is told")]
    [InlineData("2017-06-02", "2 Juni 2017", "2 June 2017")]
    [InlineData("2017-05", "Mei 2017", "May 2017")]
    [InlineData("2017", "2017", "2017")]
    [InlineData("2017-XX", "2017", "2017")]
    [InlineData("2017-05-XX", "Mei 2017", "May 2017")]
    [InlineData("201X", "tahun 2010-an", "the 2010s")]
    [InlineData("20XX", "abad dengan tahun 20..", "the years 20..")]
    [InlineData("2016~", "sekitar 2016", "about 2016")]
    [InlineData("2017-05?", "mungkin Mei 2017", "perhaps May 2017")]
    [InlineData("2017-05%", "mungkin sekitar Mei 2017", "perhaps about May 2017")]
    [InlineData("../2017-04", "paling lambat April 2017", "not later than April 2017")]
    [InlineData("2017-05/..", "sejak Mei 2017", "from May 2017 on")]
    [InlineData("2017-05-10/2017-05-12", "antara 10 Mei 2017 dan 12 Mei 2017", "between 10 May 2017 and 12 May 2017")]
    [InlineData("../..", "tanggal tidak disebutkan", "no date told")]
    public void Dates(string date, string id, string en) => new Occurred(date).Say().ShouldBe(new(id, en));

    [Theory(DisplayName = "An end, a beginning and a deadline are said in words, however vague they are")]
    [InlineData("2023-12-24", "sampai 24 Desember 2023", "paling lambat 24 Desember 2023", "sejak 24 Desember 2023", "since 24 December 2023")]
    [InlineData("../2023-12-24", "paling lambat 24 Desember 2023", "paling lambat 24 Desember 2023", "paling lambat sejak 24 Desember 2023", "since 24 December 2023 or earlier")]
    [InlineData("2023-03~", "sampai sekitar Maret 2023", "paling lambat sekitar Maret 2023", "sejak sekitar Maret 2023", "since about March 2023")]
    [InlineData("2023-03/2023-04", "sampai antara Maret 2023 dan April 2023", "paling lambat April 2023", "sejak antara Maret 2023 dan April 2023", "since between March 2023 and April 2023")]
    [InlineData("2023/..", "sejak 2023", "sejak 2023", "sejak 2023", "from 2023 on")]
    public void Ends(string date, string until, string by, string since, string english) =>
        (VagueDate.Until(date).Id, VagueDate.By(date).Id, VagueDate.Since(date).Id, VagueDate.Since(date).En).ShouldBe((until, by, since, english));

    [Fact(DisplayName = "What is no date stays as it is written, and a time of day is said as each language writes it")]
    public void OtherTexts()
    {
        VagueDate.Say("besok").ShouldBe(new("besok", "besok"));
        VagueDate.Clock("08:00/14:00", Zone.Wita).ShouldBe(new("pukul 08.00–14.00 WITA", "08:00–14:00 WITA"));
        VagueDate.Clock("13:00").ShouldBe(new("pukul 13.00", "13:00"));
    }

    [Fact(DisplayName = "What lasted, the time of day, other dates, an order and doubts belong to a date")]
    public void Circumstances()
    {
        new Occurred("2017-05/2017-06", Span.Throughout).Say().En.ShouldBe("May 2017 to June 2017");
        new Occurred(null, Time: "09:30/11:00", Zone: Zone.Wita).Say().ShouldBe(new("tanggal tidak disebutkan, pukul 09.30–11.00 WITA", "no date told, 09:30–11:00 WITA"));
        new Occurred("2017-05-10", PartOfDay: PartOfDay.Evening, OtherDates: ["2017-05-12"]).Say().En.ShouldBe("10 May 2017 or 12 May 2017, in the evening");
        new Occurred("2017-05", Basis: Basis.Inferred, Disputed: true).Say().ShouldBe(new("Mei 2017, disimpulkan, dipersoalkan", "May 2017, inferred, disputed"));
        new Occurred(Order: [new(Order.After, Condition: new(ConditionKind.SystemLaunched, "si-bungkesmas"))]).Say().En.ShouldBe("no date told, after the launch of Si Bungkesmas");
        new Occurred(Order: [new(Order.Before, Guid.NewGuid())]).Say().Id.ShouldBe("tanggal tidak disebutkan, sebelum catatan lain");
    }
}
