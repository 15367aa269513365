using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Projections.Programme;

/// <summary>The terms of a product, each as stated at a moment.</summary>
public sealed record ProductTerms(string Product, ValueList<HeldStatement<ProductTermsStated>> Statements)
{
    public static Fold<ProductTerms> Fold { get; } = new("product_terms", [Subject.Programmes], Apply);

    /// <summary>The terms at an instant.</summary>
    public Held<ProductTermsStated>? At(DateTimeOffset instant) => Held.At(Statements, instant, said => said);

    private static ProductTerms? Apply(ProductTerms? now, Subject on, Happening happening) =>
        happening.Event is ProductTermsStated said && happening.Assertion != Assertion.Hoped ? new(on.Id, (now?.Statements ?? []).Stating(said, happening)) : now;
}
