using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Requests;

/// <summary>An organisation asked for something; the programme is asked where <see cref="To"/> is null.</summary>
/// <param name="Count">how many of it: one local manager</param>
[StoredAs("request.made.v1", Subject.Requests, "An organisation asked for something, in either direction.")]
public sealed record RequestMade([Id(Subject.Organisations)] string By, ValueList<RequestedThing> For, ValueList<RegionMention> Regions = default, [Id(Subject.Organisations)] string? To = null, Quantity? Count = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, Subject.Organisation(By), .. To is null ? [] : new[] { Subject.Organisation(To) }, .. Regions.Select(region => region.Subject),
            .. Regions.Where(region => region.MovesCoverage).Select(region => Subject.Engagement(By, region.Code))];

    public override IEnumerable<Claim> Claims(Subject on) => [RequestClaims.Of(on, By)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Regions;

    public override IEnumerable<Subject> ListensTo() => To is null ? [] : [OwnOrganisation.Condition(To)];

    public override IEnumerable<Fault> Faults() =>
        [.. Check.Slug("by", By), .. To is null ? [] : Check.Slug("to", To).Concat(Check.NotItself("to", To, By)), .. Check.NotEmpty("for", For), .. Count?.Faults("count") ?? []];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(By)} meminta {For.Say().Id}{(Count is null ? "" : $" ({Count.Say().Id})")}{Places(" untuk ", names)}.",
        $"{names.Organisation(By)} asked for {For.Say().En}{(Count is null ? "" : $" ({Count.Say().En})")}{Places(" in ", names)}.");

    private string Places(string before, INames names) => Regions.Count == 0 ? "" : before + string.Join(", ", Regions.Select(region => names.Region(region.Code)));
}

/// <summary>A request was answered; an answer in principle leaves it to be fulfilled, perhaps after a condition.</summary>
[StoredAs("request.answered.v1", Subject.Requests, "A request was answered, in principle or finally.")]
public sealed record RequestAnswered([Id(Subject.Organisations)] string Requester, bool InPrinciple, Condition? FulfilledAfter = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Requester), .. FulfilledAfter.Whose()];

    public override IEnumerable<Claim> Claims(Subject on) => RequestClaims.Of(on, Requester, InPrinciple ? null : Topics.Granted);

    public override IEnumerable<Subject> ListensTo() => FulfilledAfter is { } condition ? [condition.Subject] : [];

    public override IEnumerable<Fault> Faults() => [.. Check.Slug("requester", Requester), .. FulfilledAfter?.Faults("fulfilledAfter") ?? []];

    public override Sentence Say(Subject on, INames names) => new(
        $"Permintaan dari {names.Organisation(Requester)} dijawab{(InPrinciple ? " pada prinsipnya" : "")}{(FulfilledAfter is { } c ? $"; dipenuhi setelah {c.Say(names).Id}" : "")}.",
        $"The request of {names.Organisation(Requester)} was answered{(InPrinciple ? " in principle" : "")}{(FulfilledAfter is { } d ? $"; to be fulfilled after {d.Say(names).En}" : "")}.");
}

/// <summary>What was asked for was done, or a part of it.</summary>
/// <param name="Partly">true where only a part was done; the rest is still to be answered</param>
/// <param name="Count">how many of it were done: 80 of 200 leaflets</param>
[StoredAs("request.fulfilled.v1", Subject.Requests, "What was asked for was done, or a part of it.")]
public sealed record RequestFulfilled([Id(Subject.Organisations)] string Requester, bool? Partly = null, Quantity? Count = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Requester)];

    public override IEnumerable<Claim> Claims(Subject on) => RequestClaims.Of(on, Requester, Partly == true ? null : Topics.Granted);

    public override IEnumerable<Fault> Faults() => [.. Check.Slug("requester", Requester), .. Count?.Faults("count") ?? []];

    public override Sentence Say(Subject on, INames names)
    {
        var (partly, count) = (Partly == true, Count is null ? new Sentence("", "") : new($" ({Count.Say().Id})", $" ({Count.Say().En})"));
        return new(
            $"Permintaan dari {names.Organisation(Requester)} dipenuhi{(partly ? " sebagian" : "")}{count.Id}.",
            $"The request of {names.Organisation(Requester)} was {(partly ? "partly " : "")}fulfilled{count.En}.");
    }
}

