using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Projections.Figures;

/// <summary>One figure and every statement of it; each held at its moment, and nothing is said of the time between.</summary>
public sealed record Figure(string Id, ValueList<HeldStatement<FigureStated>> Statements)
{
    public static Fold<Figure> Fold { get; } = new("figure", [Subject.Figures], Apply);

    /// <summary>What the figure was at an instant; the same number surely or roughly stated is the same number.</summary>
    public Held<FigureStated>? At(DateTimeOffset instant) =>
        Held.At(Statements, instant, said => (said.Topic, said.Region?.Code, said.Partner, said.Group, said.Count.Unit, said.Count.Value, said.Count.UpTo));

    private static Figure? Apply(Figure? now, Subject on, Happening happening) =>
        happening.Event is FigureStated said && happening.Stream == on && happening.Assertion != Assertion.Hoped
            ? new(on.Id, (now?.Statements ?? []).Stating(said, happening, said.AsOf)) : now;
}
