using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>What is checked of everything that is recorded, testimony or act, whatever else is on record.</summary>
public static class Checks
{
    /// <summary>What is wrong with an event's own fields, also for when it happened, and which of its regions do not exist.</summary>
    public static IEnumerable<Fault> Of(Event said, Subject on, Window when, RegionTree regions)
    {
        List<Fault> own = [.. said.Faults(on), .. said.Faults(when)];
        // What it is about can be asked only of what is well-formed.
        var about = own.Count > 0 ? [] : said.About(on).Where(about => about.Kind == Subject.Regions).Select(about => about.Id);
        return own.Concat(about.Concat(said.Mentions(on).Select(mention => mention.Code)).Distinct().Where(code => !regions.Knows(code))
            .SelectMany(code => on.Id == code ? ["on"] : Naming(said, code)).Select(field => new Fault(field, Wrong.RegionCode)));
    }

    private static IEnumerable<string> Naming(Event said, string region) =>
        Places.Of(region, said).Concat(Places.Of($"{Subject.Region(region)}", said)).DefaultIfEmpty("region.code");

    /// <summary>Regions of a document's context that no list knows.</summary>
    public static IEnumerable<Fault> Context(DocumentReceived received, RegionTree regions)
    {
        for (var i = 0; i < received.Regions.Count; i++)
            if (!regions.Contains(received.Regions[i])) yield return new($"regions[{i}]", Wrong.RegionCode);
    }

    /// <summary>Dates of a document that lie in the future.</summary>
    public static IEnumerable<Fault> Dates(Event said, DateOnly today)
    {
        for (var i = 0; said is DocumentReceived received && i < received.Dates.Count; i++)
            if (Edtf.TryParse(received.Dates[i].Date, out var window) && window.Earliest > today) yield return new($"dates[{i}].date", Wrong.FutureDate);
    }
}
