using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>One part of the terms, with every statement of it, reduced to that part.</summary>
/// <param name="Says">what of it two statements agree or differ on; the same number surely or roughly stated is the same number</param>
public sealed record Term(IReadOnlyList<HeldStatement<ProductTermsStated>> Statements, Func<ProductTermsStated, object?> Says)
{
    /// <summary>What of it held at an instant.</summary>
    public Held<ProductTermsStated>? At(DateTimeOffset instant) => Held.At(Statements, instant, Says);

    /// <summary>Whether the last that was stated of it says the same.</summary>
    public bool Is(ProductTermsStated said) => At(DateTimeOffset.MaxValue)?.Value is { } last && Equals(Says(last), Says(said));
}

/// <summary>The terms of a product, each as stated at a moment. Whoever states one part says nothing of the others, so each part holds for itself.</summary>
public sealed record ProductTerms(string Product, ValueList<HeldStatement<ProductTermsStated>> Statements)
{
    public static Fold<ProductTerms> Fold { get; } = new("product_terms", [Subject.Programmes], Apply);

    public Term Contribution => Only(said => said.Contribution is { } paid ? new(paid) : null, said => said.Contribution is { } paid ? (Number(paid.Amount), paid.Per, paid.By) : null);

    public Term WaitingPeriod => Only(said => said.WaitingPeriod is { } wait ? new(WaitingPeriod: wait) : null, said => Number(said.WaitingPeriod));

    public Term Eligibility => Only(
        said => said.Eligibility.Count > 0 ? new(Eligibility: said.Eligibility) : null, said => said.Eligibility.Distinct().Order().ToValueList());

    /// <summary>The kinds of benefit that anybody stated.</summary>
    public IEnumerable<BenefitKind> BenefitKinds => Statements.SelectMany(one => one.Value.Benefits.Select(benefit => benefit.Kind)).Distinct().Order();

    public Term Benefit(BenefitKind kind) => Only(
        said => said.Benefits.Where(benefit => benefit.Kind == kind).ToValueList() is { Count: > 0 } some ? new(Benefits: some) : null,
        said => said.Benefits.Select(benefit => (Number(benefit.Amount), benefit.Per)).ToValueList());

    /// <summary>Whether all that some terms state is what was last stated.</summary>
    public bool Say(ProductTermsStated terms) =>
        (terms.Contribution is null || Contribution.Is(terms)) && (terms.WaitingPeriod is null || WaitingPeriod.Is(terms)) && (terms.Eligibility.Count == 0 || Eligibility.Is(terms))
        && terms.Benefits.Select(benefit => benefit.Kind).Distinct().All(kind => Benefit(kind).Is(terms with { Benefits = terms.Benefits.Where(benefit => benefit.Kind == kind).ToValueList() }));

    private Term Only(Func<ProductTermsStated, ProductTermsStated?> part, Func<ProductTermsStated, object?> says) =>
        new([.. Statements.SelectMany(one => part(one.Value) is { } alone ? new[] { one with { Value = alone } } : [])], says);

    private static (Unit, decimal?, decimal?)? Number(Quantity? amount) => amount is null ? null : (amount.Unit, amount.Value, amount.UpTo);

    private static ProductTerms? Apply(ProductTerms? now, Subject on, Happening happening) =>
        happening.Event is ProductTermsStated said && happening.Assertion != Assertion.Hoped ? new(on.Id, (now?.Statements ?? []).Stating(said, happening)) : now;
}
