using System.Collections.Immutable;

namespace Bungkesmas.Api.Specs.Races;

/// <summary>What a request of the race wants, in the words of the model.</summary>
public enum Wish { Propose, Defer, Sign, TellSigned, Activate, Launch, Recommend }

/// <summary>One wish, of the n-th agreement with its partner and district, or of the n-th system.</summary>
/// <param name="Reason">of a deferral; each of them is given once</param>
public sealed record Step(Wish Wish, int N, string Reason = "");

/// <summary>How the model answers a wish.</summary>
public enum Verdict { Recorded, AlreadySo, Unknown, Refused }

/// <summary>What is so according to a model that knows nothing of the service: a set of things said of each agreement, and who was activated or launched.</summary>
public sealed record RaceModel(ImmutableHashSet<string> Known, ImmutableHashSet<int> Agreements)
{
    public static RaceModel Empty { get; } = new([], []);

    public Verdict Asks(Step step) => step.Wish switch
    {
        Wish.Propose => Exists(step.N) ? Verdict.AlreadySo : Verdict.Recorded,
        Wish.Sign => !Exists(step.N) ? Verdict.Unknown : Signed(step.N) ? Verdict.AlreadySo : Verdict.Recorded,
        Wish.Defer => !Exists(step.N) ? Verdict.Unknown : Signed(step.N) ? Verdict.Refused : Known.Contains(Named(step)) ? Verdict.AlreadySo : Verdict.Recorded,
        Wish.Activate => Known.Contains(Named(step)) ? Verdict.AlreadySo : Exists(step.N) && !Signed(step.N) ? Verdict.Refused : Verdict.Recorded,
        Wish.Launch => Known.Contains(Named(step)) ? Verdict.AlreadySo : Verdict.Recorded,
        _ => Verdict.Recorded
    };

    public RaceModel With(Step step) => new(Known.Add(Named(step)), Named(step).EndsWith($" agreement {step.N}", StringComparison.Ordinal) ? Agreements.Add(step.N) : Agreements);

    private bool Exists(int n) => Agreements.Contains(n);

    private bool Signed(int n) => Known.Contains($"signed agreement {n}");

    private static string Named(Step step) => step.Wish switch
    {
        Wish.Propose => $"proposed agreement {step.N}",
        Wish.Defer => $"deferred for {step.Reason} agreement {step.N}",
        Wish.Sign or Wish.TellSigned => $"signed agreement {step.N}",
        Wish.Activate => $"activated {step.N}",
        Wish.Launch => $"launched {step.N}",
        _ => $"recommended {step.N}"
    };
}
