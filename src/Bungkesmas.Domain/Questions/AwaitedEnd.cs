using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>The end of an agreement that was told beforehand: its last day, as agreed or by a notice of its end.</summary>
/// <param name="Claim">what is claimed of a party once that day has passed</param>
/// <param name="ToldIn">who told the day</param>
/// <param name="Matters">whether the party is at work: of others nobody asks whether they have an agreement</param>
/// <param name="IsOver">whether it came, or something else was told before it could</param>
public sealed record AwaitedEnd(Claim Claim, Happening ToldIn, bool Matters, bool IsOver = false) : IElapsing<AwaitedEnd>
{
    public string Id => IdOf(Claim);

    /// <summary>The end of the last day.</summary>
    public DateTimeOffset? Elapses => Matters && !IsOver ? Calendar.StartOf(Next) : null;

    /// <summary>What is claimed from then on, of the day after the last one.</summary>
    public Claim Come => Claim with { Of = Next.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), After = null };

    public AwaitedEnd Elapsed(Subject on, DateTimeOffset at) => this with { IsOver = true };

    /// <summary>One agreement has one end for each of its parties, however it is told.</summary>
    public static string IdOf(Claim claim) => $"{Topics.Tail(claim.Topic)}\n{claim.Value}";

    /// <summary>Whether what was told earlier still stands beside this: a notice does not put off an end that comes before it, all else takes its place.</summary>
    public bool LeavesStanding(AwaitedEnd known) => !known.IsOver && Topics.Head(Claim.Topic) == Topics.Terminated && known.Claim.After < Claim.After;

    private DateOnly Next => Claim.After is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : DateOnly.MaxValue;
}
