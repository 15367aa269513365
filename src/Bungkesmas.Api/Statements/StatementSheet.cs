using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Projections.Statements;

namespace Bungkesmas.Api.Statements;

/// <summary>What somebody did by saying something.</summary>
public enum StatementKind { Quote, Endorsement, Hope, Pledge }

/// <summary>One thing that was said.</summary>
/// <param name="Person">who spoke, by opaque id</param>
/// <param name="Count">of a pledge: how many, as vague as it was said, never a zero for what nobody counted</param>
/// <param name="When">when it was said, as vague as it is told</param>
/// <param name="Body">its own fields, as they were stated</param>
public sealed record SaidSheet(
    StatementKind Kind, string Sentence, Assertion Assertion, PersonRef? Person, PersonRole? Role, PartyName? By, string? Count, Occurred When, JsonNode Body);

/// <summary>A statement: all that is told to have been said in it. The words are in the sources of its facts.</summary>
/// <param name="Facts">the facts that tell it, where one statement is asked for</param>
public sealed record StatementSheet(
    string Id, IReadOnlyList<StatementKind> Kinds, IReadOnlyList<RegionName> Regions, IReadOnlyList<PartyName> Partners, IReadOnlyList<string> People,
    IReadOnlyList<string> Sessions, IReadOnlyList<SaidSheet> Said, IReadOnlyList<FactSheet>? Facts = null, UsedLens? Lens = null, string? Permalink = null)
{
    public static StatementSheet Of(Sight sight, Statement statement, INames names)
    {
        var on = new Subject(Subject.Statements, statement.Id);
        var said = statement.Said.Select(one => Of(sight, on, one, names)).ToList();
        return new(statement.Id, [.. said.Select(one => one.Kind).Distinct().Order()], [.. statement.Regions.Select(code => new RegionName(code, names.Region(code)))],
            [.. statement.Organisations.Select(id => new PartyName(id, names.Organisation(id)))], statement.People, statement.Sessions, said);
    }

    private static SaidSheet Of(Sight sight, Subject on, Said said, INames names) => new(
        KindOf(said.What), sight.In(said.What.Say(on, names, said.How)), said.How, said.What.Speaking, said.What.As == PersonRole.Unstated ? null : said.What.As,
        said.What.By is { } by ? new(by, names.Organisation(by)) : null, said.What is EnrolmentPledged pledge ? sight.In(pledge.Counted) : null, said.When,
        JsonSerializer.SerializeToNode(said.What, said.What.GetType(), LedgerJson.Options)!);

    private static StatementKind KindOf(StatementEvent said) => said switch
    {
        EndorsementGiven => StatementKind.Endorsement,
        HopeExpressed => StatementKind.Hope,
        EnrolmentPledged => StatementKind.Pledge,
        _ => StatementKind.Quote
    };
}
