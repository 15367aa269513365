using Bungkesmas.Domain.Documents;

namespace Bungkesmas.Specs.Documents;

public sealed class LinkSpecs() : Stories("documents")
{
    private static readonly Subject Same = new(Subject.Links, "kunjungan-kedua");

    private static readonly ValueList<string> Accounts = ["visit/kunjungan-dua", "visit/lawatan-parepare"];

    [Story("The office links two accounts of one visit", "Kantor menautkan dua cerita tentang satu kunjungan")]
    public void Links() => Given().When(Same, new LinkHappenings(Accounts)).ThenRecorded(new HappeningsLinked(Accounts));

    [Story("Accounts that are linked already need no linking again", "Cerita yang sudah tertaut tidak perlu ditautkan lagi")]
    public void AlreadyLinked() => Given(Told(Same, new HappeningsLinked(Accounts))).When(Same, new LinkHappenings(Accounts)).ThenNothing();

    [Story("A link that was undone is not tied again", "Tautan yang sudah dilepas tidak diikat lagi")]
    public void Undone() => Given(Told(Same, new HappeningsLinked(Accounts)), Done(Same, new HappeningsUnlinked(Accounts), "2017-09-01"))
        .When(Same, new LinkHappenings(Accounts)).ThenRefused<LinkHappenings.Undone>("link-undone");

    [Story("The office undoes a link", "Kantor melepaskan tautan")]
    public void Unlinks() => Given(Told(Same, new HappeningsLinked(Accounts))).When(Same, new UnlinkHappenings()).ThenRecorded(new HappeningsUnlinked(Accounts));

    [Story("A link that is undone needs no undoing again", "Tautan yang sudah dilepas tidak perlu dilepas lagi")]
    public void AlreadyUndone() => Given(Told(Same, new HappeningsLinked(Accounts)), Done(Same, new HappeningsUnlinked(Accounts), "2017-09-01"))
        .When(Same, new UnlinkHappenings()).ThenNothing();

    [Story("What was never linked cannot be undone", "Yang tidak pernah ditautkan tidak dapat dilepas")]
    public void NeverLinked() => Given().When(Same, new UnlinkHappenings()).ThenRefused<UnlinkHappenings.NeverLinked>("link-unknown");

    [Story("A link holds for all time once it is known, like a correction", "Begitu diketahui, tautan berlaku untuk segala waktu, seperti koreksi")]
    public void Timeless() => Given(Done(Same, new HappeningsLinked(Accounts), "2017-09-01")).Shows(history =>
    {
        history.State<Link>(Same, "2016-01-01")!.Happenings.ShouldBe(Accounts);
        history.Known(0).State<Link>(Same).ShouldBeNull();
    });

    [Fact(DisplayName = "A link names at least two different happenings of one kind")]
    public void Malformed()
    {
        new HappeningsLinked(["visit/a"]).Faults().Select(fault => fault.Field).ShouldBe(["happenings"]);
        new HappeningsLinked(["visit/a", "visit/a"]).Faults().ShouldNotBeEmpty();
        new HappeningsLinked(["visit/a", "session/b"]).Faults().Select(fault => fault.Field).ShouldBe(["happenings[1]"]);
        new HappeningsLinked(["visit/a", "organisation/b"]).Faults().Select(fault => fault.Field).ShouldBe(["happenings[1]"]);
        new HappeningsLinked(["visit/a", "nonsense"]).Faults().Select(fault => fault.Field).ShouldBe(["happenings[1]"]);
    }
}
