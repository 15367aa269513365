using System.Text.RegularExpressions;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Specs.Telling;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>What is told to whoever keeps the server can be followed, and the units do what is said of them.</summary>
public sealed class OperatingPageSpecs
{
    private static string Page { get; } = Read("docs", "operating.md");

    private static string[] Unit { get; } = Read("docs", "operating", "bungkesmas-backup.service").Split('\n');

    [Fact(DisplayName = "The nightly backup fails where the service is down, so that it shows among the failed units; it waits for a start, and is stopped before the service is")]
    public void NightlyBackup()
    {
        // A failed requirement leaves a unit inactive; a command that fails before the others makes it a failed one.
        Unit.ShouldNotContain(line => line.StartsWith("Requi", StringComparison.Ordinal) || line.StartsWith("BindsTo", StringComparison.Ordinal));
        Unit.First(line => line.StartsWith("Exec", StringComparison.Ordinal)).ShouldBe("ExecStartPre=+/usr/bin/systemctl is-active --quiet bungkesmas.service");
        Unit.ShouldContain("After=bungkesmas.service");
        Unit.ShouldContain("PartOf=bungkesmas.service");
        Page.ShouldContain("when the service is down it fails, which `systemctl --failed` shows");
        Page.ShouldContain("Stopping the service stops a backup that is under way");
    }

    [Fact(DisplayName = "Every command of the page and of its units is one that the program has, with the options that it takes")]
    public void Commands()
    {
        string[] commands =
        [
            .. Regex.Matches(Page, @"^(?:\w+=\S+ )?bungkesmas ([^(#\n]*?)(?: +#.*| && .*)?$", RegexOptions.Multiline).Select(command => command.Groups[1].Value),
            .. new[] { "bungkesmas.service", "bungkesmas-backup.service" }.SelectMany(name => Regex.Matches(Read("docs", "operating", name), @"^Exec.*?/Bungkesmas\.Api (.*)$", RegexOptions.Multiline)).Select(command => command.Groups[1].Value)
        ];
        commands.Length.ShouldBeGreaterThan(8);
        foreach (var command in commands) CommandLine.Root().Parse(command).Errors.ShouldBeEmpty(command);
    }

    [Fact(DisplayName = "Every program that the page asks for is on a bare Debian, or the page has it installed first")]
    public void Programs()
    {
        string[] bare = ["apt-get", "bungkesmas", "cp", "echo", "install", "rm", "systemctl", "systemd-run", "useradd"];
        var blocks = string.Join('\n', Regex.Matches(Page, @"^```bash\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value)).Replace("\\\n", "");
        var asked = Regex.Matches(blocks, @"(?:^|&& ) *(?:\w+=\S+ )?([a-z][\w-]*) ", RegexOptions.Multiline).Select(program => program.Groups[1].Value).Distinct().ToList();
        asked.ShouldContain("systemd-run");
        // It is built on another machine.
        asked.Except(bare).ShouldBe(["dotnet"]);
        var unpacking = Page.IndexOf("`unzip ", StringComparison.Ordinal);
        unpacking.ShouldBeGreaterThan(0);
        Page[..unpacking].ShouldContain("`apt-get install -y unzip`");
    }

    [Fact(DisplayName = "Where it is told what deletes the volumes of the containers, every one of them is named")]
    public void Volumes()
    {
        var volumes = Regex.Matches(Read("docker-compose.yml").Split("\nvolumes:\n")[1], @"^  ([\w-]+):", RegexOptions.Multiline).Select(volume => volume.Groups[1].Value).ToList();
        volumes.ShouldContain("key-backups");
        var told = Read("docs", "configuration.md").Split("\n* ").Single(point => point.Contains("down -v", StringComparison.Ordinal));
        foreach (var volume in volumes) told.ShouldContain($"`{volume}`");
    }

    private static string Read(params string[] path) => File.ReadAllText(Path.Combine([Approved.Root, .. path]));
}
