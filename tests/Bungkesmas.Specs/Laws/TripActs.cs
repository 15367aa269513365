using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Specs.Laws;

/// <summary>What the office did, and what the trip tells of requests and redirects that leave open whom they are for.</summary>
public static partial class Trip
{
    private static Entry[] AtTheOffice =>
    [
        Told(OfStf, new OrganisationIdentified("STF", OrganisationKind.Programme), "2017-02-01") with { Offset = 880 },
        Told(AskingAPartner, new RequestMade(Kpi, [RequestedThing.Introduction], [InParepare], Ylp2em), "2017-02-03") with { Offset = 890 },
        Told(ForSomebody, new RegistrationRedirected(PattiroJeka, new(), [Launch]), "2017-02-04") with { Offset = 900 },
        Done(Reviewing, new TaskAssigned(Interim.ToString(), Officer, Stf, "2017-09-30"), "2017-09-04"), Done(Reviewing, new TaskCompleted(Interim.ToString(), TaskOutcome.Done), "2017-09-11")
    ];
}
