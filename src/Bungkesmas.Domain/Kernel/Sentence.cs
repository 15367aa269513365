namespace Bungkesmas.Domain.Kernel;

/// <summary>One readable sentence in Indonesian and in English.</summary>
public sealed record Sentence(string Id, string En)
{
    public string In(string language) => language == "en" ? En : Id;

    /// <summary>The sentence with a capital at its beginning.</summary>
    public Sentence Begun() => new(Begun(Id), Begun(En));

    private static string Begun(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>Names for ids, as the reader's lens shows them. People are never named here.</summary>
public interface INames
{
    string Organisation(string id);

    string Region(string code);
}