/// <summary>Why a request was declined.</summary>
public enum RequestDeclineReason { Unstated, OutsideProgramme, OutsideArea, LacksStaff, LacksFunds, WrongTime, AwaitsLaunch, AwaitsAgreement, SomebodyElseServes, Incomplete, Other }

/// <summary>What was asked for will not be done.</summary>
[StoredAs("request.declined.v1", Subject.Requests, "What was asked for will not be done.")]
public sealed record RequestDeclined([Id(Subject.Organisations)] string Requester, ValueList<RequestDeclineReason> Reasons = default) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Requester)];

    public override IEnumerable<Claim> Claims(Subject on) => RequestClaims.Of(on, Requester, Topics.Declined);

    public override IEnumerable<Fault> Faults() => Check.Slug("requester", Requester);

    public override Sentence Say(Subject on, INames names)
    {
        var reasons = Reasons.Where(reason => reason != RequestDeclineReason.Unstated).Select(Word).Listed();
        return new(
            $"Permintaan dari {names.Organisation(Requester)} ditolak{(reasons.Id.Length == 0 ? "" : $": {reasons.Id}")}.",
            $"The request of {names.Organisation(Requester)} was declined{(reasons.En.Length == 0 ? "" : $": {reasons.En}")}.");
    }

    private static Sentence Word(RequestDeclineReason reason) => reason switch
    {
        RequestDeclineReason.OutsideProgramme => new("di luar program", "outside the programme"),
        RequestDeclineReason.OutsideArea => new("di luar wilayah kerja", "outside the working area"),
        RequestDeclineReason.LacksStaff => new("kekurangan tenaga", "lack of staff"),
        RequestDeclineReason.LacksFunds => new("kekurangan dana", "lack of funds"),
        RequestDeclineReason.WrongTime => new("waktunya tidak tepat", "the wrong time"),
        RequestDeclineReason.AwaitsLaunch => new("menunggu peluncuran", "the launch is awaited"),
        RequestDeclineReason.AwaitsAgreement => new("menunggu perjanjian", "an agreement is awaited"),
        RequestDeclineReason.SomebodyElseServes => new("sudah dilayani pihak lain", "somebody else serves there"),
        RequestDeclineReason.Incomplete => new("belum lengkap", "it is incomplete"),
        _ => new("alasan lain", "another reason")
    };
}

/// <summary>Who asked for something asks for it no longer.</summary>
[StoredAs("request.withdrawn.v1", Subject.Requests, "Who asked for something asks for it no longer.")]
public sealed record RequestWithdrawn([Id(Subject.Organisations)] string Requester) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Requester)];

    public override IEnumerable<Claim> Claims(Subject on) => RequestClaims.Of(on, Requester, Topics.Withdrawn);

    public override IEnumerable<Fault> Faults() => Check.Slug("requester", Requester);

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(Requester)} menarik kembali permintaannya.", $"{names.Organisation(Requester)} withdrew its request.");
}

/// <summary>What is claimed of requests.</summary>
internal static class RequestClaims
{
    /// <summary>Whose request it is.</summary>
    public static Claim Of(Subject on, string requester) => new(on, Topics.Requester, requester);

    /// <summary>Whose request it is, and what became of it.</summary>
    public static IEnumerable<Claim> Of(Subject on, string requester, string? became) =>
        became is null ? [Of(on, requester)] : [Of(on, requester), new(on, Topics.Then, became)];
}
