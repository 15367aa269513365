using System.Security.Cryptography;
using System.Text;

namespace Bungkesmas.Api.Recording;

/// <summary>Ids that follow from names (UUID version 5, RFC 9562 section 5.5): a fact's from document and entry key, so that importing twice is harmless.</summary>
public static class NameBasedId
{
    private static readonly Guid Facts = Guid.Parse("6f6c7f0e-55c5-4f0c-9a52-2f0a3cf0b7d1");

    public static Guid Of(string document, string entryKey) => In(Facts, $"{document}\n{entryKey}");

    /// <param name="space">what kind of thing is named</param>
    public static Guid In(Guid space, string name)
    {
        var id = SHA1.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
