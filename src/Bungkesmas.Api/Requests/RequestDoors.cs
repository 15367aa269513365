using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Api.Requests;

/// <summary>What the office can do with a request.</summary>
public static class RequestDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<AnswerRequest, Request>(
            "/requests/{id}/answer", Subject.Requests, Request.Fold, "Answer a request, in principle or finally."),
        new ActDoor<FulfilRequest, Request>(
            "/requests/{id}/fulfilment", Subject.Requests, Request.Fold, "Record that what was asked for is done.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<RequestMade>("/requests/{id}/request-report"),
        new TellDoor<RequestAnswered>("/requests/{id}/answer-report"),
        new TellDoor<RequestFulfilled>("/requests/{id}/fulfilment-report"),
        new TellDoor<RequestDeclined>("/requests/{id}/refusal-report"),
        new TellDoor<RequestWithdrawn>("/requests/{id}/withdrawal-report")
    ];
}
