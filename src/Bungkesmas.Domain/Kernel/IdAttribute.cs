namespace Bungkesmas.Domain.Kernel;

/// <summary>Marks a field that holds the id of an organisation, the code of a region, or whatever goes by an id that can turn out to be another's.</summary>
/// <remarks>Whatever a field of this kind names, the event's <see cref="Event.About"/> names as well; a spec sees to it.</remarks>
/// <param name="noun">of what kind of subject the id is; empty where the text says it itself, as <c>noun/id</c></param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IdAttribute(string noun = "") : Attribute
{
    public string Noun { get; } = noun;
}
