using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Registration;

/// <summary>What the office can do about where people register.</summary>
public static class RegistrationDoors
{
    public static IReadOnlyList<Door> All { get; } =
    [
        new ActDoor<OpenRoute, Route>("/routes/{id}/opening", Subject.Routes, Route.Fold, "Let the people of a scope register with an organisation for good."),
        new ActDoor<RedirectRegistration, Route>("/routes/{id}/redirect", Subject.Routes, Route.Fold, "Send the people of a scope to another organisation for now."),
        new ActDoor<ReviewRoute, Route>("/routes/{id}/review", Subject.Routes, Route.Fold, "Say what came of looking at a route again."),
        new ActDoor<EndRedirect, Route>("/routes/{id}/end", Subject.Routes, Route.Fold, "Stop sending people along an interim route."),
        new ActDoor<EndRoute, Route>("/routes/{id}/closure", Subject.Routes, Route.Fold, "Close a permanent route."),
        new ActDoor<AppointRegistrar, Engagement>(
            "/partners/{id}/appointment", Subject.Organisations, Engagement.Fold, "Make an organisation, or somebody in it, the place to register for people of a region.") { Right = Rights.Deciding },
        new ActDoor<ReleaseRegistrar, Engagement>(
            "/partners/{id}/release", Subject.Organisations, Engagement.Fold, "End the appointment of an organisation, or of somebody in it, as the place to register.") { Right = Rights.Deciding }
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
