using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Bungkesmas.Api.Vaults;

internal enum SealedKind { Document, Person, Receiver, Answer }

/// <summary>The envelope of one row: a data key of its own, wrapped by the master key, so that deleting the wrapped key erases the row.</summary>
internal sealed class Sealed : IDisposable
{
    private const int NonceLength = 12, TagLength = 16, KeyLength = 32;

    private readonly SealedKind _kind;
    private readonly string _id;
    private readonly byte[] _dataKey;

    private Sealed(SealedKind kind, string id, byte[] dataKey) => (_kind, _id, _dataKey) = (kind, id, dataKey);

    public static Sealed Fresh(SealedKind kind, string id) => new(kind, id, RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>Without a data key of its own, for what is kept for hours only and restored from no backup.</summary>
    public static Sealed Under(MasterKey master, SealedKind kind, string id) => new(kind, id, master.WrappingKey(kind).ToArray());

    public static Sealed Unwrap(MasterKey master, SealedKind kind, string id, byte[] wrappedKey) =>
        new(kind, id, Decrypt(master.WrappingKey(kind), kind, "key", id, wrappedKey));

    public byte[] WrapBy(MasterKey master) => Encrypt(master.WrappingKey(_kind), "key", _dataKey);

    public byte[] Close(string part, ReadOnlySpan<byte> plain) => Encrypt(_dataKey, part, plain);

    public byte[] Open(string part, byte[] cipher) => Decrypt(_dataKey, _kind, part, _id, cipher);

    public byte[] CloseJson<T>(T value)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web);
        try { return Close("body", plain); }
        finally { CryptographicOperations.ZeroMemory(plain); }
    }

    public T OpenJson<T>(byte[] cipher)
    {
        var plain = Open("body", cipher);
        try { return JsonSerializer.Deserialize<T>(plain, JsonSerializerOptions.Web)!; }
        // Without the inner exception: what a parser quotes may be a name.
        catch (JsonException) { throw new CryptographicException($"The vault's {_kind} {_id} opened but is not in a known form."); }
        finally { CryptographicOperations.ZeroMemory(plain); }
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_dataKey);

    private byte[] Encrypt(ReadOnlySpan<byte> key, string part, ReadOnlySpan<byte> plain)
    {
        var cipher = new byte[NonceLength + TagLength + plain.Length];
        var nonce = cipher.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(nonce, plain, cipher.AsSpan(NonceLength + TagLength), cipher.AsSpan(NonceLength, TagLength), Place(_kind, part, _id));
        return cipher;
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> key, SealedKind kind, string part, string id, byte[] cipher)
    {
        try
        {
            var plain = new byte[Math.Max(0, cipher.Length - NonceLength - TagLength)];
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(cipher.AsSpan(0, NonceLength), cipher.AsSpan(NonceLength + TagLength),
                cipher.AsSpan(NonceLength, TagLength), plain, Place(kind, part, id));
            return plain;
        }
        catch (Exception broken) when (broken is CryptographicException or ArgumentOutOfRangeException)
        {
            throw new CryptographicException(
                $"The vault's {kind} {id} does not open: it was altered, moved from another row, or sealed under another master key.");
        }
    }

    // Bound to its place, a ciphertext opens in no other row, column or table.
    private static byte[] Place(SealedKind kind, string part, string id) => Encoding.UTF8.GetBytes($"{kind}.{part}\0{id}");
}
