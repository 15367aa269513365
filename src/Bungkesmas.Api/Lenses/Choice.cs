using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Lenses;

/// <summary>Query parameters that take one of a closed set of values.</summary>
public static class Choice
{
    /// <summary>The value asked for; null when none is. False, with the known values, when it is none of them.</summary>
    public static bool TryRead<TEnum>(HttpContext http, string name, out TEnum? chosen, out Problem problem) where TEnum : struct, Enum
    {
        chosen = null;
        problem = Problem.Malformed(name, Wrong.Unreadable(string.Join(", ", Enum.GetValues<TEnum>().Select(value => value.Code()))));
        if (Text(http, name) is not { } asked) return true;
        foreach (var value in Enum.GetValues<TEnum>()) if (value.Code() == asked) chosen = value;
        return chosen is not null;
    }

    /// <summary>The text of a parameter, an id as it goes by through the lens; null when it is absent or empty.</summary>
    public static string? Text(HttpContext http, string name) => AskedIds.Of(http, name) is [var goesBy, ..] ? goesBy.Id : (string?)http.Request.Query[name] is { Length: > 0 } text ? text : null;
}
