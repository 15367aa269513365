using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Organisations;

namespace Bungkesmas.Specs.Documents;

public sealed class VersionSpecs() : Stories("documents")
{
    private const string Older = "konsep", Newer = "laporan-akhir", Newest = "laporan-ralat";

    private static Entry Version(string document, string date, string? replaces = null) =>
        Received(document, date) with { Said = new DocumentReceived("c-" + document, 1200, "id", [new(DocumentDateKind.Written, date)], Replaces: replaces) };

    private static Entry CandidateIn(string document) => Told(OfKpi, new CandidacyRecorded(InParepare), "2017-04") with { Document = document };

    private static bool IsCandidate(History history) => history.State<Engagement>(KpiInParepare) is { Role: Role.Candidate };

    [Story("What only a replaced version tells no longer counts", "Yang hanya diceritakan versi lama tidak berlaku lagi")]
    public void Replaced() => Given(Version(Older, "2017-05"), CandidateIn(Older), Version(Newer, "2017-06", Older)).Shows(history =>
    {
        IsCandidate(history).ShouldBeFalse();
        IsCandidate(history.Known(2)).ShouldBeTrue();
    });

    [Story("What the new version tells again counts, once", "Yang diceritakan lagi oleh versi baru tetap berlaku, sekali")]
    public void ToldAgain() => Given(Version(Older, "2017-05"), CandidateIn(Older), Version(Newer, "2017-06", Older), CandidateIn(Newer)).Shows(history => IsCandidate(history).ShouldBeTrue());

    [Story("The order in which two versions come in does not matter", "Urutan datangnya dua versi tidak berpengaruh")]
    public void AnyOrder() => Given(Version(Newer, "2017-06", Older), Version(Older, "2017-05"), CandidateIn(Older)).Shows(history => IsCandidate(history).ShouldBeFalse());

    [Story("When the new version is taken back, the old one counts again", "Bila versi baru ditarik, versi lama berlaku lagi")]
    public void TakenBack() => Given(History.Of(Version(Older, "2017-05"), CandidateIn(Older), Version(Newer, "2017-06", Older)).Retracting(3)).Shows(history => IsCandidate(history).ShouldBeTrue());

    [Story("A version that was itself replaced still replaces its own predecessor", "Versi yang sudah diganti tetap menggantikan pendahulunya")]
    public void Chain() => Given(Version(Older, "2017-05"), CandidateIn(Older), Version(Newer, "2017-06", Older), Version(Newest, "2017-07", Newer)).Shows(history => IsCandidate(history).ShouldBeFalse());

    [Story("Two versions that claim to replace each other replace nothing", "Dua versi yang mengaku saling menggantikan tidak menggantikan apa pun")]
    public void Circle() => Given(Version(Older, "2017-05", Newer), CandidateIn(Older), Version(Newer, "2017-06", Older)).Shows(history => IsCandidate(history).ShouldBeTrue());

    [Fact(DisplayName = "A chain of versions may be of any length")]
    public void LongChain()
    {
        const int Many = 20_000;
        var facts = History.Of([.. Enumerable.Range(0, Many).Select(i => Version($"versi-{i}", "2017-05", i == 0 ? null : $"versi-{i - 1}"))]).Facts;
        new DocumentVersions(facts, new(facts)).Newer("versi-0").ShouldBe(["versi-1"]);
    }

    [Fact(DisplayName = "A document cannot replace itself")]
    public void Itself() => new DocumentReceived("c", 10, "id", [], Replaces: Newer).Faults(Subject.Document(Newer)).Select(fault => fault.Field).ShouldBe(["replaces"]);
}
