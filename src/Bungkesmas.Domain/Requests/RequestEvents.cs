using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Requests;

/// <summary>What somebody asks for.</summary>
public enum RequestedThing { Outreach, FollowUp, LocalManager, Assistance, Information }

/// <summary>What is asked for, in words.</summary>
public static class RequestedThings
{
    public static Sentence Say(this ValueList<RequestedThing> things) => new(
        string.Join(", ", things.Select(thing => Word(thing).Id)), string.Join(", ", things.Select(thing => Word(thing).En)));

    private static Sentence Word(RequestedThing thing) => thing switch
    {
        RequestedThing.Outreach => new("sosialisasi", "outreach"),
        RequestedThing.FollowUp => new("tindak lanjut", "follow-up"),
        RequestedThing.LocalManager => new("pengelola setempat", "a local manager"),
        RequestedThing.Assistance => new("asistensi", "assistance"),
        _ => new("keterangan", "information")
    };
}

/// <summary>An organisation asked for something; the programme is asked where <see cref="To"/> is null.</summary>
[StoredAs("request.made.v1", Subject.Requests, "An organisation asked for something, in either direction.")]
public sealed record RequestMade(string By, ValueList<RequestedThing> For, ValueList<RegionMention> Regions, string? To = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) =>
        [on, Subject.Organisation(By), .. To is null ? [] : new[] { Subject.Organisation(To) }, .. Regions.Select(region => region.Subject),
            .. Regions.Where(region => region.MovesCoverage).Select(region => Subject.Engagement(By, region.Code))];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Regions;

    public override IEnumerable<Fault> Faults() =>
        [.. Check.Slug("by", By), .. To is null ? [] : Check.Slug("to", To).Concat(Check.NotItself("to", To, By)), .. Check.NotEmpty("for", For)];

    public override Sentence Say(Subject on, INames names) => new(
        $"{names.Organisation(By)} meminta {For.Say().Id}{Places(" untuk ", names)}.",
        $"{names.Organisation(By)} asked for {For.Say().En}{Places(" in ", names)}.");

    private string Places(string before, INames names) => Regions.Count == 0 ? "" : before + string.Join(", ", Regions.Select(region => names.Region(region.Code)));
}

/// <summary>A request was answered; an answer in principle leaves it to be fulfilled, perhaps after a condition.</summary>
[StoredAs("request.answered.v1", Subject.Requests, "A request was answered, in principle or finally.")]
public sealed record RequestAnswered(string Requester, bool InPrinciple, Condition? FulfilledAfter = null) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Requester)];

    public override IEnumerable<Subject> ListensTo() => FulfilledAfter is { } condition ? [condition.Subject] : [];

    public override IEnumerable<Fault> Faults() => [.. Check.Slug("requester", Requester), .. FulfilledAfter?.Faults("fulfilledAfter") ?? []];

    public override Sentence Say(Subject on, INames names) => new(
        $"Permintaan dari {names.Organisation(Requester)} dijawab{(InPrinciple ? " pada prinsipnya" : "")}{(FulfilledAfter is { } c ? $"; dipenuhi setelah {c.Say().Id}" : "")}.",
        $"The request of {names.Organisation(Requester)} was answered{(InPrinciple ? " in principle" : "")}{(FulfilledAfter is { } d ? $"; to be fulfilled after {d.Say().En}" : "")}.");
}

/// <summary>What was asked for was done.</summary>
[StoredAs("request.fulfilled.v1", Subject.Requests, "What was asked for was done.")]
public sealed record RequestFulfilled(string Requester) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(Requester)];

    public override IEnumerable<Fault> Faults() => Check.Slug("requester", Requester);

    public override Sentence Say(Subject on, INames names) => new(
        $"Permintaan dari {names.Organisation(Requester)} dipenuhi.", $"The request of {names.Organisation(Requester)} was fulfilled.");
}
