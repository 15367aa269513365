using System.Reflection;

namespace Bungkesmas.Specs.Telling;

/// <summary>One story, told: its page, its title, its lines, and what was asked and answered in it.</summary>
public sealed record ToldStory(string Page, Sentence Title, IReadOnlyList<string> Lines, IReadOnlyList<Answered> Answers);

/// <summary>Every story of the specs, told again from the first to the last.</summary>
public static class StoryBook
{
    public static IEnumerable<string> Pages => Tellers.Select(type => Teller(type).Page).Distinct();

    /// <summary>All stories. One that fails does so in its own spec; here it counts as far as it was told.</summary>
    public static IEnumerable<ToldStory> All => Tellers.SelectMany(type => Told(type, asFarAsItGoes: true));

    public static IEnumerable<ToldStory> On(string page) => Tellers.Where(type => Teller(type).Page == page).SelectMany(type => Told(type));

    private static IEnumerable<ToldStory> Told(Type type, bool asFarAsItGoes = false)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).OrderBy(method => method.MetadataToken))
            if (method.GetCustomAttribute<StoryAttribute>() is { } story)
            {
                var teller = Teller(type);
                try { method.Invoke(teller, null); }
                catch (TargetInvocationException) when (asFarAsItGoes) { }
                yield return new(teller.Page, story.Title, teller.Lines, teller.Answers);
            }
    }

    private static IEnumerable<Type> Tellers => typeof(StoryBook).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Stories)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal);

    private static Stories Teller(Type type) => (Stories)Activator.CreateInstance(type)!;
}
