using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Projections.Organisations;

namespace Bungkesmas.Api.Organisations;

/// <summary>One statement about a partner: as a sentence and as data, with its place in time.</summary>
/// <param name="Earliest">it holds, or happened, at a moment not before this; null where nothing bounds it</param>
public sealed record ToldOfPartner<TEvent>(string Sentence, TEvent Said, DateTimeOffset? Earliest, DateTimeOffset Latest, Assertion Assertion) where TEvent : Event;

/// <summary>One partner: how far it has come in every region, and everything that was told of it; statements that differ all stand, in valid order.</summary>
/// <param name="MergedInto">the id it goes by, where it turned out to be on record under another one; all that is told of it stands there</param>
/// <param name="Headline">says so in words</param>
/// <param name="MergedFrom">other ids under which it is on record</param>
/// <param name="ContactPoints">by which ways it can be reached; numbers and addresses stay in the passages that tell them</param>
/// <param name="Networks">the groups it has, with what follows from the numbers told, labelled as derived</param>
/// <param name="Recommendations">partners it recommended that are not named</param>
public sealed record PartnerSheet(
    string Id, string Name, OrganisationKind Kind, string? BranchOf, string? MergedInto, string? Headline, IReadOnlyList<string> MergedFrom, IReadOnlyList<Alias> Aliases, IReadOnlyList<StatedRole> People,
    IReadOnlyList<EngagementSheet> Engagements, DateTimeOffset? LastActivity,
    IReadOnlyList<ToldOfPartner<OrganisationProfileReported>> Profile, IReadOnlyList<ToldOfPartner<OrganisationRelationReported>> Relations,
    IReadOnlyList<ToldOfPartner<ContactPointRecorded>> ContactPoints, IReadOnlyList<NetworkSheet> Networks,
    IReadOnlyList<ToldOfPartner<PriorContactReported>> PriorContacts, IReadOnlyList<ToldOfPartner<RecommendationMade>> Recommendations,
    IReadOnlyList<ToldOfPartner<SubPartnerStructureConcluded>> SubPartnerStructures, IReadOnlyList<ToldOfPartner<SupportAcknowledged>> Supports,
    IReadOnlyList<ToldOfPartner<AssessmentMade>> Assessments, IReadOnlyList<ToldOfPartner<FollowUpWithoutProgress>> FollowUps,
    IReadOnlyList<ToldOfPartner<PartnerDeclined>> Refusals, IReadOnlyList<ToldOfPartner<PartnershipEnded>> Endings, UsedLens Lens, string Permalink)
{
    public static async Task<PartnerSheet> OfAsync(Sight sight, Partner partner)
    {
        var organisation = partner.Organisation;
        sight.Know(organisation);
        var line = (await PartnerLine.OfAsync(sight, [partner]))[0];
        var told = partner.Profile?.State ?? new();
        var names = await sight.NamesAsync(Organisations(organisation.Subject, told).Append(line.MergedInto ?? line.Id));
        IReadOnlyList<ToldOfPartner<TEvent>> Of<TEvent>(ValueList<Said<TEvent>> all) where TEvent : Event =>
            [.. all.Select(said => new ToldOfPartner<TEvent>(sight.In(said.What.Say(organisation.Subject, names, said.Assertion)), said.What, said.Earliest, said.Latest, said.Assertion))];

        return new(line.Id, line.Name, line.Kind, line.BranchOf, line.MergedInto, Merged(line, names) is { } headline ? sight.In(headline) : null, line.MergedFrom, line.Aliases, line.People, line.Engagements, line.LastActivity,
            Of(told.Profiles), Of(told.Relations), Of(told.ContactPoints), NetworkSheet.Of(told, names), Of(told.PriorContacts), Of(told.Recommendations),
            Of(told.SubPartnerStructures), Of(told.Supports), Of(told.Assessments), Of(told.FollowUps), Of(told.Refusals), Of(told.Endings),
            sight.Used, sight.Permalink);
    }

    private static Sentence? Merged(PartnerLine line, INames names) => line.MergedInto is not { } id ? null : new(
        $"Ternyata lembaga yang sama dengan {names.Organisation(id)}; semuanya tercatat di sana.", $"Turned out to be the same organisation as {names.Organisation(id)}; everything is on record there.");

    public static ConditionSheet Of(Sight sight, Condition condition, INames names) => new(condition.Kind, condition.Of, sight.In(condition.Say(names)));

    /// <summary>Every organisation that the statements name, the partner itself among them.</summary>
    private static IEnumerable<string> Organisations(Subject on, PartnerProfile told) =>
        new IEnumerable<Event>[]
        {
            told.Relations.Select(one => one.What), told.Networks.Select(one => one.What), told.Awareness.Select(one => one.What), told.Supports.Select(one => one.What)
        }
        .SelectMany(said => said).SelectMany(said => said.About(on)).Where(about => about.Kind == Subject.Organisations).Select(about => about.Id).Append(on.Id);
}
