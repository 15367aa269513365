using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Specs.Questions;

/// <summary>A fact that does nothing but claim something of its subject, for specs of the rules that find questions.</summary>
[StoredAs("spec.claimed.v1", "", "Something is claimed.")]
public sealed record Claiming(ValueList<Claim> All) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Claim> Claims(Subject on) => All;

    public override Sentence Say(Subject on, INames names) => new("Sesuatu dikatakan.", "Something is claimed.");

    /// <summary>
    /// The questions found in facts written as <c>topic=value</c>: facts apart by <c>;</c>, what one fact claims by <c>&amp;</c>; <c>hoped</c> or <c>inferred</c> before it says how it is known, and <c>@2017-05</c> after it, when.
    /// Written as <c>id: reading | reading</c>.
    /// </summary>
    public static string Found(string about, string facts)
    {
        var subject = Subject.Parse(about);
        var history = History.Of(facts.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((fact, i) => Read(subject, fact, i)));
        return string.Join("; ", history.Asked(subject).Select(question => $"{question.Id}: {string.Join(" | ", question.Readings.Select(Written))}"));
    }

    private static string Written(Reading reading) =>
        reading.Value + (reading.From == Origin.Told ? "" : $" ({reading.From.Code()})") + string.Concat(reading.How.Where(how => how != Assertion.Stated).Select(how => $" ({how.Code()})"));

    private static Entry Read(Subject subject, string fact, int place)
    {
        var how = fact.StartsWith("hoped ", StringComparison.Ordinal) ? Assertion.Hoped : fact.StartsWith("inferred ", StringComparison.Ordinal) ? Assertion.Inferred : Assertion.Stated;
        var said = (how == Assertion.Stated ? fact : fact[(fact.IndexOf(' ') + 1)..]).Split('@', StringSplitOptions.TrimEntries);
        var claims = said[0].Split('&', StringSplitOptions.TrimEntries).Select(claim => claim.Split('=') is [var topic, var value] ? new Claim(subject, topic, value) : throw new FormatException(claim));
        return Told(subject, new Claiming(claims.ToValueList()), said.Length > 1 ? said[1] : null, how) with { Offset = place * 20 };
    }
}
