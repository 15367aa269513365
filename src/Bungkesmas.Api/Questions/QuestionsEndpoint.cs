using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Api.Questions;

/// <summary>An open question with its readings and their evidence.</summary>
public sealed record QuestionSheet(string Id, QuestionKind Kind, string About, string Sentence, IReadOnlyList<Reading> Readings);

/// <summary>Questions that the facts raise and nobody has answered.</summary>
public sealed record QuestionList(IReadOnlyList<QuestionSheet> Questions, UsedLens Lens, string Permalink);

/// <summary>What does not fit together?</summary>
public static class QuestionsEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/questions", (HttpContext http, Eyes eyes, Progress progress) => eyes.LookAsync(http, async sight =>
        {
            var face = sight.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
            var seen = await sight.Views.ManyAsync(OpenQuestions.Fold, sight.Lens, $"jsonb_array_length({face}->'questions') > 0 and $3 = '' order by v.subject", sight.Cancel, "");
            var position = sight.Lens.KnownAt ?? await progress.PositionAsync(sight.Cancel);
            return Answers.Json(new QuestionList(
                [.. seen.SelectMany(one => one.State.Questions.Select(question => new QuestionSheet(
                    question.Id, question.Kind, one.Subject.ToString(), sight.In(Say(question.Kind, one.Subject, sight)), question.Readings)))],
                sight.Used(position), sight.Permalink(position)));
        })).Reads<QuestionList>("ListQuestions", "Open questions that rules find in the facts, with readings and evidence.");

    public static Sentence Say(QuestionKind kind, Subject about, Sight sight) => kind switch
    {
        QuestionKind.RegionKind => new(
            $"Sumber tidak sepakat, atau berbeda dari data resmi, apakah {sight.Regions.Name(about.Id)} itu kota atau kabupaten.",
            $"Sources disagree, or differ from the official data, on whether {sight.Regions.Name(about.Id)} is a city (kota) or a regency (kabupaten)."),
        QuestionKind.RecommendedYetNobodyFound => new(
            $"Di {sight.Regions.Name(about.Id)} ada yang direkomendasikan, tetapi dilaporkan belum ada lembaga yang tepat.",
            $"In {sight.Regions.Name(about.Id)} somebody was recommended, yet it is reported that nobody suitable was found."),
        _ => new($"Perjanjian {about.Id} dilaporkan ditangguhkan sesudah ditandatangani.", $"Agreement {about.Id} is reported deferred after it was signed.")
    };
}
