using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Programme;

/// <summary>One kind of benefit, and what of it holds at the lens.</summary>
public sealed record BenefitSheet(BenefitKind Kind, HeldSheet<ProductTermsStated> Held);

/// <summary>The terms of a product at the lens: each part known, last stated, unknown with both neighbours, or conflicting, whatever the others are.</summary>
/// <param name="Contribution">null, as each part, where nobody stated it</param>
public sealed record TermsSheet(
    HeldSheet<ProductTermsStated>? Contribution, IReadOnlyList<BenefitSheet> Benefits, HeldSheet<ProductTermsStated>? WaitingPeriod, HeldSheet<ProductTermsStated>? Eligibility)
{
    /// <summary>The terms as the lens shows them; null where it shows none.</summary>
    public static TermsSheet? Of(Sight sight, ProductTerms terms, Subject on, INames names)
    {
        HeldSheet<ProductTermsStated>? Part(Term term)
        {
            var held = term.At(sight.Lens.AsOf);
            return term.Statements.Count > 0 && sight.Shows(held, term.Statements) ? sight.Sheet(held, on, names) : null;
        }

        var sheet = new TermsSheet(
            Part(terms.Contribution), [.. terms.BenefitKinds.SelectMany(kind => Part(terms.Benefit(kind)) is { } held ? new[] { new BenefitSheet(kind, held) } : [])],
            Part(terms.WaitingPeriod), Part(terms.Eligibility));
        return sheet is { Contribution: null, Benefits.Count: 0, WaitingPeriod: null, Eligibility: null } ? null : sheet;
    }
}
