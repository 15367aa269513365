using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Facts;

/// <summary>Every fact about one thing, in valid order, with corrections beside what they correct.</summary>
public sealed record HistorySheet(string About, IReadOnlyList<FactSheet> Facts, UsedLens Lens, string Permalink, string? Next = null);

/// <summary>How did it come to this? One way for every noun whose things have an id of their own.</summary>
public static class HistoryEndpoints
{
    private sealed record Noun(string Path, string Kind, string Operation, Sentence Word);

    private static readonly Noun[] Nouns =
    [
        new("agreements", Subject.Agreements, "GetAgreementHistory", new("perjanjian", "agreement")),
        new("routes", Subject.Routes, "GetRouteHistory", new("jalur", "route")),
        new("requests", Subject.Requests, "GetRequestHistory", new("permintaan", "request")),
        new("tasks", Subject.Tasks, "GetTaskHistory", new("tugas", "task")),
        new("visits", Subject.Visits, "GetVisitHistory", new("kunjungan", "visit")),
        new("sessions", Subject.Sessions, "GetSessionHistory", new("pertemuan", "session")),
        new("regions", Subject.Regions, "GetRegionHistory", new("wilayah", "region")),
        new("programme", Subject.Programmes, "GetProgrammeHistory", new("program", "programme"))
    ];

    public static void Map(RouteGroupBuilder api)
    {
        foreach (var noun in Nouns)
            api.MapGet($"/{noun.Path}/{{id}}/history", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
            {
                var (page, problem) = Paging.Of(http, sight);
                if (problem is not null) return problem.Result(http);
                sight = page!.Seeing(sight);
                var subject = new Subject(noun.Kind, id);
                var facts = await ledger.HistoryAsync(About(subject), sight.Lens.KnownAt, sight.Cancel);
                var names = await sight.NamesAsync(facts);
                var history = FactSheet.History(facts, subject, sight.Lens.AsOf, names, sight.Language);
                // A region that nothing is told of is there all the same.
                if (history.Count == 0 && !(noun.Kind == Subject.Regions && sight.Regions.Knows(id))) return Problem.NotFound(noun.Word.Id, noun.Word.En).Result(http);
                var (shown, next) = Shown(http, page, history);
                return Answers.List(http, new HistorySheet(subject.ToString(), shown, sight.Used, sight.Permalink, next), shown);
            })).Reads<HistorySheet>(noun.Operation, $"Every fact about one {noun.Word.En}, in valid order and page by page, with corrections beside what they correct.", Paging.Parameters);
    }

    /// <summary>A page of a history, and the address of the next one.</summary>
    public static (IReadOnlyList<FactSheet> Shown, string? Next) Shown(HttpContext http, Page page, IReadOnlyList<FactSheet> history)
    {
        var shown = history.Skip(page.After is null ? 0 : history.TakeWhile(fact => fact.Id.ToString() != page.After).Count() + 1).Take(page.Limit).ToList();
        return (shown, shown.Count > 0 && shown[^1] != history[^1] ? page.Next(http, shown[^1].Id.ToString()) : null);
    }

    /// <summary>What is corrected of a task is known where the task is about.</summary>
    private static Subject[] About(Subject subject) => subject.Kind == Subject.Tasks && TaskId.Parse(subject.Id) is { } task ? [subject, task.Subject] : [subject];
}
