using System.Collections.Immutable;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Questions;

/// <summary>What is claimed of the topics that begin with one word, each named by what stands after the colon. Of which of them there are several values is found as they come, and not by looking at all again.</summary>
internal sealed class ClaimsOfHead
{
    /// <summary>The ids of the first values of all topics.</summary>
    private readonly Roll<string> _firsts;

    /// <summary>The ids of the values of those topics that have several.</summary>
    private readonly Roll<ImmutableList<string>> _several;

    private ClaimsOfHead(string head, Roll<Claimed> claims, Roll<string> firsts, Roll<ImmutableList<string>> several) =>
        (Head, Claims, _firsts, _several) = (head, claims, firsts, several);

    public string Head { get; }

    /// <summary>Every value of every topic, in the order in which they were first claimed.</summary>
    public Roll<Claimed> Claims { get; }

    /// <summary>The topics that have several values, with these.</summary>
    public IEnumerable<IReadOnlyList<Claimed>> Several => _several.Select(ids => ids.ConvertAll(id => Claims.Find(id)!)).OrderBy(claims => claims[0].By[0].At);

    public static ClaimsOfHead Of(string head) => new(head, Roll<Claimed>.Empty, Roll<string>.Empty, Roll<ImmutableList<string>>.Empty);

    public Claimed? Find(string topic, string value) => Claims.Find(Id(topic, value));

    public ClaimsOfHead With(string topic, string value, Witness witness)
    {
        var id = Id(topic, value);
        if (Claims.Find(id) is { } known) return new(Head, Claims.With(id, known with { By = known.By.Add(witness) }), _firsts, _several);
        var claims = Claims.With(id, new(topic, value, [witness]));
        return _firsts.Find(topic) is not { } first
            ? new(Head, claims, _firsts.With(topic, id), _several)
            : new(Head, claims, _firsts, _several.With(topic, (_several.Find(topic) ?? [first]).Add(id)));
    }

    private static string Id(string topic, string value) => $"{topic}\n{value}";
}
