using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Registration;

/// <summary>Several routes, folded by the same rule as each of them alone.</summary>
public static class Routes
{
    public static ValueList<Route> With(this ValueList<Route> all, Happening happening)
    {
        var stream = happening.Stream;
        var known = all.FirstOrDefault(route => route.Id == stream.Id);
        var next = Route.Apply(known, stream, happening);
        return next is null ? all : known is null ? all.With(next) : all.Select(route => ReferenceEquals(route, known) ? next : route).ToValueList();
    }
}
