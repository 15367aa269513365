namespace Bungkesmas.Domain.Kernel;

/// <summary>Something a fact says that another fact, or the reference data, may say otherwise.</summary>
/// <param name="About">what it is said of</param>
/// <param name="Topic">what is said of it, one of <see cref="Topics"/>; a part after a colon tells claims of one topic apart</param>
/// <param name="Value">what is claimed, written so that the same claim is the same text</param>
/// <param name="Of">the moment it is claimed for, as an EDTF date, where that is another one than that of saying it</param>
public sealed record Claim(Subject About, string Topic, string Value, string? Of = null);

/// <summary>What claims can be about; the rules that find questions go by these words.</summary>
public static class Topics
{
    /// <summary>Only one value can be true: two different ones make a question.</summary>
    /// <remarks>The number of a visit is claimed of the visit, and of the region or partner it is counted in: there each number is another visit.</remarks>
    public const string
        GroupCount = "group-count", MembersPerGroup = "members-per-group", GroupsPerPlace = "groups-per-place", DistrictCount = "district-count", AwareGroups = "aware-groups",
        Participants = "participants", Audience = "audience", HeldOn = "held-on", VisitNumber = "visit-number", SignedOn = "signed-on", Parties = "parties", Held = "held",
        Figure = "figure", LaunchOn = "launch-on", Founded = "founded", FullName = "full-name", DocumentDate = "document-date", ValidUntil = "valid-until", HoldsIn = "holds-in", Requester = "requester";

    /// <summary>What held at a moment: two values that were not surely stated of different moments make a question.</summary>
    public const string Size = "size", FigureThen = "figure-then";

    /// <summary>The days on which something that happens only once is said to have happened; what it was stands after the colon.</summary>
    public const string Happened = "happened";

    /// <summary>What became so, there or for what stands after the colon: where two sources tell it otherwise of one day, nobody can say what came last.</summary>
    public const string Then = "then", TakesPart = "takes-part", Parted = "parted", Towards = "towards", Registers = "registers", Appointed = "appointed", Released = "released", Granted = "granted", Withdrawn = "withdrawn";

    /// <summary>Which condition something waits for, and which one is told to be met.</summary>
    public const string WaitsFor = "waits-for", ConditionMet = "condition-met";

    /// <summary>That a launch is still to come.</summary>
    public const string LaunchAwaited = "launch-awaited";

    /// <summary>What a text calls a region, against what it officially is.</summary>
    public const string RegionKind = "region-kind";

    /// <summary>How many regions of a level a text counts in another one, and how many there officially are.</summary>
    public const string RegionCount = "region-count", OfficialCount = "official-count";

    /// <summary>What happened, where the order of two happenings matters.</summary>
    public const string Recommended = "recommended", NobodyFound = "nobody-found", Candidate = "candidate", Signed = "signed", Amended = "amended", Terminated = "terminated", Deferred = "deferred",
        Expired = "expired", AlreadyPartner = "already-partner", Left = "left", Declined = "declined", Active = "active-provider", Launched = "launched";

    /// <summary>Since when somebody is a partner, where that is told.</summary>
    public const string PartnerSince = "partner-since";

    /// <summary>A place that could not be told from others of its name, or is missing from the official list: why stands after the colon, and the value is a candidate, or the reason again where there is none.</summary>
    public const string Unresolved = "unresolved";

    /// <summary>Whom a route serves: <see cref="Unstated"/> where nobody said so.</summary>
    public const string RouteScope = "route-scope", Stated = "stated", Unstated = "unstated-scope";

    /// <summary>Who is local manager, or no longer, nobody said where.</summary>
    public const string RegistersSomewhere = "registers-somewhere";

    /// <summary>Where the route after the colon leads, or led until it ended.</summary>
    public const string LeadsTo = "leads-to", LeadsNoMore = "leads-no-more";

    /// <summary>How many newly registered through a route.</summary>
    public const string RegisteredThrough = "registered-through";

    /// <summary>A stated total, and the parts that ought to sum up to it; both name their unit after the colon; a part may name after another colon which one it is, <c>part:people:women</c>, and is told apart by its stream where it does not.</summary>
    public const string Total = "total", Part = "part";

    /// <summary>Who the parties of an agreement are since its parties changed, and where it holds since that did; that contradicts nothing.</summary>
    public const string PartiesSince = "parties-since", HoldsInSince = "holds-in-since";

    /// <summary>Whom the agreement after the colon binds from then on; and whom no longer, though it is in force, as they left it, or it holds in another region.</summary>
    public const string Concluded = "concluded", NoParty = "no-party", HoldsElsewhere = "holds-elsewhere";

    /// <summary>Until when an agreement was prolonged; that contradicts nothing.</summary>
    public const string Prolonged = "prolonged";

    /// <summary>A running total: it may grow, and does not fall.</summary>
    public const string Running = "running";

    /// <summary>Under which id an agreement is told of; what tells it from others stands after the colon.</summary>
    public const string AgreementId = "agreement-id";

    /// <summary>Which other id the one after the colon goes by.</summary>
    public const string GoesBy = "goes-by";

    /// <summary>Under whom the one after the colon works.</summary>
    public const string WorksUnder = "works-under";

    /// <summary>One of the regions that took the place of the one after the colon.</summary>
    public const string SplitInto = "split-into";

    /// <summary>Understanding and awareness of one audience, which can be in tension.</summary>
    /// <remarks>Their values are <c>full</c>, <c>much</c>, <c>some</c>, <c>little</c> or <c>none</c>, or how many of how many: <c>3/22</c>.</remarks>
    public const string Understanding = "understanding", Awareness = "awareness";

    /// <summary>A topic that names after colons which of several things it is about; what is left open is left out.</summary>
    public static string Named(string topic, params IEnumerable<string?> parts) => string.Join(':', parts.OfType<string>().Prepend(topic));

    /// <summary>The topic without what stands after its colon.</summary>
    public static string Head(string topic) => topic.IndexOf(':') is var colon and >= 0 ? topic[..colon] : topic;

    /// <summary>What stands after the colon of a topic, with which it names one of several things; empty where nothing does.</summary>
    public static string Tail(string topic) => topic.Split(':', 2) is [_, var part] ? part : "";
}
