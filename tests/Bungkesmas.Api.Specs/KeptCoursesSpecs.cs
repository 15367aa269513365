using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Bungkesmas.Api.Specs;

/// <summary>Subjects of which much is told are kept in memory from one batch of facts to the next; nobody can tell from the rows.</summary>
public sealed class KeptCoursesSpecs
{
    [Fact(DisplayName = "Facts that come one by one, late, corrected, merged, and followed now by this service and now by another, give the rows of a fold from scratch")]
    public async Task OneByOne()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        async Task<JsonNode> TellAsync(RunningLedger service, string path, string body)
        {
            var reply = await service.PostAsync(path, JsonNode.Parse(body));
            reply.Status.ShouldBeRecorded();
            // Each fact is a batch of its own.
            (await service.GetAsync("/agenda")).Status.ShouldBeOk();
            return reply["facts"][0]!["id"]!;
        }
        Task<JsonNode> ActivateAsync(RunningLedger service, string partner, string date) =>
            TellAsync(service, $"/partners/{partner}/activation", $$"""{"region":{"code":"73.72"},"occurred":{"date":"{{date}}"} }""");

        var first = await ActivateAsync(ledger, "satu", "2017-05-20");
        await ActivateAsync(ledger, "dua", "2017-02");
        await TellAsync(ledger, $"/facts/{first}/correction", """{"reason":"entry-mistake","occurred":{"date":"2017-01-10"}}""");
        var third = await ActivateAsync(ledger, "tiga", "2017-04-01/2017-06-30");
        var document = (await ledger.GetAsync("/documents"))["documents"][0]!["id"]!.GetValue<string>();
        await TellAsync(ledger, $"/documents/{document}/facts", """{"facts":[{"key":"satu-lembaga","do":"OrganisationsMerged","on":"organisation/dua","into":"satu","sources":[{"start":0,"end":10}]}]}""");
        await ActivateAsync(ledger, "empat", "2016");
        await Proof.EquateAsync(ledger);

        await using (var other = await ledger.AnotherServiceAsync())
        {
            await ledger.StopAsync();
            await ActivateAsync(other, "lima", "2017-03-03");
            await TellAsync(other, $"/facts/{third}/retraction", """{"reason":"did-not-happen"}""");
            await ActivateAsync(other, "enam", "2017-05-05");
            await Proof.EquateAsync(other);
        }
    }

    [Fact(DisplayName = "Courses that are begun beside the batches, before a fact needs them, give the rows of a fold from scratch, whatever was told meanwhile and whoever went on with the views")]
    public async Task BegunBeforehand()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        await using var other = await ledger.AnotherServiceAsync();
        var told = 0;
        async Task TellAsync(RunningLedger service)
        {
            (await service.PostAsync($"/partners/lembaga-{told}/activation", JsonNode.Parse($$"""{"region":{"code":"73.71"},"occurred":{"date":"2017-05-{{10 + told++}}"} }"""))).Status.ShouldBeRecorded();
            (await service.GetAsync("/agenda")).Status.ShouldBeOk();
        }
        await TellAsync(ledger);

        // A fact touches what is being begun: the course of the batch counts. (One that goes on from too little is refused by the database, and begun anew.)
        var (hand, begun) = await BeginAsync(ledger);
        var before = begun.Facts;
        await TellAsync(ledger);
        (await hand()).ShouldBeTrue();
        await TellAsync(ledger);
        begun.Facts.ShouldBe(before, "begun before what the batch knows");
        await Proof.EquateAsync(ledger);

        // Nothing touches it: the next fact goes on with what was begun.
        (hand, begun) = await BeginAsync(ledger);
        (await hand()).ShouldBeTrue();
        before = begun.Facts;
        await TellAsync(ledger);
        begun.Facts.ShouldBe(before + 1);
        await Proof.EquateAsync(ledger);

        // Another service begins it, and goes on only later.
        (hand, begun) = await BeginAsync(other);
        (await hand()).ShouldBeTrue();
        before = begun.Facts;
        await TellAsync(ledger);
        await ledger.StopAsync();
        await TellAsync(other);
        begun.Facts.ShouldBe(before, "begun before another service went on");
        await Proof.EquateAsync(other);

        // An id that goes by another one has everything begun anew.
        (hand, _) = await BeginAsync(other);
        (await other.PostAsync("/partners/pattiro-jeka/merge", JsonNode.Parse("""{"into":"ylp2em"}"""))).Status.ShouldBeRecorded();
        (await other.GetAsync("/agenda")).Status.ShouldBeOk();
        (await hand()).ShouldBeFalse();
        await Proof.EquateAsync(other);
    }

    [Fact(DisplayName = "What is crowded is begun once, and again after it had to be forgotten")]
    public async Task OnceBegun()
    {
        await using var ledger = await RunningLedger.WithSampleAsync();
        (await ledger.GetAsync("/agenda")).Status.ShouldBeOk();
        var kept = ledger.Services.GetRequiredService<KeptCourses>();
        var crowded = new CrowdedCourses(ledger.Database, kept, ledger.Services.GetRequiredService<FactMemory>(), crowded: 5);
        using (await kept.InTurnAsync(Cancel)) kept.Forget();
        (await crowded.BeginAsync(Cancel)).ShouldBeTrue();
        (await crowded.BeginAsync(Cancel)).ShouldBeFalse();
        using (await kept.InTurnAsync(Cancel))
        {
            kept.Take(Subject.Organisation("ylp2em"), spokenOf: false, []).ShouldNotBeNull();
            kept.Forget();
        }
        (await crowded.BeginAsync(Cancel)).ShouldBeTrue();
    }

    /// <summary>Begins the course of one region at the position where the views stand; it is handed over when asked for.</summary>
    private static async Task<(Func<Task<bool>> HandOver, SubjectCourse Course)> BeginAsync(RunningLedger service)
    {
        var (kept, subject) = (service.Services.GetRequiredService<KeptCourses>(), Subject.Region("73.71"));
        using (await kept.InTurnAsync(Cancel)) kept.Forget();
        await using var connection = await service.Database.OpenConnectionAsync(Cancel);
        var preparation = (await kept.PrepareAsync(connection, Cancel)).ShouldNotBeNull();
        var known = await SubjectFacts.LoadAsync(connection, [subject], preparation.Position, Cancel);
        var course = SubjectCourse.At(preparation.Position, subject, known, Projections.Ledger.Views.Where(view => view.Kinds.Contains(subject.Kind)));
        return (() => kept.TakeOverAsync(preparation, [(subject, course)], Cancel), course);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
