namespace Bungkesmas.Domain.Kernel;

/// <summary>What a state remembers only to be folded on: it is not part of its rows, and does not make two states differ.</summary>
/// <remarks>The state of a crowded region follows from all who work there; rows that held all of them would grow with the square of their number.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MemoryAttribute : Attribute;

/// <summary>A state that remembers more than what makes it equal to another one.</summary>
public interface IRemember;

/// <summary>A state that may have nothing to say, however much it remembers: then there is no row of it.</summary>
public interface IMaySayNothing
{
    bool SaysNothing { get; }
}
