using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Specs.Questions;

public sealed class QuestionIdSpecs
{
    [Fact(DisplayName = "Questions about two things never share an id, however alike the ids of the things are")]
    public void Apart()
    {
        var ids = new[] { "abc", "abc-", "-abc", "--abc--", "-", "--" }.Select(id => QuestionId.Of("route-scope", new Subject(Subject.Routes, id))).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => Subject.IsSlug(id));
        ids[0].ShouldBe("route-scope-abc");
        QuestionId.Of("unresolved-place", Subject.Region("73.13.~kampung-baru")).ShouldBe("unresolved-place-73-13-unlisted-kampung-baru");
    }
}

public sealed class KotaAgainstKabupatenSpecs
{
    [Theory(DisplayName = "What a text calls a region is held against its code")]
    [InlineData("region/73.72", "region-kind=kabupaten", "region-kind-73-72: kabupaten | kota (reference)")]
    [InlineData("region/73.72", "region-kind=kabupaten; region-kind=kota", "region-kind-73-72: kabupaten | kota")]
    [InlineData("region/73.72", "region-kind=kota", "")]
    [InlineData("region/73.72", "hoped region-kind=kabupaten", "")]
    [InlineData("region/73.13", "region-kind=kabupaten", "")]
    [InlineData("region/73.13.~kampung-baru", "region-kind=kota", "")]
    [InlineData("organisation/ylp2em", "region-kind=kota", "")]
    public void Found(string about, string facts, string questions) => Claiming.Found(about, facts).ShouldBe(questions);
}

public sealed class CountAgainstOfficialListSpecs
{
    [Theory(DisplayName = "What a text counts is held against the official list of the day; a number that is as vague as it is true raises nothing")]
    [InlineData("region-count:district=5 & official-count:district=4", "region-count-district-73-72: 5 | 4 (reference)")]
    [InlineData("region-count:district=4 & official-count:district=4", "")]
    [InlineData("region-count:district=~4 & official-count:district=4", "")]
    [InlineData("region-count:district=3+ & official-count:district=4", "")]
    [InlineData("region-count:district=3 & official-count:district=4", "")]
    [InlineData("region-count:district=2–3 & official-count:district=4", "")]
    [InlineData("region-count:district=5–6 & official-count:district=4", "region-count-district-73-72: 5–6 | 4 (reference)")]
    [InlineData("hoped region-count:district=5 & official-count:district=4", "")]
    [InlineData("region-count:district=5; region-count:district=4 & official-count:district=4", "region-count-district-73-72: 5 | 4")]
    [InlineData("region-count:district=5; region-count:district=6", "region-count-district-73-72: 5 | 6")]
    [InlineData("region-count:district=5 & official-count:village=22", "")]
    public void Found(string facts, string questions) => Claiming.Found("region/73.72", facts).ShouldBe(questions);
}

public sealed class ClaimAgainstClaimSpecs
{
    [Theory(DisplayName = "Numbers differ when no number fits both")]
    [InlineData("group-count=22; group-count=25", "claims-differ-group-count-organisation-ylp2em: 22 | 25")]
    [InlineData("group-count=22; group-count=22", "")]
    [InlineData("group-count=~30; group-count=32", "")]
    [InlineData("group-count=~30; group-count=34", "claims-differ-group-count-organisation-ylp2em: ~30 | 34")]
    [InlineData("group-count=30+; group-count=45", "")]
    [InlineData("group-count=30+; group-count=29", "claims-differ-group-count-organisation-ylp2em: 30+ | 29")]
    [InlineData("group-count=20–30; group-count=25–40", "")]
    [InlineData("group-count=20–30; group-count=31", "claims-differ-group-count-organisation-ylp2em: 20–30 | 31")]
    [InlineData("group-count=22; group-count=vague; group-count=unstated; group-count=claimed", "")]
    [InlineData("group-count=22; members-per-group=30", "")]
    [InlineData("figure:providers=14; figure:regencies=13", "")]
    [InlineData("figure:providers=14; figure:providers=13", "claims-differ-figure-providers-organisation-ylp2em: 14 | 13")]
    public void Numbers(string facts, string questions) => Claiming.Found("organisation/ylp2em", facts).ShouldBe(questions);

    [Theory(DisplayName = "A hope conflicts with nothing, and is a reading where others do; a conclusion is one reading of two")]
    [InlineData("group-count=22; hoped group-count=30", "")]
    [InlineData("group-count=22; inferred group-count=25; hoped group-count=30", "claims-differ-group-count-organisation-ylp2em: 22 | 25 (inferred) | 30 (hoped)")]
    public void Hopes(string facts, string questions) => Claiming.Found("organisation/ylp2em", facts).ShouldBe(questions);

