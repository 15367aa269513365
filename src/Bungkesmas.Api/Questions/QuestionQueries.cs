using System.Text.Json;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections.Kernel;
using Bungkesmas.Projections.Questions;
using NpgsqlTypes;

namespace Bungkesmas.Api.Questions;

/// <summary>Which questions are wanted.</summary>
/// <param name="Id">one question</param>
/// <param name="After">those whose id comes after this one</param>
/// <param name="About">subjects; any of them has to be what the question is about</param>
/// <param name="Kinds">codes of rules' kinds or of ambiguities, any of them; all where it is left out</param>
/// <param name="Touching">subjects, each with every id it was told under; with a region all it contains. Each has to be what the question is about, or what a fact that speaks
/// for a reading is about; what a question about one region says of another does not make it a question about that, nor that somebody is party to the agreement which another works without</param>
public sealed record QuestionFilter(
    string? Id = null, string? After = null, QuestionState? State = null, IReadOnlyList<string>? Kinds = null, IReadOnlyList<string>? About = null, IReadOnlyList<IReadOnlyList<Subject>>? Touching = null);

/// <summary>Reads questions: each once, however many subjects it is about.</summary>
public static class QuestionQueries
{
    /// <summary>The questions a filter picks, in the order of their ids.</summary>
    public static async Task<List<(Question Question, Subject At)>> ManyAsync(Sight sight, QuestionFilter filter, int limit)
    {
        var face = sight.Lens.Possible ? "coalesce(v.possibly, v.state)" : "v.state";
        await using var command = sight.Views.Command($"""
            with asked as (
              select distinct on (q->>'id' collate "C") q->>'id' collate "C" as id, q, v.subject
              from {LedgerSchema.Table(OpenQuestions.Fold.Name)} v, jsonb_array_elements({face}->'questions') q
              where {sight.Lens.Picks("v")} and ($3::text is null or v.named @> array[$3] and q->>'id' = $3) and ($7::text[] is null or v.named && $7)
              order by q->>'id' collate "C", q->>'kind' = '{QuestionKind.Ambiguity.Code()}', v.subject like '{Subject.Questions}/%' desc, v.subject)
            select a.q::text, a.subject from asked a
            where ($4::text is null or a.id > $4) and ($5::text is null or a.q->>'state' = $5) and ($6::text[] is null or array[a.q->>'kind', a.q->>'ambiguity'] && $6)
              and ($7::text[] is null or a.q->'about' ?| $7)
              and not exists (
                select 1 from jsonb_array_elements($8::jsonb) told
                where not exists (
                    select 1 from jsonb_array_elements_text(told) touching, jsonb_array_elements_text(a.q->'about') about where about = touching or about like touching || '.%')
                  and not exists (
                    select 1 from jsonb_array_elements_text(told) touching, jsonb_array_elements(a.q->'readings') reading, jsonb_array_elements_text(reading->'facts') fact
                    join {LedgerSchema.Events}.fact_subject s on s.fact_id = fact::uuid and {KnownOf("fact::uuid", "s.subject")}
                    where (s.subject = touching or s.subject like touching || '.%')
                      and not (touching like '{Subject.Regions}/%' and (a.q->'about')::text like '%"{Subject.Regions}/%')
                      and not (touching like '{Subject.Organisations}/%' and a.q->>'kind' = '{QuestionKind.ActiveWithoutAgreement.Code()}'
                        and not jsonb_exists(told, '{Subject.Organisations}/' || substr(a.q->'readings'->0->>'value', {Topics.Active.Length + 2})))))
            order by a.id limit {limit}
            """, sight.Lens, filter.Id, filter.After, filter.State?.Code(), filter.Kinds?.ToArray(), filter.About?.ToArray(), JsonSerializer.Serialize((filter.Touching ?? []).Select(told => told.Select(subject => subject.ToString()))));
        foreach (var text in command.Parameters.Skip(2).Take(3)) text.NpgsqlDbType = NpgsqlDbType.Text;
        foreach (var texts in command.Parameters.Skip(5).Take(2)) texts.NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text;
        var found = new List<(Question, Subject)>();
        await using var row = await command.ExecuteReaderAsync(sight.Cancel);
        while (await row.ReadAsync(sight.Cancel))
            found.Add((JsonSerializer.Deserialize<Question>(row.GetString(0), LedgerJson.Options)!, Subject.Parse(row.GetString(1))));
        return found;
    }

    /// <summary>The condition that something told by the lens's position names a subject where a fact stands. The index has a fact under all that it was ever told to be about,
    /// and whatever says so is told on the same stream: the fact, a correction of it, or what else is told of the same thing.</summary>
    private static string KnownOf(string fact, string subject) => $"""
        ($2::bigint is null or exists (
          select 1 from {LedgerSchema.Events}.mt_events f join {LedgerSchema.Events}.mt_events told using (stream_id)
          where f.id = {fact} and told.seq_id <= $2 and strpos(concat_ws(' ', stream_id, told.data, told.headers), split_part({subject}, '/', 2)) > 0))
        """;
}
