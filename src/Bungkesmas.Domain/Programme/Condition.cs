using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>What something can wait for.</summary>
public enum ConditionKind { SystemLaunched, AgreementSigned }

/// <summary>A condition something waits for: the launch of a system, or the signing of an agreement.</summary>
/// <param name="Of">id of the system or agreement</param>
public sealed record Condition(ConditionKind Kind, string Of)
{
    public Subject Subject => new(Subject.Conditions, $"{Kind.Code()}@{Of}");

    public IEnumerable<Fault> Faults(string field) => Check.Slug($"{field}.of", Of);

    public Sentence Say() => Kind == ConditionKind.SystemLaunched
        ? new($"peluncuran {Title(Of)}", $"the launch of {Title(Of)}")
        : new($"penandatanganan {Of}", $"the signing of {Of}");

    /// <summary>"si-bungkesmas" as people write it: "Si Bungkesmas".</summary>
    public static string Title(string slug) => string.Join(' ', slug.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
