using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Requests;

namespace Bungkesmas.Api.Requests;

/// <summary>What the office can do with a request.</summary>
public static class RequestDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<MakeRequest, Request>(
            "/requests/{id}/submission", Subject.Requests, Request.Fold, "Put a request on record: of an organisation to the programme, or to whom it names."),
        new ActDoor<AnswerRequest, Request>(
            "/requests/{id}/answer", Subject.Requests, Request.Fold, "Answer a request, in principle or finally."),
        new ActDoor<FulfilRequest, Request>(
            "/requests/{id}/fulfilment", Subject.Requests, Request.Fold, "Record that what was asked for is done."),
        new ActDoor<DeclineRequest, Request>(
            "/requests/{id}/rejection", Subject.Requests, Request.Fold, "Say that what was asked for will not be done, for reasons."),
        new ActDoor<WithdrawRequest, Request>(
            "/requests/{id}/withdrawal", Subject.Requests, Request.Fold, "Record that who asked for something asks for it no longer.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<RequestMade>("/requests/{id}/submission-report"),
        new TellDoor<RequestAnswered>("/requests/{id}/answer-report"),
        new TellDoor<RequestFulfilled>("/requests/{id}/fulfilment-report"),
        new TellDoor<RequestDeclined>("/requests/{id}/rejection-report"),
        new TellDoor<RequestWithdrawn>("/requests/{id}/withdrawal-report")
    ];
}
