using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Api.Statements;

/// <summary>What can be recorded of what people said.</summary>
public static class StatementDoors
{
    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<StatementQuoted>("/statements/{id}/quotation"),
        new TellDoor<EndorsementGiven>("/statements/{id}/endorsement"),
        new TellDoor<HopeExpressed>("/statements/{id}/hope"),
        new TellDoor<EnrolmentPledged>("/statements/{id}/pledge")
    ];
}
