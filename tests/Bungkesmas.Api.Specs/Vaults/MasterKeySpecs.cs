using Bungkesmas.Api.Vaults;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Vaults;

public sealed class MasterKeySpecs : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("master-key-specs-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys", "master.key");

    [Fact(DisplayName = "The key file belongs to its owner only, and nothing else is left beside it")]
    public void OwnerOnly()
    {
        MasterKey.LoadOrCreate(KeyFile);

        Directory.GetFiles(Path.GetDirectoryName(KeyFile)!).ShouldBe([KeyFile]);
        new FileInfo(KeyFile).Length.ShouldBe(32);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(KeyFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact(DisplayName = "Many first starts at once end with one key")]
    public async Task OneKey()
    {
        for (var round = 0; round < 50; round++)
        {
            var file = Path.Combine(_folder, $"round-{round}.key");
            using var gate = new Barrier(8);
            var starts = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(() =>
            {
                gate.SignalAndWait(TestContext.Current.CancellationToken);
                return MasterKey.LoadOrCreate(file).DocumentId("Laporan");
            }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));

            (await Task.WhenAll(starts)).Append(MasterKey.LoadOrCreate(file).DocumentId("Laporan")).Distinct().Count().ShouldBe(1);
        }
    }

    [Theory(DisplayName = "A key file that others may use stops the start with a clear sentence")]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserExecute)]
    public void Wider(UnixFileMode more)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions");
        if (OperatingSystem.IsWindows()) return;
        MasterKey.LoadOrCreate(KeyFile);
        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        Should.Throw<InvalidOperationException>(() => MasterKey.LoadOrCreate(KeyFile)).Message.ShouldContain("chmod 600");
    }

    [Theory(DisplayName = "A key file of the wrong length stops the start and is left as it is")]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void WrongLength(int length)
    {
        MasterKey.LoadOrCreate(KeyFile);
        using (var file = File.OpenWrite(KeyFile)) file.SetLength(length);

        Should.Throw<InvalidOperationException>(() => MasterKey.LoadOrCreate(KeyFile)).Message.ShouldContain($"{length} bytes");
        new FileInfo(KeyFile).Length.ShouldBe(length);
    }

    [Fact(DisplayName = "The same text has the same document id after a restart, and another under another master key")]
    public void DocumentIds()
    {
        var id = MasterKey.LoadOrCreate(KeyFile).DocumentId("Kunjungan kedua");

        id.ShouldMatch("^d[a-z2-7]{32}$");
        MasterKey.LoadOrCreate(KeyFile).DocumentId("Kunjungan kedua").ShouldBe(id);
        MasterKey.LoadOrCreate(KeyFile).DocumentId("Kunjungan ketiga").ShouldNotBe(id);
        MasterKey.LoadOrCreate(KeyFile + "2").DocumentId("Kunjungan kedua").ShouldNotBe(id);
    }

    [Fact(DisplayName = "A text that is not well-formed has no id")]
    public void LoneSurrogate() =>
        Should.Throw<ArgumentException>(() => MasterKey.LoadOrCreate(KeyFile).DocumentId("rusak \ud800"));

    [Fact(DisplayName = "An actor is an issuer and a subject, and the border between them counts")]
    public void Actors()
    {
        var key = MasterKey.LoadOrCreate(KeyFile);

        key.ActorId("kantor", "7").ShouldMatch("^a[a-z2-7]{26}$");
        key.ActorId("kantor", "7").ShouldBe(key.ActorId("kantor", "7"));
        key.ActorId("kantor7", "").ShouldNotBe(key.ActorId("kantor", "7"));
    }

    [Fact(DisplayName = "The token key is not the file's content, and changing a copy changes nothing")]
    public void TokenKey()
    {
        var key = MasterKey.LoadOrCreate(KeyFile);
        var before = key.TokenSigningKey;
        key.TokenSigningKey[0] ^= 1;

        before.Length.ShouldBe(32);
        key.TokenSigningKey.ShouldBe(before);
        File.ReadAllBytes(KeyFile).ShouldNotBe(before);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
