using System.Globalization;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Questions.Rules;

namespace Bungkesmas.Projections.Questions;

/// <summary>The readings of a question as people read them.</summary>
public static class Labels
{
    private static readonly string[] Dates = [Topics.HeldOn, Topics.SignedOn, Topics.LaunchOn, Topics.Founded, Topics.ValidUntil];

    /// <summary>Every reading in words, in their order: numbers with their unit, dates as people say them, places told apart.</summary>
    public static IReadOnlyList<Sentence> Of(Question question, INames names)
    {
        var codes = question.Readings.Select(Region).OfType<string>().Distinct().ToList();
        var places = codes.Zip(names.Places(codes)).ToDictionary(pair => pair.First, pair => pair.Second);
        if (question.Kind == QuestionKind.UnresolvedPlace) foreach (var code in codes.Where(code => IsElsewhere(question, code))) places[code] = names.PlaceWithin(code);
        return [.. question.Readings.Select(reading => reading.Meant?.Say(places, names) ?? (Region(reading) is { } code ? places[code] : Value(question, reading.Value, names)))];
    }

    /// <summary>Whether a place lies outside of where the one that was meant is told to be.</summary>
    private static bool IsElsewhere(Question question, string code) =>
        question.About is [var about, ..] && Subject.Parse(about).Id is var unlisted && unlisted.IndexOf(".~", StringComparison.Ordinal) is var end and > 0
        && !code.StartsWith($"{unlisted[..end]}.", StringComparison.Ordinal);

    private static string? Region(Reading reading) => reading.Meant is { } meant ? meant.Region : IsPlace(reading.Value) ? reading.Value : null;

    private static bool IsPlace(string value) => value.Contains('.') && Subject.IsRegionCode(value);

    private static Sentence Value(Question question, string value, INames names)
    {
        var topic = question.Topic ?? "";
        if (Words.UnitIn(topic) is { } unit && Number(value, unit) is { } number) return number.Say();
        if (question.Kind is QuestionKind.DatesExclude or QuestionKind.DocumentDatesDiffer || Dates.Contains(Topics.Head(topic))) return VagueDate.Say(value);
        if (topic == Topics.HoldsIn) return Words.Same(names.Region(value));
        if (topic == Topics.Parties) return value.Split(", ").Select(names.Organisation).Together();
        if (question.Kind == QuestionKind.IdsContradict || Topics.Head(topic) is Topics.WorksUnder or Topics.Requester) return Words.Same(names.Organisation(value));
        var (head, part) = (Topics.Head(value), Topics.Tail(value));
        if (part.Length == 0) return Words.Known(head);
        if (head == "sum" && Words.UnitIn(topic) is { } of && Number(part, of) is { } sum) return new($"{Words.Known(head).Id}: {sum.Say().Id}", $"{Words.Known(head).En}: {sum.Say().En}");
        if (head == Topics.ValidUntil) return new($"berlaku sampai {VagueDate.Say(part).Id}", $"valid until {VagueDate.Say(part).En}");
        var (what, which) = (Words.Known(head), Which(head, part, names));
        return new($"{which.Id}: {what.Id}", $"{which.En}: {what.En}");
    }

    /// <summary>Of which of several things a reading says it.</summary>
    private static Sentence Which(string head, string part, INames names) => head switch
    {
        "recommended" or SubPartnersInCircle.SubPartner or "already-partner" or "no-agreement" or Topics.Left or Topics.Active or Topics.Towards => Words.Same(names.Organisation(part)),
        _ when IsPlace(part) => names.Place(part),
        Topics.Terminated or Topics.Expired or Topics.NoParty or Topics.HoldsElsewhere => Subject.Agreement(part).Say(names),
        Topics.LeadsTo => new Subject(Subject.Routes, part).Say(names),
        Topics.WaitsFor or Topics.ConditionMet => Condition.Parse(part)?.Say(names) ?? Words.Known(part),
        _ => Words.Known(part)
    };

    /// <summary>A number as claims write it, with its unit; null where it is none.</summary>
    private static Quantity? Number(string told, Unit unit)
    {
        var ends = told.TrimStart('~', '≤').TrimEnd('+').Split('–');
        if (ends.Length > 2 || !decimal.TryParse(ends[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        decimal? most = ends.Length == 2 && decimal.TryParse(ends[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var upTo) ? upTo : null;
        return new(value, told.StartsWith('~') ? Qualifier.Approximate : told.EndsWith('+') ? Qualifier.AtLeast : told.StartsWith('≤') ? Qualifier.AtMost : Qualifier.Exact, unit, most);
    }
}
