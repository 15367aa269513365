using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>What there is to do about each kind of thing.</summary>
public sealed partial record AgendaItem
{
    /// <summary>What is to be done about one thing, at once or once something comes.</summary>
    /// <param name="For">what it waits for; the first of these that comes makes it due</param>
    /// <param name="Since">since when it is due whatever comes; null where only that makes it due</param>
    /// <param name="Because">what made it due then, where that was a condition</param>
    private sealed record Duty(TaskKind Kind, ValueList<Condition> For, DateTimeOffset? Since, Condition? Because = null);

    private Duty? ToDo(Subject subject) => this switch
    {
        { Agreement: { } agreement } => Of(agreement),
        { Route: { } route } => Of(route),
        { Request: { } request } => Of(request),
        _ => Awaited?.IsToBeReportedAs(subject.Id) == true ? new(TaskId.KindOf(subject), [], Awaited.PassedOn) : null
    };

    /// <summary>It is to be signed once what it waits for comes or is told to be met, to be renewed once it ran out, and to be ended where one alone is left to keep it.</summary>
    private Duty? Of(Agreement agreement) => agreement switch
    {
        { IsOpen: true } when IsLeftAlone(agreement) => null,
        { IsOpen: true, Until: { } until } => new(TaskKind.SignAgreement, [until], agreement.MetOn, until),
        { IsOpen: true, MetOn: { } met } => new(TaskKind.SignAgreement, [], met),
        { Standing: Standing.Signed, LastDay: null } when IsLeftAlone(agreement) => new(TaskKind.EndAgreement, [], LeftOn),
        { Standing: Standing.Expired } when !IsLeftAlone(agreement) && !Signed.Any(other => other.Replaces(agreement)) => new(TaskKind.RenewAgreement, [], agreement.EndedOn),
        _ => null
    };

    /// <summary>What stands in is looked at again when what it waits for comes, and at once where it waits for nothing; what is there for good, on the day told for that.</summary>
    private Duty? Of(Route route) => route switch
    {
        { StandsIn: true } => new(TaskKind.ReviewRedirect, route.Until, route.Until.Count == 0 ? route.Since ?? AskedOn : null),
        { Standing: RouteStanding.Open } when ReviewDue is not null => new(TaskKind.ReviewRoute, [], ReviewDue),
        _ => null
    };

    /// <summary>It is answered at once, or fulfilled once what it was put off for comes; a request to somebody else is theirs.</summary>
    private Duty? Of(Request request) => request switch
    {
        { To: { } to } when Met.All(met => met.Condition != OwnOrganisation.Condition(to).Id) => null,
        { Standing: RequestStanding.AnsweredInPrinciple or RequestStanding.FulfilledInPart, FulfilledAfter: { } after } => new(TaskKind.AnswerRequest, [after], null),
        { Standing: RequestStanding.Open or RequestStanding.AnsweredInPrinciple or RequestStanding.FulfilledInPart } => new(TaskKind.AnswerRequest, [], AskedOn),
        _ => null
    };

    /// <summary>Whether one alone is left to sign; where three were to, the others go on without the one that left.</summary>
    private bool IsLeftAlone(Agreement agreement) => agreement.Key.Parties.Any(Parted.Contains) && agreement.Key.Parties.Distinct().Count(party => !Parted.Contains(party)) < 2;
}
