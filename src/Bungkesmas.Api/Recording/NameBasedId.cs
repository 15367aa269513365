using System.Security.Cryptography;
using System.Text;

namespace Bungkesmas.Api.Recording;

/// <summary>Ids that follow from a document and an entry key (UUID version 5, RFC 9562 section 5.5), so that importing twice is harmless.</summary>
public static class NameBasedId
{
    private static readonly Guid Facts = Guid.Parse("6f6c7f0e-55c5-4f0c-9a52-2f0a3cf0b7d1");

    public static Guid Of(string document, string entryKey)
    {
        Span<byte> name = [.. Facts.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"{document}\n{entryKey}")];
        var id = SHA1.HashData(name)[..16];
        id[6] = (byte)((id[6] & 0x0F) | 0x50);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }
}
