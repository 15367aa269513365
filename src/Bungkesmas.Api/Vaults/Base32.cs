namespace Bungkesmas.Api.Vaults;

/// <summary>Bytes as lower-case letters and digits that are safe in a URL, a slug and a stream key.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        for (var at = 0; at < text.Length; at++)
        {
            var value = 0;
            for (var bit = at * 5; bit < at * 5 + 5; bit++)
                value = value << 1 | (bit / 8 < bytes.Length ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0);
            text[at] = Alphabet[value];
        }
        return new string(text);
    }
}
