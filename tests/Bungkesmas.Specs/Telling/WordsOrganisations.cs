using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Telling;

/// <summary>Words for stories of organisations and their agreements.</summary>
public static partial class Words
{
    public const string Groups = "kelompok-konstituen", Lp2m = "lp2m";

    public static readonly Subject OfLp2m = Subject.Organisation(Lp2m), AphiInWajo = Subject.Engagement(Aphi, Wajo);
    public static readonly Subject Pks = Subject.Agreement("pks-aphi-wajo"), OldMou = Subject.Agreement("mou-kpi-parepare");
    public static readonly AgreementKey PksKey = new([Stf, Aphi], InWajo, AgreementKind.Pks), OldMouKey = new([Stf, Kpi], InParepare, AgreementKind.Mou);
    public static readonly Subject AskingForCards = new(Subject.Requests, "permintaan-kartu"), AskingForTraining = new(Subject.Requests, "permintaan-pelatihan");

    /// <summary>22 groups of a claimed 30 members in every village, spread over five districts where the official list knows four.</summary>
    public static readonly GroupNetworkReported TwentyTwoGroups = new(
        InParepare, new(22, Qualifier.Exact, Unit.Groups), new(30, Qualifier.Claimed, Unit.Members), new(1, Qualifier.Exact, Unit.Groups), RegionKind.Village,
        new(RegionKind.District, new(5, Qualifier.Claimed, Unit.Districts), Parepare, 4), Groups, OrganisationKind.CommunityGroup);
}
