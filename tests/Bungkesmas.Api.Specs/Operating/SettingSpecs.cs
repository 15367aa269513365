using System.Text.Json;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Specs.Hosting;
using Bungkesmas.Specs.Telling;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Operating;

/// <summary>What can be set stands in one place, and what is set wrongly is said before anything starts.</summary>
public sealed class SettingSpecs
{
    [Fact(DisplayName = "Every setting is in docs/configuration.md, and that names no setting of ours that is none")]
    public void Documented()
    {
        var page = File.ReadAllText(Path.Combine(Approved.Root, "docs", "configuration.md"));
        foreach (var setting in Setting.All) page.ShouldContain($"`{setting.Variable}`");
        var named = System.Text.RegularExpressions.Regex.Matches(page, @"`((?:Bungkesmas|ConnectionStrings)__\w*[A-Za-z])`").Select(match => match.Groups[1].Value).Distinct();
        named.Except(Setting.All.Select(setting => setting.Variable)).ShouldBeEmpty();
    }

    [Theory(DisplayName = "A wrong value is refused by the setting's name and with what it may be, and is never repeated")]
    [InlineData("ConnectionStrings:Bungkesmas", "Hst=db;Pasword=geheim"), InlineData("ConnectionStrings:Bungkesmas", "Database=geheim"), InlineData("Bungkesmas:PostgresFolder", "/geheim")]
    [InlineData("Bungkesmas:Authority", "http://geheim"), InlineData("Bungkesmas:Audience", "sehr geheim"), InlineData("urls", "ftp://geheim"), InlineData("Bungkesmas:Mail:Port", "geheim")]
    [InlineData("Logging:LogLevel:Default", "Geheim"), InlineData("Bungkesmas:Datenordner", "geheim")]
    [InlineData("Bungkesmas:Http:RequestsPerSecond", "2147483647"), InlineData("Bungkesmas:Http:IdempotencyHours", "99999999"), InlineData("Bungkesmas:Http:Origins:0", "https://geheim.example")]
    [InlineData("ConnectionStrings:Bungkesmass", "Host=geheim"), InlineData("ConnectionString:Bungkesmas", "Host=geheim"), InlineData("Bungkesmas:Mail:From", "geheim"), InlineData("Bungkesmas:Mail:From", "geheim@"), InlineData("Bungkesmas:Mail:Links", "geheim"), InlineData("Bungkesmas:Mail:Links", "https://bungkesmas.example/?geheim")]
    [InlineData("urls", "http://127.0.0.1:99999"), InlineData("Bungkesmas:Effects:KeepDays", "0"), InlineData("Bungkesmas:Mail:Hst", "geheim")]
    public void Wrong(string key, string value)
    {
        var faults = Setting.Faults(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build());

        var fault = faults.ShouldHaveSingleItem();
        fault.ShouldStartWith(key == "urls" ? "ASPNETCORE_URLS" : key.Replace(":", "__"));
        fault.ShouldNotContain("eheim", Case.Sensitive);
    }

    [Fact(DisplayName = "A mail server without an address to send from is a fault that every command tells")]
    public void Together() => Setting.Faults(new ConfigurationBuilder().AddInMemoryCollection([new("Bungkesmas:Mail:Host", "mail.example.org")]).Build()).ShouldHaveSingleItem().ShouldStartWith("Bungkesmas__Mail__From is needed");

    [Fact(DisplayName = "Values that are right, and empty ones, are taken")]
    public void Right() => Setting.Faults(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["ConnectionStrings:Bungkesmas"] = "Host=127.0.0.1;Database=bungkesmas", ["Bungkesmas:DataFolder"] = "somewhere/else", ["Bungkesmas:Authority"] = "https://issuer.example",
        ["Bungkesmas:Audience"] = "", ["urls"] = "http://127.0.0.1:5080;http://[::1]:5080", ["Logging:LogLevel:Npgsql"] = "warning"
    }).Build()).ShouldBeEmpty();

    [Fact(DisplayName = "The service and the doctor say everything that is wrong at once, in sentences, and start nothing")]
    public async Task AtTheStart()
    {
        var folder = Directory.CreateTempSubdirectory("bungkesmas-settings-").FullName;
        Dictionary<string, string> wrong = new() { ["Bungkesmas__Authority"] = "nowhere", ["Bungkesmas__Datafolders"] = "x" };
        await using (var service = ServiceProcess.Start(folder, wrong, ["serve"]))
        {
            (await service.EndedAsync()).ShouldBe(1);
            service.Output.ShouldContain("Bungkesmas__Authority is not");
            service.Output.ShouldContain("Bungkesmas__Datafolders is no setting");
            service.Output.ShouldNotContain("   at ");
        }
        await using (var doctor = ServiceProcess.Start(folder, wrong, ["doctor", "--json"]))
        {
            (await doctor.EndedAsync()).ShouldBe(2);
            JsonDocument.Parse(doctor.Output).RootElement.EnumerateArray().Count(finding => finding.GetProperty("verdict").GetString() == "broken").ShouldBe(2);
        }
        Directory.EnumerateFileSystemEntries(folder).ShouldBeEmpty();
        Directory.Delete(folder);
    }
}
