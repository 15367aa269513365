using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bungkesmas.Api.Vaults;

/// <summary>The one secret of an instance; every other key is derived from it, each for one purpose.</summary>
public sealed class MasterKey
{
    // Strict: a lone surrogate would become U+FFFD, and two different texts would share an id.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _documentIds, _notes, _actors, _entries, _tokens, _documents, _people, _receivers, _answers;

    private MasterKey(byte[] master)
    {
        _documents = Derive("wrap-document");
        _people = Derive("wrap-person");
        _receivers = Derive("wrap-receiver");
        _answers = Derive("seal-answer");
        _documentIds = Derive("document-id");
        _notes = Derive("note-id");
        _actors = Derive("actor-id");
        _entries = Derive("person-entry");
        _tokens = Derive("token-signing");
        Fingerprint = FingerprintOf(master);

        byte[] Derive(string purpose) => MasterKey.Derive(master, purpose);
    }

    /// <summary>Tells two keys apart and says nothing about either.</summary>
    public string Fingerprint { get; }

    public static string FingerprintOf(byte[] master) => Convert.ToHexStringLower(Derive(master, "fingerprint").AsSpan(0, 16));

    /// <summary>Reads the key from its file, or makes file and key when there is none yet.</summary>
    public static MasterKey LoadOrCreate(string path)
    {
        var master = MasterKeyFile.ReadOrCreate(path);
        try { return new(master); }
        finally { CryptographicOperations.ZeroMemory(master); }
    }

    /// <summary>The key whose bytes are at hand, as in a backup.</summary>
    public static MasterKey Of(byte[] master) => new(master);

    /// <summary>The id under which this instance knows a text: the same text has the same id, and the id tells nothing.</summary>
    public string DocumentId(string text) =>
        "d" + Base32.Encode(HMACSHA256.HashData(_documentIds, Utf8.GetBytes(text)).AsSpan(0, 20));

    /// <summary>The id of a short note: the same words of another day or from another informant are another note.</summary>
    public string NoteId(string text, string day, string informant) =>
        "d" + Base32.Encode(HMACSHA256.HashData(_notes, Pair($"{day}\n{informant}", text)).AsSpan(0, 20));

    /// <summary>The opaque id of whoever an identity provider calls by this subject.</summary>
    public string ActorId(string issuer, string subject) =>
        "a" + Base32.Encode(HMACSHA256.HashData(_actors, Pair(issuer, subject)).AsSpan(0, 16));

    /// <summary>The key that signs this instance's own tokens; 32 bytes, a fresh copy each time.</summary>
    public byte[] TokenSigningKey => [.. _tokens];

    internal byte[] EntryHash(string documentId, string key) => HMACSHA256.HashData(_entries, Pair(documentId, key));

    internal ReadOnlySpan<byte> WrappingKey(SealedKind kind) => kind switch
    {
        SealedKind.Document => _documents,
        SealedKind.Person => _people,
        SealedKind.Receiver => _receivers,
        SealedKind.Answer => _answers,
        _ => throw new ArgumentOutOfRangeException(nameof(kind))
    };

    private static byte[] Derive(byte[] master, string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, master, 32, salt: null, info: Utf8.GetBytes($"bungkesmas/{purpose}/v1"));

    // The length in front keeps ("ab", "c") and ("a", "bc") apart.
    private static byte[] Pair(string first, string second)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, Utf8.GetByteCount(first));
        return [.. length, .. Utf8.GetBytes(first), .. Utf8.GetBytes(second)];
    }
}
