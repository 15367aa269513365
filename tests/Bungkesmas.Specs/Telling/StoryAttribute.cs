using System.Runtime.CompilerServices;

namespace Bungkesmas.Specs.Telling;

/// <summary>A spec that is also a story of the field book: its title in English and in Indonesian.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoryAttribute : FactAttribute
{
    public StoryAttribute(string en, string id, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        DisplayName = en;
        Title = new(id, en);
    }

    public Sentence Title { get; }
}
