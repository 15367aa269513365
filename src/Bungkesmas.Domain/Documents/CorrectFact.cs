using System.Text.Json;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Documents;

/// <summary>Replace named fields of an earlier fact, its date, or how it is known.</summary>
public sealed record CorrectFact(CorrectionReason Reason, JsonElement? Fields = null, Occurred? Occurred = null, Assertion? Assertion = null) : IAct<CountedFact>
{
    public Decision Decide(Subject on, CountedFact? now)
    {
        if (now is null) return new FactUnknown(on.Id);
        if (now.Event is ISpeakOfAFact) return new NotCorrectable(on.Id);
        if (Merged(now.Event) is not { } after) return new Unreadable(on.Id);
        if (IsFixed(now.Event, after)) return new Fixed(on.Id);
        if (Occurred?.Faults("occurred").FirstOrDefault() is { } misdated) return new Malformed(misdated);
        if (after.Faults(now.Fact.Stream).Concat(after.Faults((Occurred ?? now.Occurred).Window)).FirstOrDefault() is { } fault) return new Malformed(fault);
        if (after == now.Event && (Occurred ?? now.Occurred) == now.Occurred && (Assertion ?? now.Assertion) == now.Assertion) return Decision.AlreadySo;

        var stream = now.Fact.Stream;
        var subjects = now.Fact.About.Concat(now.Subjects).Concat(after.Concerns(stream)).Distinct().Select(subject => subject.ToString());
        var waits = after.ListensTo().Concat((Occurred ?? now.Occurred).Order.Select(ordering => ordering.Subject)).Distinct();
        return Decision.Record(new FactCorrected(now.Fact.Id, Fields, Occurred, Assertion, Reason,
            subjects.ToValueList(), waits.Select(condition => condition.ToString()).ToValueList()));
    }

    /// <summary>What the text in the vault says of itself, and where a passage lies in it, is not a matter of opinion.</summary>
    private static bool IsFixed(Event before, Event after) => before is PassageSetAside
        || (before is DocumentReceived was && after is DocumentReceived becomes && (was.Commitment, was.Length) != (becomes.Commitment, becomes.Length));

    private Event? Merged(Event before)
    {
        if (Fields is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) }) return null;
        try { return Corrections.Merge(before, Fields, strict: true); }
        catch (JsonException) { return null; }
    }

    public sealed record NotCorrectable(string Fact) : Refusal("fact-not-correctable", new(
        $"Catatan {Fact} sendiri adalah koreksi atau penarikan; tariklah bila keliru.", $"Fact {Fact} is itself a correction or retraction; retract it if it is wrong."));

    public sealed record Fixed(string Fact) : Refusal("fact-fixed", new(
        $"Bagian yang dikesampingkan, serta panjang dan komitmen sebuah dokumen, tidak dapat dikoreksi (catatan {Fact}).",
        $"A passage set aside, and a document's length and commitment, cannot be corrected (fact {Fact})."));

    public sealed record Unreadable(string Fact) : Refusal("correction-unreadable", new(
        $"Isi koreksi tidak cocok dengan jenis catatan {Fact}.", $"The corrected fields do not fit the type of fact {Fact}."));

    public sealed record Malformed(Fault Fault) : Refusal("correction-malformed", new(
        $"{Fault.Field}: {Fault.Reason.Id}", $"{Fault.Field}: {Fault.Reason.En}"));
}

/// <summary>The ledger holds no fact with this id.</summary>
public sealed record FactUnknown(string Fact) : Refusal("fact-unknown", new(
    $"Tidak ada catatan dengan id {Fact}.", $"There is no fact with the id {Fact}."));
