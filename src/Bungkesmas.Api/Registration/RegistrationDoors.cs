using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>What the office can do about where people register.</summary>
public static class RegistrationDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<RedirectRegistration, Domain.Registration.Route>(
            "/routes/{id}/redirect", Subject.Routes, Domain.Registration.Route.Fold, "Send the people of a scope to another organisation for now."),
        new ActDoor<EndRedirect, Domain.Registration.Route>(
            "/routes/{id}/end", Subject.Routes, Domain.Registration.Route.Fold, "Stop sending people along an interim route.")
    ];

    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<RegistrationRedirected>("/routes/{id}/redirect-report"),
        new TellDoor<RouteOpened>("/routes/{id}/opening-report"),
        new TellDoor<RouteReviewed>("/routes/{id}/review-report"),
        new TellDoor<RouteEnded>("/routes/{id}/end-report"),
        new TellDoor<ParticipantsRegistered>("/registrations/{id}/participants")
    ];
}
