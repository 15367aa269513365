using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Kernel;

/// <summary>What a region's code says by itself.</summary>
public sealed class RegionMentionSpecs
{
    [Theory(DisplayName = "The code tells the kind: cities are numbered from 71")]
    [InlineData("73", RegionKind.Province)]
    [InlineData("73.01", RegionKind.Kabupaten)]
    [InlineData("73.69", RegionKind.Kabupaten)]
    [InlineData("73.71", RegionKind.Kota)]
    [InlineData("73.99", RegionKind.Kota)]
    [InlineData("73.72.03", RegionKind.District)]
    [InlineData("73.72.03.1001", RegionKind.Village)]
    public void OfficialKind(string code, RegionKind kind) => RegionMention.OfficialKind(code).ShouldBe(kind);

    [Theory(DisplayName = "A region lies in those above it, nearest first")]
    [InlineData("73.72.03.1001", "73.72.03.1001 73.72.03 73.72 73")]
    [InlineData("73.72", "73.72 73")]
    [InlineData("73", "73")]
    public void Lineage(string code, string lineage) => string.Join(' ', RegionMention.Lineage(code)).ShouldBe(lineage);

    [Theory(DisplayName = "Only scope and action move coverage")]
    [InlineData(RegionPart.Scope, true)]
    [InlineData(RegionPart.Action, true)]
    [InlineData(RegionPart.Venue, false)]
    [InlineData(RegionPart.AudienceOrigin, false)]
    [InlineData(RegionPart.Transit, false)]
    [InlineData(RegionPart.TitleOnly, false)]
    public void MovesCoverage(RegionPart part, bool moves) => new RegionMention(Parepare, Part: part).MovesCoverage.ShouldBe(moves);

    [Theory(DisplayName = "A region code has two, four, six or ten digits in its groups")]
    [InlineData("73", true)]
    [InlineData("73.72", true)]
    [InlineData("73.72.03", true)]
    [InlineData("73.72.03.1001", true)]
    [InlineData("7372", false)]
    [InlineData("73.7", false)]
    [InlineData("73.72.03.100", false)]
    [InlineData("73.72\n", false)]
    public void RegionCode(string code, bool isOne) => Subject.IsRegionCode(code).ShouldBe(isOne);
}
