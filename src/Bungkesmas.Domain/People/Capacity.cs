using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Domain.People;

/// <summary>In which capacity a fact names a person.</summary>
public enum Capacity { Named, RoleHolder, Author, Reporter, Speaker, Endorser, HopeHolder, Pledger, ReasonGiver, Accompanying, Signatory, Assignee }

/// <summary>Reads from an event in which capacity it names people.</summary>
public static class Capacities
{
    public static Capacity Of(Event said) => said switch
    {
        RoleStated => Capacity.RoleHolder,
        DocumentReceived => Capacity.Author,
        StatementQuoted => Capacity.Speaker,
        EndorsementGiven => Capacity.Endorser,
        HopeExpressed => Capacity.HopeHolder,
        EnrolmentPledged => Capacity.Pledger,
        AgreementDeferred => Capacity.ReasonGiver,
        DiscussionHeld => Capacity.Accompanying,
        AgreementSigned => Capacity.Signatory,
        TaskAssigned => Capacity.Assignee,
        _ => Capacity.Named
    };
}
