using System.Text.Json;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Projections;

namespace Bungkesmas.Specs.Telling;

/// <summary>The facts of one story, in the order in which they became known.</summary>
public sealed class History(IReadOnlyList<Fact> facts)
{
    public static readonly DateTimeOffset End = Day("2030-01-01");

    public IReadOnlyList<Fact> Facts => facts;

    public static History Of(params IEnumerable<Entry> entries) => new([.. entries.Select((entry, i) => entry.At(i + 1))]);

    public History And(params IReadOnlyList<Entry> entries) => new([.. facts, .. entries.Select((entry, i) => entry.At(facts.Count + 1 + i))]);

    /// <summary>The story with the n-th fact corrected: fields as JSON, or its date, or how it is known.</summary>
    public History Correcting(int n, string? fields = null, string? date = null, Assertion? how = null) => Speaking(n, new CorrectFact(
        CorrectionReason.SourceMisread, fields is null ? null : JsonElement.Parse(fields), date is null ? null : new(date), how));

    public History Retracting(int n) => Speaking(n, new RetractFact(CorrectionReason.EntryMistake));

    private History Speaking(int n, IAct<CountedFact> act) =>
        act.Decide(FactNo(n), Counted(FactNo(n))) is Decision.Facts decided ? And(Done(facts[n - 1].Stream, decided.Event, "2017-09-02")) : this;

    /// <summary>What was known by a position.</summary>
    public History Known(long position) => new([.. facts.Where(fact => fact.Position <= position)]);

    public TState? State<TState>(Subject subject, string? on = null) where TState : class =>
        FoldOf<TState>().At(subject, facts, on is null ? End : Calendar.EndOf(DateOnly.Parse(on)));

    public Timeline<TState> Timeline<TState>(Subject subject) where TState : class => FoldOf<TState>().Over(subject, facts);

    /// <summary>What is possibly so on a day, where it differs from what is certain.</summary>
    public TState? Possibly<TState>(Subject subject, string on) where TState : class =>
        Timeline<TState>(subject).Segments.LastOrDefault(segment => segment.From <= Calendar.EndOf(DateOnly.Parse(on)))?.Possibly;

    /// <param name="day">the day the act is dated to; null for one that is done now</param>
    public Decision Decide<TState>(Subject on, IAct<TState> act, string? day = null) where TState : class
    {
        if (typeof(TState) == typeof(CountedFact)) return act.Decide(on, (TState?)(object?)Counted(on));
        var subject = act is IActIn<TState> elsewhere ? elsewhere.State(on) : on;
        var asOf = day is null ? Now : Calendar.EndOf(DateOnly.Parse(day));
        var now = FoldOf<TState>().At(subject, facts, asOf);
        if (act is IActWithAnother<TState> two) return two.Decide(on, now, State<TState>(two.Other(on)));
        return act is IActOnADay<TState> dated ? dated.Decide(on, now, State<TState>(subject), new(Calendar.DayOf(asOf), IsStated: day is not null)) : act.Decide(on, now);
    }

    /// <summary>An act is decided when everything told so far was entered.</summary>
    private DateTimeOffset Now => facts.Select(fact => fact.RecordedAt).Append(Day("2017-09-02")).Max();

    /// <summary>The number of a fact in the story.</summary>
    public int Number(Guid fact) => (int)facts.Single(one => one.Id == fact).Position;

    /// <summary>The view of a state; or the fold that acts alone are decided from, of which no rows are kept.</summary>
    public static Fold<TState> FoldOf<TState>() where TState : class =>
        Ledger.Views.OfType<Fold<TState>>().SingleOrDefault() ?? (Fold<TState>)typeof(TState).GetProperty("Fold")!.GetValue(null)!;

    private CountedFact? Counted(Subject on) => Guid.TryParse(on.Id, out var id) ? CountedFact.Among(facts, id) : null;
}
