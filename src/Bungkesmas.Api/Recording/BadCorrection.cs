using System.Text.Json;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Recording;

/// <summary>Says which field of a correction does not fit the fact that it corrects.</summary>
public static class BadCorrection
{
    public static Problem Of(Statement statement, CountedFact target)
    {
        var (intake, correction) = (new Intake(), (CorrectFact)statement.Saying);
        foreach (var fault in correction.Occurred?.Faults("occurred") ?? []) intake.Wrong(statement.Key, statement.Field(fault.Field), fault.Reason);
        if (correction.Fields is { ValueKind: JsonValueKind.Object } fields)
        {
            var merged = intake.Read(Corrections.Patched(target.Event, fields), target.Event.GetType(), statement.Key, statement.Where);
            foreach (var fault in (merged as Event)?.Faults(target.Fact.Stream) ?? []) intake.Wrong(statement.Key, statement.Field(fault.Field), fault.Reason);
        }
        if (intake.Accepted) intake.Wrong(statement.Key, statement.Field("fields"), Wrong.Unreadable(null));
        return intake.Problem;
    }
}
