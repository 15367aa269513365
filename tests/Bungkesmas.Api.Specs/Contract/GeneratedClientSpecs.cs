using Bungkesmas.Api.Hosting;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs.Contract;

/// <summary>The description is complete enough for a client that is generated from it, and clean under the linters that people use.</summary>
public sealed class GeneratedClientSpecs(SampleLedger sample, NodePackages node) : IClassFixture<SampleLedger>, IClassFixture<NodePackages>
{
    [Fact(DisplayName = "A TypeScript client generated from the description compiles strictly, and works against the running service")]
    public async Task Client()
    {
        node.Needed();
        await DescriptionAsync();
        await Succeeds("openapi-typescript", ["openapi.json", "--output", "api.d.ts"]);
        await Succeeds("tsc", ["--project", "tsconfig.json"]);
        string Token(string role) => sample.Ledger.As(role).DefaultRequestHeaders.Authorization!.Parameter!;
        var said = await Succeeds("node", ["built/client.js"],
            ("BASE_URL", sample.Ledger.Address.ToString().TrimEnd('/')), ("OFFICE_TOKEN", Token(Rights.Office)), ("FRONTEND_TOKEN", Token(Rights.Frontend)));
        said.Trim().Split('\n').ShouldBe([
            "ylp2em in Kota Parepare: concluded-provider",
            "YLP2EM: deferred until the launch of Si Bungkesmas",
            "deferred for sequenced-after-launch",
            "deferred for partner-workload, wants-system-first",
            "For now people in Kota Parepare register with Pattiro Jeka. Expected afterwards: YLP2EM.",
            "would record 4, 2 stretches uncited",
            "recorded 4",
            "Mitra Uji: ready",
            "deferred: agreement.deferred.v1, version \"2\"",
            "corrected: 201",
            "called: 2",
            "403 /problems/forbidden",
            "400 /problems/malformed: region"
        ]);
    }

    [Fact(DisplayName = "The description is clean under Redocly's recommended rules")]
    public async Task Redocly()
    {
        node.Needed();
        await DescriptionAsync();
        var said = await Succeeds("redocly", ["lint", "openapi.json", "--config", "redocly.yaml", "--format", "json", "--max-problems", "20"]);
        said.Contains("\"errors\": 0,\n    \"warnings\": 0", StringComparison.Ordinal).ShouldBeTrue(said);
    }

    [Fact(DisplayName = "The description is clean under Spectral's rules for OpenAPI")]
    public async Task Spectral()
    {
        node.Needed();
        await DescriptionAsync();
        await Succeeds("spectral", ["lint", "openapi.json", "--ruleset", "spectral.yaml", "--fail-severity", "hint"]);
    }

    private async Task DescriptionAsync() => await node.WriteAsync("openapi.json", (await Description.OfAsync(sample.Ledger)).Json.ToJsonString());

    private async Task<string> Succeeds(string tool, string[] arguments, params (string, string)[] environment)
    {
        var (code, output) = await node.RunAsync(tool, arguments, environment);
        code.ShouldBe(0, output);
        return output;
    }
}
