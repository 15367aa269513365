using System.Text.Json.Nodes;
using Bungkesmas.Domain.Kernel;
using Microsoft.OpenApi;

namespace Bungkesmas.Api.Hosting.Contract;

/// <summary>What the parameters mean that endpoints read by hand, and what their values look like. A name means the same wherever it is used, unless an operation is named with it.</summary>
public static class Parameters
{
    private const string Slug = "^[a-z0-9-]{1,64}$", Code = "^[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{2}(\\.[0-9]{4})?)?)?$", Place = "^[0-9.]*~?[a-z0-9-]*$";

    /// <summary>Query parameters, with an example of the sample ledger.</summary>
    private static readonly Dictionary<string, (string Meaning, Func<OpenApiSchema> Values, JsonNode? Example)> Query = new()
    {
        ["asOf"] = ("When it was so in the world: a date (end of that day in Asia/Jakarta) or an instant. Default: now.", DateOrInstant, "2017-06-30"),
        ["knownAt"] = ("What the ledger had been told by then: a position or an instant. Default: the latest.", PositionOrInstant, null),
        ["certainty"] = ("Whether only certain facts count, or possible ones too.", () => Text(["certain", "possible"], "certain"), "certain"),
        ["from"] = ("The first of the two lenses: a date (end of that day in Asia/Jakarta) or an instant. Default: now. One of from, to, knownFrom and knownTo has to be named.", DateOrInstant, "2017-01-01"),
        ["to"] = ("The second of the two lenses: a date (end of that day in Asia/Jakarta) or an instant. Default: now.", DateOrInstant, "2017-12-31"),
        ["knownFrom"] = ("What the ledger had been told by the first lens: a position or an instant. Default: the latest.", PositionOrInstant, null),
        ["knownTo"] = ("What the ledger had been told by the second lens: a position or an instant. Default: the latest.", PositionOrInstant, null),
        ["ListFacts.from"] = ("Recorded on this day (in Asia/Jakarta) or at this instant, or later.", DateOrInstant, null),
        ["ListFacts.to"] = ("Recorded on this day (in Asia/Jakarta) or at this instant, or earlier.", DateOrInstant, null),
        ["ListVisits.from"] = ("The first day of the days asked for, as an EDTF date.", () => Text(), "2016-06-01"),
        ["ListVisits.to"] = ("The last day of the days asked for, as an EDTF date.", () => Text(), "2017-12-31"),
        ["ListSessions.from"] = ("The first day of the days asked for, as an EDTF date.", () => Text(), "2016-06-01"),
        ["ListSessions.to"] = ("The last day of the days asked for, as an EDTF date.", () => Text(), "2017-12-31"),
        ["limit"] = ("How many at most.", () => Whole(1, 500, 50), 10),
        ["cursor"] = ("Where the next page begins: next of the page before. It pins lens and position, and goes with the filters it was given for.", () => Text(), null),
        ["format"] = ("The list as JSON or as a table, for links that cannot send Accept.", () => Text(["json", "csv"], "json"), "json"),
        ["dryRun"] = ("Only say what would be recorded, refused, questioned and left uncited.", () => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }, true),
        ["region"] = ("Kemendagri code; where a list is asked for it includes everything in it.", () => Text(Place), "73.72"),
        ["within"] = ("Kemendagri code of the region to stay within.", () => Text(Code), "73"),
        ["ResolveRegion.within"] = ("Kemendagri codes, separated by commas, of the regions that are meant.", () => Text(), "73"),
        ["ResolveRegion.name"] = ("The name as a text writes it.", () => Text(), "Parepare"),
        ["parent"] = ("Kemendagri code of the region whose parts are wanted; without it the provinces.", () => Text(Code), "73"),
        ["q"] = ("A part of the name.", () => Text(), null),
        ["partner"] = ("Id of an organisation.", () => Text(Slug), "ylp2em"),
        ["party"] = ("Id of an organisation that is a party to it.", () => Text(Slug), "ylp2em"),
        ["group"] = ("Id of the group that registers; routes for everybody serve it too.", () => Text(Slug), "kelompok-konstituen"),
        ["ListRegistrations.route"] = ("Id of the route that was registered along.", () => Text(Slug), "parepare-pattiro-jeka"),
        ["session"] = ("Id of the session that was registered at.", () => Text(Slug), "sosialisasi-ujung"),
        ["visit"] = ("Id of a visit.", () => Text(Slug), "kunjungan-kedua"),
        ["person"] = ("Id of a person.", () => Text(Slug), null),
        ["document"] = ("Id of a document.", () => Text(), null),
        ["about"] = ("The subject it is about, as kind/id.", () => Text(), "region/73.72"),
        ["after"] = ("The position after which to begin.", () => Whole(0, null, 0), 0),
        ["StreamFacts.after"] = ("The position after which to begin. Default: now.", () => Whole(0, null, null), null), ["StreamChanges.after"] = ("The position after which to begin. Default: now.", () => Whole(0, null, null), null),
        ["ListDeliveries.after"] = ("Where the next page begins: the last id of the page before.", Id, null), ["ListDeadLetters.after"] = ("Where the next page begins: the last id of the page before.", Id, null),
        ["subscription"] = ("Id of a webhook or a mail subscription.", () => Text(Slug), null),
        ["type"] = ("Stored name of an event type, as the catalogue has it.", () => Text(), "agreement.deferred.v1"),
        ["stream"] = ("The stream, as noun/id.", () => Text(), "agreement/mou-ylp2em-parepare"),
        ["by"] = ("Id of the organisation that asked.", () => Text(Slug), "stf-uin-jakarta"),
        ["ListRequests.to"] = ("Id of the organisation that was asked.", () => Text(Slug), "kpi"),
        ["ListRoutes.to"] = ("Id of the organisation that registers.", () => Text(Slug), "pattiro-jeka"),
        ["state"] = ("Only those in this state.", () => Text(), null),
        ["StreamFacts.from"] = ("Recorded on this day (in Asia/Jakarta) or at this instant, or later.", DateOrInstant, null),
        ["StreamFacts.to"] = ("Recorded on this day (in Asia/Jakarta) or at this instant, or earlier.", DateOrInstant, null),
        ["lastEventId"] = ("As Last-Event-ID, for who cannot send the header: the position of the last event that was received.", () => Whole(0, null, null), null),
        ["ticket"] = ("A stream ticket in place of a token; it counts once.", () => Text(), null),
        ["view"] = ("Only changes of this view.", () => Text(), "agreement"),
        ["key"] = ("Only changes of this subject, as kind/id.", () => Text(), "agreement/mou-ylp2em-parepare"),
        ["actor"] = ("Who entered it: a keyed hash.", () => Text(), null)
    };

    /// <summary>Parameters of the path, by the noun they follow.</summary>
    private static readonly Dictionary<string, (string Meaning, Func<OpenApiSchema> Values, JsonNode? Example)> Path = new()
    {
        ["partners"] = ("Id of the organisation.", () => Text(Slug), "ylp2em"), ["agreements"] = ("Id of the agreement.", () => Text(Slug), "mou-ylp2em-parepare"),
        ["visits"] = ("Id of the visit.", () => Text(Slug), "kunjungan-kedua"), ["sessions"] = ("Id of the session.", () => Text(Slug), "sosialisasi-ujung"),
        ["statements"] = ("Id of the statement.", () => Text(Slug), "pledge-all-members"), ["questions"] = ("Id of the question.", () => Text(), "which-waste-bank"),
        ["requests"] = ("Id of the request.", () => Text(Slug), "local-manager-parepare"), ["routes"] = ("Id of the registration route.", () => Text(Slug), "parepare-pattiro-jeka"),
        ["regions"] = ("Kemendagri code, or the code of a place that no list knows.", () => Text(Place), "73.72"), ["programme"] = ("Id of the programme or of one of its systems.", () => Text(Slug), "si-bungkesmas"),
        ["systems"] = ("Id of the system.", () => Text(Slug), "si-bungkesmas"), ["links"] = ("Id of the link, chosen by the caller.", () => Text(Slug), "kunjungan-kedua-dua-laporan"),
        ["facts"] = ("Id of the fact.", () => new() { Type = JsonSchemaType.String, Format = "uuid" }, null), ["documents"] = ("Id of the document, made by the service.", () => Text(), null),
        ["tasks"] = ("Id of the task, made by the service.", () => Text(), null), ["circumstances"] = ("Id of the circumstance.", () => Text(Slug), "ramadan-2017"),
        ["figures"] = ("Id of the figure.", () => Text(Slug), "peserta-parepare"), ["registrations"] = ("Id of the registration.", () => Text(Slug), "pendaftaran-ujung"),
        ["people"] = ("Id of the person, made by the service.", () => Text(Slug), null),
        ["webhooks"] = ("Id of the webhook, made by the service.", () => Text(Slug), null), ["mail-subscriptions"] = ("Id of the subscription, made by the service.", () => Text(Slug), null),
        ["dead-letters"] = ("Id of the delivery.", Id, null)
    };

    /// <summary>Headers that every operation of a kind reads.</summary>
    private static readonly Dictionary<string, (string Meaning, Func<OpenApiSchema> Values, JsonNode? Example)> Header = new()
    {
        ["Accept-Language"] = ("Chooses sentences and labels: Indonesian, or English where it is asked for first. Codes never change.", () => new() { Type = JsonSchemaType.String, Default = "id" }, "en"),
        ["Min-Position"] = ("Wait until the views have seen the fact at this position: the Ledger-Position of an earlier write.", () => Whole(0, null, null), null),
        ["If-None-Match"] = ("The ETag of an earlier answer: 304 while it still holds.", () => Text(), null),
        ["If-Match"] = ("The Stream-Version that was read, or the ETag that a write was answered with: 412 when it has been changed since.", () => Text(), "\"3\""),
        ["Idempotency-Key"] = ("Chosen by the caller; the same request sent again with it gets the same answer, and is carried out once.", () => new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 255 }, "8e03978e-40d5-43e8-bc93-6894a57f9324"),
        ["Last-Event-ID"] = ("The position of the last event that was received: the stream goes on after it.", () => Whole(0, null, null), null)
    };

    public static OpenApiParameter OfQuery(string operation, string name, IEnumerable<Chosen> choices)
    {
        var known = Query.GetValueOrDefault($"{operation}.{name}", Query.GetValueOrDefault(name));
        if (choices.FirstOrDefault(one => one.Parameter == name) is not { } choice) return Of(name, ParameterLocation.Query, known);
        return Of(name, ParameterLocation.Query, (known.Meaning ?? $"Only those whose {name} is this.", () => Text(choice.Codes, null), choice.Codes[0]));
    }

    public static OpenApiParameter OfPath(string noun, string name) => Of(name, ParameterLocation.Path, Path.GetValueOrDefault(noun));

    public static OpenApiParameter OfHeader(string name) => Of(name, ParameterLocation.Header, Header[name]);

    /// <summary>A parameter that is not known here has no description, and a spec says so.</summary>
    private static OpenApiParameter Of(string name, ParameterLocation place, (string? Meaning, Func<OpenApiSchema>? Values, JsonNode? Example) known) => new()
    {
        Name = name, In = place, Required = place == ParameterLocation.Path, Description = known.Meaning, Schema = known.Values?.Invoke() ?? Text(), Example = known.Example?.DeepClone()
    };

    private static OpenApiSchema Text(string? pattern = null) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Text(IReadOnlyList<string> codes, string? otherwise) => new() { Type = JsonSchemaType.String, Enum = [.. codes.Select(code => (JsonNode)code)], Default = otherwise };

    private static OpenApiSchema Whole(int least, int? most, int? otherwise) =>
        new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = least.ToString(), Maximum = most?.ToString(), Default = otherwise is { } value ? value : null };

    private static OpenApiSchema Id() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    private static OpenApiSchema Instant() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    private static OpenApiSchema DateOrInstant() => new() { AnyOf = [new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" }, Instant()] };

    private static OpenApiSchema PositionOrInstant() => new() { AnyOf = [Whole(0, null, null), Instant()] };
}
