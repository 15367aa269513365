using System.Net;
using System.Text.Json.Nodes;
using Shouldly;

namespace Bungkesmas.Api.Specs;

/// <summary>An HTTP status with the text that came with it, so that a failing spec shows it.</summary>
public readonly record struct Status(HttpStatusCode Code, string Text)
{
    public void ShouldBeRecorded() => Code.ShouldBe(HttpStatusCode.Created, Text);

    public void ShouldBeOk() => Code.ShouldBe(HttpStatusCode.OK, Text);

    public void ShouldBe(int status) => ((int)Code).ShouldBe(status, Text);
}

/// <summary>What the service answered.</summary>
public sealed record Reply(Status Status, JsonObject Json)
{
    public string Text => Status.Text;

    public string Type => Json["type"]!.GetValue<string>();

    /// <summary>The fields that were not accepted.</summary>
    public IEnumerable<string> Fields => Json["errors"]?.AsArray().Select(error => error!["field"]!.GetValue<string>()) ?? [];

    public JsonNode this[string name] => Json[name] ?? throw new InvalidOperationException($"No '{name}' in {Text}");

    public string String(params string[] path) => path.Aggregate((JsonNode)Json, (node, name) => node[name] ?? throw new InvalidOperationException($"No '{name}' in {Text}")).GetValue<string>();
}
