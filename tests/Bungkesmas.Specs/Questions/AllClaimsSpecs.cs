using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Questions;
using CsCheck;

namespace Bungkesmas.Specs.Questions;

public sealed class AllClaimsSpecs
{
    private static readonly Subject Bandung = Subject.Region("32.73");

    private static readonly string[] Named = ["ids:mitra-a", "ids:mitra-b", "ids:mitra-c", "ids", "idscheme:mitra-a", "others:mitra-a"];

    private static readonly Gen<List<Claim>> Claims = Gen.Select(Gen.Int[0, Named.Length - 1], Gen.Int[1, 3])
        .Select((topic, value) => new Claim(Bandung, Named[topic], $"mou-{value}")).List[0, 40];

    private static AllClaims Claimed(List<Claim> claims)
    {
        var happening = Valid.Happenings([Words.Told(Bandung, new Claiming([]), "2017-05").At(1)]).Single();
        return claims.Aggregate(AllClaims.None, (all, claim) => all.With(claim, happening));
    }

    [Fact(DisplayName = "Of what several values are claimed is known as claims come: the same as all claims of a topic show, in the same order, with who speaks for each")]
    public void Several() => Claims.Sample(told =>
    {
        var claims = Claimed(told);
        var expected = claims.EachOf("ids").Where(topic => topic.Count() > 1).Select(topic => string.Join(", ", topic)).ToList();
        claims.SeveralOf("ids").Select(several => string.Join(", ", several)).ShouldBe(expected);
        claims.Of("ids").Sum(claim => claim.By.Count).ShouldBe(told.Count(claim => Topics.Head(claim.Topic) == "ids"));
    });

    [Fact(DisplayName = "What follows from which topics are claimed at all is found anew with each new topic, and only then")]
    public void ByTopics()
    {
        var found = 0;
        string Find(AllClaims claims) => $"{++found}: {string.Join(", ", new[] { "ids", "others" }.Where(topic => claims.Any([topic])))}";
        var one = Claimed([new(Bandung, "ids:mitra-a", "mou-1")]);
        one.ByTopics(Find).ShouldBe("1: ids");
        Claimed([new(Bandung, "ids:mitra-a", "mou-1"), new(Bandung, "others", "x")]).ByTopics(Find).ShouldBe("2: ids, others");
        var happening = Valid.Happenings([Words.Told(Bandung, new Claiming([]), "2017-05").At(1)]).Single();
        one.With(new(Bandung, "ids:mitra-b", "mou-2"), happening).ByTopics(Find).ShouldBe("1: ids");
        one.With(new(Bandung, "others", "x"), happening).ByTopics(Find).ShouldBe("3: ids, others");
    }
}
