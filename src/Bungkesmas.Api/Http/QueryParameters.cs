using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Http;

/// <summary>Query parameters are those that the endpoint's description names, each at most once, and not without a value; only a text that is looked for may be empty.</summary>
public static class QueryParameters
{
    /// <summary>What is wrong with the parameters of a request; null when nothing is.</summary>
    public static Problem? Refuse(HttpContext http, Endpoint endpoint, EndpointDescription description)
    {
        string[] known = [.. description.Parameters(), .. endpoint.Offered().Contains(Csv.MediaType) ? [Negotiation.FormatParameter] : Array.Empty<string>()];
        foreach (var (name, values) in http.Request.Query)
            if (!known.Contains(name)) return Problem.Malformed(Named(name), Wrong.UnknownParameter);
            else if (values.Count > 1) return Problem.Malformed(name, Wrong.ParameterTwice);
            else if (string.IsNullOrEmpty(values) && name != "q") return Problem.Malformed(name, Wrong.Empty);
            else if (name == Negotiation.FormatParameter && (string?)values is not ("json" or "csv")) return Problem.Malformed(name, Wrong.Unreadable("json, csv"));
        return null;
    }

    /// <summary>A parameter as a problem names it: only a name like ours is repeated.</summary>
    public static string Named(string name) => Intake.FieldName().IsMatch(name) ? name : "query";
}
