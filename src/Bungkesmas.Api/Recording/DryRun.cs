using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Questions;
using Npgsql;

namespace Bungkesmas.Api.Recording;

/// <summary>What would come of a report: the facts it would record, the questions these would raise, and what they would leave uncited.</summary>
public sealed class DryRun(NpgsqlDataSource database, FactMemory memory, Drafts drafts, Vault vault, TimeProvider clock)
{
    public async Task<RecordingSheet> SheetAsync(Work work, string document, Answer answer, string? text, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var draft = await drafts.OpenAsync([work], cancel);
        draft.Decide(work);
        var touched = draft.Pending.SelectMany(fact => fact.About).Where(about => OpenQuestions.Fold.Kinds.Contains(about.Kind))
            .Append(Subject.Document(document)).Append(Subject.Dating(document)).ToHashSet();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var known = await SubjectFacts.LoadAsync(connection, touched, long.MaxValue, cancel, memory);

        var questions = touched.SelectMany(subject => Raised(subject, [.. known.Of(subject), .. draft.Pending], now).Except(Raised(subject, known.Of(subject), now)));
        text ??= (await vault.PeekAsync(document, cancel))?.Text ?? "";
        var reading = Documents.Reading.Of(document, text.Length, [.. known.Of(Subject.Document(document)), .. draft.Pending], text, null);
        return new(document, answer.Facts.Count(fact => fact.New), null, answer.Facts, true, reading.Uncited, [.. questions.Distinct().Order()]);
    }

    private static IEnumerable<string> Raised(Subject subject, IReadOnlyCollection<Fact> facts, DateTimeOffset now) =>
        OpenQuestions.Fold.Kinds.Contains(subject.Kind) ? (OpenQuestions.Fold.At(subject, facts, now)?.Open ?? []).Select(question => question.Id) : [];
}
