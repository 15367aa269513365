using System.Diagnostics;
using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Kernel;

namespace Bungkesmas.Benchmarks.Parts;

/// <summary>One region with very many partners and agreements, of which a good part is told years after the day it is of: every such fact has all that follows it folded anew.</summary>
public static class CrowdedRegion
{
    /// <summary>The square of twice as many facts, and something for what grows with the depth of a tree.</summary>
    private const double Target = 5.5;

    private static readonly RegionMention Region = new("73.05");

    private static readonly DateTimeOffset Beginning = new(2026, 11, 30, 1, 0, 0, TimeSpan.Zero);

    public static Section Measure(Plan plan)
    {
        Console.WriteLine("crowded region");
        var partners = plan == Plan.Quick ? 30 : 150;
        Fold(partners);
        var (few, many) = (Fold(partners), Fold(2 * partners));
        var findings = new List<Finding>();
        foreach (var (view, (facts, took)) in many.Where(one => one.Value.Took > TimeSpan.FromMilliseconds(100)))
        {
            var growth = took / few[view].Took;
            Console.WriteLine(FormattableString.Invariant($"  {view}: {few[view].Took.TotalMilliseconds:0} ms, twice as many {took.TotalMilliseconds:0} ms"));
            findings.Add(new($"`{view}` of one region, {facts:N0} facts one after another: to half of them", FormattableString.Invariant($"{took.TotalMilliseconds / facts:0.00} ms a fact, in all {growth:0.0} times as long"), $"≤ {Target} times", growth <= Target));
        }
        return new("Crowded region", FormattableString.Invariant($"""
            {partners} partners of one region and then {2 * partners}, each with an agreement that is proposed, put off again and again and signed by a third, and with two reports of long ago that tell of it; the views of the region follow
            fact by fact, in the program alone, without a database. What is told late has all that follows it folded anew, so twice as many facts cost four times as much, and something for trees that are deeper and caches that are full. Much more than that is a rule that looks at all claims anew: questions had 6.4, when two of them did.
            """), findings);
    }

    private static Dictionary<string, (int Facts, TimeSpan Took)> Fold(int partners)
    {
        var facts = Told(partners);
        var known = SubjectFacts.Among(facts);
        return Ledger.Views.Where(view => view.Kinds.Contains(Region.Subject.Kind)).ToDictionary(view => view.Name, view =>
        {
            var begun = Stopwatch.GetTimestamp();
            var course = new SubjectCourse(Region.Subject, known, [view]);
            course.Begin(0);
            course.GoOn(new Dictionary<IView, RowChanges> { [view] = new(view) });
            return (course.Facts, Stopwatch.GetElapsedTime(begun));
        });
    }

    private static List<Fact> Told(int partners)
    {
        var facts = new List<Fact>();
        for (var partner = 0; partner < partners; partner++)
        {
            var (organisation, agreement, key) = (Subject.Organisation($"mitra-{partner}"), Subject.Agreement($"mou-{partner}"), new AgreementKey(["stf", $"mitra-{partner}"], Region, AgreementKind.Mou));
            var (early, late) = ($"catatan-{partner}", $"catatan-lain-{partner}");
            AgreementDeferred Deferred(DeferralReason reason) => new(key, new(ConditionKind.SystemLaunched, "sistem"), [new(reason)]);
            Act(agreement, new AgreementProposed(key));
            Act(agreement, Deferred(DeferralReason.PartnerWorkload));
            Receive(early);
            Testify(early, organisation, new PartnerRecommended(Region));
            Testify(early, agreement, Deferred(DeferralReason.SequencedAfterLaunch));
            Act(agreement, Deferred(DeferralReason.WantsSystemFirst));
            Act(organisation, new ProviderActivated(Region));
            Receive(late);
            Testify(late, agreement, partner % 3 == 0 ? new AgreementSigned(key) : Deferred(DeferralReason.AwaitingApproval));
            if (partner % 3 == 1) Act(agreement, new AgreementSigned(key));
        }
        return facts;

        void Act(Subject on, Event said) => Add(on, said, Assertion.Decided);
        void Testify(string document, Subject on, Event said) => Add(on, said, Assertion.Stated, document);
        void Receive(string document) => Add(Subject.Document(document), new DocumentReceived(document, 100, "id", [new(DocumentDateKind.Written, "2018-03-01")]), Assertion.Decided);
        void Add(Subject on, Event said, Assertion how, string? document = null) => facts.Add(new(
            Guid.CreateVersion7(Beginning.AddSeconds(facts.Count)), facts.Count + 1, on, facts.Count + 1, Beginning.AddSeconds(facts.Count), said,
            new(document is null, Occurred.Undated, how, document is null ? [] : [new(document, 0, 5)], "officer")));
    }
}
