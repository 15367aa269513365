using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Those whose partnership ended, and who take part no more.</summary>
internal static class FormerPartners
{
    private static readonly string[] Back = [Topics.Candidate, Topics.Signed, Topics.AlreadyPartner, Topics.Active];

    /// <summary>Each with who says that it left.</summary>
    public static IEnumerable<(string Id, List<Witness> Left)> In(AllClaims claims) =>
        from leaving in claims.Of(Topics.Left)
        let left = new[] { leaving }.Firm().ToList()
        let back = claims.OfAny(leaving.Value, Back).Concat(claims.Of(Topics.WorksUnder).Where(claim => Topics.Tail(claim.Topic) == leaving.Value)).Firm().ToList()
        where left.Exists(one => back.TrueForAll(again => again.At < one.At))
        select (leaving.Value, left);
}
