using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Specs.Telling;

/// <summary>Who said what on the trip, and the tasks that people were given.</summary>
public static partial class Words
{
    public const string GroupsOfParepare = "kelompok-konstituen", Police = "polres-parepare";

    public static readonly PersonRef Coordinator = new("p-3h5n8r"), HeadOfUnit = new("p-6b1t4z");

    public static readonly Subject Promise = new(Subject.Statements, "janji-mendaftar"), Support = new(Subject.Statements, "dukungan-polres"), Wish = new(Subject.Statements, "harapan-koordinator");

    public static readonly Subject Signing = new(Subject.Tasks, "sign-agreement-mou-ylp2em-parepare"), Reviewing = new(Subject.Tasks, "review-redirect-parepare-sementara");

    public static readonly EnrolmentPledged Pledge = new(Enrolled.AllMembers, GroupsOfParepare, Coordinator, PersonRole.Coordinator, GroupsOfParepare, null, PledgeScope.AsQuoted, InParepare);

    public static readonly EndorsementGiven Endorsement = new(HeadOfUnit, PersonRole.UnitHead, Police, [Beneficiary.Women], Region: InParepare);

    public static readonly HopeExpressed EveryCoordinatorHopes = new(
        Hope.PromptPartnership, Holder: Voice.EveryCoordinator, Alternatives: [Ylp2em, Kpi], Urgency: Urgency.AsSoonAsPossible, Region: InParepare);
}
