using Bungkesmas.Api.Recording;

namespace Bungkesmas.Api.Recording;

/// <summary>One sentence for each door, for OpenAPI and the catalogue.</summary>
public static class DoorSummaries
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["ProposeAgreement"] = "Put an intended agreement on record.",
        ["DeferAgreement"] = "Hold the signing back until a condition is met, for reasons that somebody gave.",
        ["SignAgreement"] = "Record that the office has the signed agreement in hand.",
        ["ActivateProvider"] = "Let an organisation start its work as the provider of a region.",
        ["RedirectRegistration"] = "Send the people of a scope to another organisation for now.",
        ["EndRedirect"] = "Stop sending people along an interim route.",
        ["AnswerRequest"] = "Answer a request, in principle or finally.",
        ["FulfilRequest"] = "Record that what was asked for is done.",
        ["AnticipateLaunch"] = "Announce that a system is going to be launched.",
        ["LaunchSystem"] = "Record that a system is launched; saying it twice records it once.",
        ["CorrectFact"] = "Replace named fields of an earlier fact, its date, or how it is known.",
        ["RetractFact"] = "Take an earlier fact back; it stays on record but no longer counts."
    };

    public static string Of(Door door) => Texts[door.Name];
}
