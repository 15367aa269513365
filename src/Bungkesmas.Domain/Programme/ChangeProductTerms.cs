using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>Decide new terms of the product, or a part of them; parts that are left out stay as they are.</summary>
/// <param name="WaitingPeriod">how long a participant waits for the first benefit</param>
public sealed record ChangeProductTerms(
    Contribution? Contribution = null, ValueList<Benefit> Benefits = default, Quantity? WaitingPeriod = null, ValueList<Eligibility> Eligibility = default) : IAct<ProductTerms>
{
    public Decision Decide(Subject on, ProductTerms? now)
    {
        var terms = new ProductTermsStated(Contribution, Benefits, WaitingPeriod, Eligibility);
        return now?.Say(terms) == true ? Decision.AlreadySo : Decision.Record(terms);
    }
}
