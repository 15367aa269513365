using System.Diagnostics.CodeAnalysis;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;

namespace Bungkesmas.Api.Facts;

/// <summary>Which facts of the log are wanted.</summary>
/// <param name="From">recorded no earlier</param>
/// <param name="To">recorded no later</param>
public sealed record FactFilter(
    long After = 0, string? Type = null, string? Stream = null, IReadOnlyList<Subject>? About = null, string? Actor = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null, IReadOnlyList<Subject>? Regions = null)
{
    /// <summary>The parameters of the log, but for where it begins.</summary>
    public static readonly string[] Parameters = ["type", "stream", "partner", "region", "actor", "from", "to"];

    /// <summary>Whether a fact, and what it is about, is wanted.</summary>
    public bool Wants(Fact fact, IReadOnlySet<string> subjects) =>
        (Type is null || Ledger.Events.Of(fact.Event).Name == Type) && (Stream is null || fact.Stream.ToString() == Stream) && (Actor is null || fact.Envelope.Actor == Actor)
        && !(fact.RecordedAt < From) && !(fact.RecordedAt > To) && (About is null || About.Any(about => subjects.Contains(about.ToString())))
        && (Regions is null || Regions.Any(region => subjects.Any(subject => subject == region.ToString() || subject.StartsWith($"{region}.", StringComparison.Ordinal))));

    /// <summary>Reads the filter of a request; false when something in it has another form.</summary>
    public static bool TryRead(HttpContext http, RegionTree regions, out FactFilter filter, [NotNullWhen(false)] out Problem? problem)
    {
        string? Asked(string name) => Choice.Text(http, name);
        filter = new();
        problem = null;
        if (Asked("type") is { } type && Ledger.Events.All.All(known => known.Name != type)) return No("type", Wrong.UnknownEvent, out problem);
        if (Asked("stream") is { } stream && !Subject.TryParse(stream, out _) && !IsTask(stream)) return No("stream", Wrong.Subject, out problem);
        if (Asked("partner") is { } id && !Subject.IsSlug(id)) return No("partner", Wrong.Slug, out problem);
        if (Asked("region") is { } region && !regions.Knows(region)) return No("region", Wrong.RegionCode, out problem);
        var (from, to) = (Asked("from") is { } beginning ? When.Beginning(beginning) : null, Asked("to") is { } end ? When.End(end) : null);
        if (from is null && Asked("from") is not null) return No("from", When.Neither, out problem);
        if (to is null && Asked("to") is not null) return No("to", When.Neither, out problem);
        // The log holds facts as they were told, under whatever id.
        filter = new(0, Asked("type"), Asked("stream"), AskedIds.Of(http, "partner"), Asked("actor"), from, to, AskedIds.Of(http, "region"));
        return true;
    }

    /// <summary>Whether a text is the stream of a task: its id is made of another id, and may be longer than one.</summary>
    private static bool IsTask(string stream) => stream.StartsWith($"{Subject.Tasks}/", StringComparison.Ordinal) && TaskId.Parse(stream[(Subject.Tasks.Length + 1)..]) is not null;

    private static bool No(string name, Sentence reason, out Problem problem)
    {
        problem = Problem.Malformed(name, reason);
        return false;
    }
}
