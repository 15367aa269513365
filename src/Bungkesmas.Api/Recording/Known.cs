using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>What is on record that some statements are decided from.</summary>
/// <param name="ById">facts under the statements' own ids, and those that corrections and retractions are about</param>
/// <param name="Facts">the facts of the subjects that acts are decided from</param>
/// <param name="Versions">of the streams that works are addressed to; 0 where there is none yet</param>
/// <param name="Guarded">those of them that must still have that version when facts are appended</param>
/// <param name="People">those of the people that acts name who are in the vault</param>
/// <param name="Now">the instant that counts as now; never before what is on record</param>
public sealed record Known(
    IReadOnlyDictionary<Guid, Fact> ById, SubjectFacts Facts, IReadOnlyDictionary<string, long> Versions, IReadOnlySet<string> Guarded, IReadOnlySet<string> People, RegionTree Regions, DateTimeOffset Now);