    [Theory(DisplayName = "Dates differ when no day fits both, words when they are not the same")]
    [InlineData("session/a", "held-on=2017-05; held-on=2017-05-11", "")]
    [InlineData("session/a", "held-on=2017-05-11; held-on=2017-05-12", "claims-differ-held-on-session-a: 2017-05-11 | 2017-05-12")]
    [InlineData("session/a", "held=held; held=not-held", "claims-differ-held-session-a: held | not-held")]
    [InlineData("session/a", "held=held; held=unstated", "")]
    [InlineData("visit/a", "visit-number=2; visit-number=3", "claims-differ-visit-number-visit-a: 2 | 3")]
    [InlineData("programme/a", "launch-on=2017-06; launch-on=2017-07", "claims-differ-launch-on-programme-a: 2017-06 | 2017-07")]
    [InlineData("programme/a", "launch-on=2017-06 @2017-03-01; launch-on=2017-07 @2017-03", "claims-differ-launch-on-programme-a: 2017-06 | 2017-07")]
    [InlineData("programme/a", "launch-on=2017-06 @2017-03-01; launch-on=2017-07 @2017-04-01", "")]
    [InlineData("programme/a", "launch-on=2017-07 @2017-04-01; launch-on=2017-06 @2017-03-01", "")]
    public void DatesAndWords(string about, string facts, string questions) => Claiming.Found(about, facts).ShouldBe(questions);

    [Fact(DisplayName = "An id that would be too long ends in a digest, and stays different from others")]
    public void LongIds()
    {
        string IdOf(string organisation) => Claiming.Found($"organisation/{organisation}", "group-count=22; group-count=25").Split(':')[0];
        var (one, other) = (IdOf(new string('a', 63) + "b"), IdOf(new string('a', 63) + "c"));
        one.ShouldNotBe(other);
        one.ShouldBe(IdOf(new string('a', 63) + "b"));
        Subject.IsSlug(one).ShouldBeTrue(one);
    }
}

public sealed class TotalAgainstSumSpecs
{
    [Theory(DisplayName = "The parts of a total ought to sum up to it; a part nobody counted can be any")]
    [InlineData("total:people=40 & part:people:women=30 & part:people:men=15", "total-against-sum-people-registration-mei: 40 | sum:45")]
    [InlineData("total:people=45 & part:people:women=30 & part:people:men=15", "")]
    [InlineData("total:people=40 & part:people:women=30 & part:people:men=5", "total-against-sum-people-registration-mei: 40 | sum:35")]
    [InlineData("total:people=40 & part:people:women=30 & part:people:men=vague", "")]
    [InlineData("total:people=20 & part:people:women=30 & part:people:men=vague", "total-against-sum-people-registration-mei: 20 | sum:30+")]
    [InlineData("total:people=~44 & part:people:women=30 & part:people:men=15", "")]
    [InlineData("total:people=40 & part:people=20 & part:people=20", "")]
    [InlineData("total:people=40 & part:people=20 & part:people=20; part:people=20 & part:people=20", "")]
    [InlineData("total:people=45; part:people:women=30; part:people:women=32; part:people:men=15", "")]
    [InlineData("total:people=40; part:people:women=30; part:people:men=5", "")]
    [InlineData("total:people=40 & part:households=50", "")]
    [InlineData("hoped total:people=40; part:people=50", "")]
    public void Found(string facts, string questions) => Claiming.Found("registration/mei", facts).ShouldBe(questions);
}

public sealed class FigureThatFallsSpecs
{
    [Theory(DisplayName = "A running total grows; a lower one of a surely later time is a question")]
    [InlineData("running:people=120 @2017-04-10; running:people=100 @2017-05-10", "figure-falls-people-figure-peserta: 120 | 100")]
    [InlineData("running:people=100 @2017-04-10; running:people=120 @2017-05-10", "")]
    [InlineData("running:people=120 @2017-04; running:people=100 @2017-04-20", "")]
    [InlineData("running:people=~120 @2017-04-10; running:people=115 @2017-05-10", "")]
    [InlineData("running:people=120 @2017-04-10; hoped running:people=100 @2017-05-10", "")]
    [InlineData("running:people=120 @2017-04-10; running:cards=100 @2017-05-10", "")]
    public void Found(string facts, string questions) => Claiming.Found("figure/peserta", facts).ShouldBe(questions);
}
