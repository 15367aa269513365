using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Where something went on, among all the places a statement mentions.</summary>
public static class ActedIn
{
    /// <summary>Whether the programme did something there; a place in a title, on the way, or where the guests came from is none.</summary>
    public static bool IsActedIn(this RegionMention region) => region.Part is RegionPart.Scope or RegionPart.Action or RegionPart.Venue;
}
