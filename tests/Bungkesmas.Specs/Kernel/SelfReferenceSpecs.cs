using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Kernel;

/// <summary>Nothing is related to itself: such testimony contradicts itself.</summary>
public sealed class SelfReferenceSpecs
{
    [Fact(DisplayName = "Nobody recommends, contains, branches from or asks themselves")]
    public void Refused()
    {
        Fields(new PartnerRecommended(InParepare, Kpi)).ShouldBe(["by"]);
        Fields(new SubPartnerAttached(InParepare, Kpi)).ShouldBe(["of"]);
        Fields(new OrganisationIdentified("KPI", BranchOf: Kpi)).ShouldBe(["branchOf"]);
        new RequestMade(Kpi, [RequestedThing.Outreach], [], Kpi).Faults().Select(fault => fault.Field).ShouldBe(["to"]);
    }

    [Fact(DisplayName = "Others may be recommended, contained, branched from and asked")]
    public void Allowed()
    {
        Fields(new PartnerRecommended(InParepare, Aphi)).ShouldBeEmpty();
        Fields(new SubPartnerAttached(InParepare, Ylp2em)).ShouldBeEmpty();
        Fields(new OrganisationIdentified("KPI Parepare", BranchOf: "kpi")).ShouldBeEmpty();
        new RequestMade(Kpi, [RequestedThing.Outreach], [], Stf).Faults().ShouldBeEmpty();
    }

    private static IEnumerable<string> Fields(Event said) => said.Faults(OfKpi).Select(fault => fault.Field);
}
