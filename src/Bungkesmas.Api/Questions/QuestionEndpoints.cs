using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Api.Questions;

/// <summary>Which questions a list shows.</summary>
public enum ShownQuestions { Open, Answered, All }

/// <summary>What does not fit together, who says what, and what was answered?</summary>
public static class QuestionEndpoints
{
    private static readonly string[] Filters = ["state", "kind", "region", "partner", "about", "document", .. Paging.Parameters];

    private static readonly string[] Kinds =
        [.. Enum.GetValues<QuestionKind>().Select(kind => kind.Code()), .. Enum.GetValues<AmbiguityKind>().Select(kind => kind.Code())];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/questions", (HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            if (!TryRead(http, sight, out var filter, out var wrong)) return wrong.Result(http);
            var seeing = page!.Seeing(sight);
            var found = await QuestionQueries.ManyAsync(seeing, filter with { After = page.After }, page.Limit + 1);
            var shown = found.Take(page.Limit).Select(one => one.Question).ToList();
            var names = await seeing.NamesAsync(shown.SelectMany(QuestionSheet.Organisations));
            var sheet = new QuestionList([.. shown.Select(question => QuestionSheet.Of(question, names, seeing.Language))], seeing.Used, seeing.Permalink,
                found.Count > page.Limit ? page.Next(http, shown[^1].Id) : null);
            return Answers.List(http, sheet, sheet.Questions);
        })).Reads<QuestionList>("ListQuestions", "Questions that rules find in the facts or people raise, with their readings; the open ones unless another state is asked for.", Filters)
            .Chooses<ShownQuestions>("state").WithMetadata(new Chosen("kind", Kinds));

        api.MapGet("/questions/{id}", (string id, HttpContext http, Eyes eyes, LedgerQueries ledger) => eyes.LookAsync(http, async sight =>
        {
            if (await QuestionQueries.ManyAsync(sight, new(Id: id), 1) is not [var (question, at)]) return Problem.NotFound("pertanyaan", "question").Result(http);
            // Everything known of the subject is known of the facts that speak for a reading, for they are facts about it.
            var facts = await ledger.AboutAsync([at, new(Subject.Questions, id)], sight.Lens.KnownAt, sight.Cancel);
            var evidence = Valid.Happenings(facts).Where(happening => question.Readings.Any(reading => reading.Facts.Contains(happening.Fact.Id))).ToDictionary(happening => happening.Fact.Id);
            var names = await sight.NamesAsync(QuestionSheet.Organisations(question).Concat(
                evidence.Values.SelectMany(happening => happening.About).Where(about => about.Kind == Subject.Organisations).Select(about => about.Id)));
            return Answers.Json(QuestionSheet.Of(question, names, sight.Language, evidence) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<QuestionSheet>("GetQuestion", "One question with its readings, the facts behind each, and what was answered.");
    }

    private static bool TryRead(HttpContext http, Sight sight, out QuestionFilter filter, out Problem problem)
    {
        filter = new();
        if (!Choice.TryRead<ShownQuestions>(http, "state", out var state, out problem)) return false;
        string? Asked(string name) => Choice.Text(http, name);
        if (Asked("kind") is { } kind && !Kinds.Contains(kind)) { problem = Problem.Malformed("kind", Wrong.Unreadable(string.Join(", ", Kinds))); return false; }
        if (Asked("region") is { } region && !sight.Regions.Knows(region)) { problem = Problem.Malformed("region", Wrong.RegionCode); return false; }
        foreach (var name in new[] { "partner", "document" })
            if (Asked(name) is { } id && !Subject.IsSlug(id)) { problem = Problem.Malformed(name, Wrong.Slug); return false; }
        if (Asked("about") is { } about && !Subject.TryParse(about, out _)) { problem = Problem.Malformed("about", Wrong.Subject); return false; }

        IReadOnlyList<Subject>?[] touching = [AskedIds.Of(http, "region"), AskedIds.Of(http, "partner"), Asked("document") is { } document ? [Subject.Document(document)] : null];
        filter = new(State: state switch { ShownQuestions.All => null, ShownQuestions.Answered => QuestionState.Answered, _ => QuestionState.Open },
            Kinds: Asked("kind") is { } wanted ? [wanted] : null, About: (AskedIds.About(http)?.ToString() ?? Asked("about")) is { } one ? [one] : null, Touching: [.. touching.OfType<IReadOnlyList<Subject>>()]);
        return true;
    }
}
