using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Somebody appointed to register the people of a scope, since an instant at the latest.</summary>
public sealed record Appointment(string Organisation, RouteScope Scope, PersonRef? Who, DateTimeOffset Since);

/// <summary>All appointments of one region or organisation.</summary>
public static class Appointments
{
    /// <summary>The appointments that are left when some end.</summary>
    public static ValueList<Appointment> Without(this ValueList<Appointment> all, LocalManagerReleased said, string organisation) =>
        all.Any(one => said.Ends(one, organisation)) ? all.Where(one => !said.Ends(one, organisation)).ToValueList() : all;

    /// <summary>The appointments with one more; whoever is appointed again stays so since the first time.</summary>
    public static ValueList<Appointment> With(this ValueList<Appointment> all, LocalManagerAppointed said, Happening happening)
    {
        var one = new Appointment(happening.Stream.Id, said.Scope, said.Who, happening.Certain);
        return all.Any(known => known with { Since = one.Since } == one) ? all : all.With(one);
    }
}
