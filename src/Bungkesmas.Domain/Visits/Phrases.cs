using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Visits;

/// <summary>Parts of the sentences in which visits and sessions are told; what nobody said is left out of them.</summary>
internal static class Phrases
{
    public static Sentence Empty { get; } = new("", "");

    /// <summary>The words with others around them; nothing at all where there are none.</summary>
    public static Sentence In(this Sentence words, string id, string en) => words.Id.Length == 0 ? words : new(string.Format(null, id, words.Id), string.Format(null, en, words.En));

    public static Sentence Name(string name) => new(name, name);

    public static Sentence Name(string? name, string id, string en) => name is null ? Empty : Name(name).In(id, en);

    /// <summary>A day planned, as vague as it is; nothing where none is.</summary>
    public static Sentence Day(string? date, string id = ", {0}", string en = ", {0}") => string.IsNullOrEmpty(date) ? Empty : VagueDate.Say(date).In(id, en);

    /// <summary>For when it is planned; nothing where no day is told.</summary>
    public static Sentence PlannedFor(string? date) => string.IsNullOrEmpty(date) ? Empty : VagueDate.Planned(date).In(" untuk {0}", " for {0}");

    /// <summary>A local time planned; nothing where none is.</summary>
    public static Sentence Clock(string? time, Zone? zone) => time is null ? Empty : VagueDate.Clock(time, zone).In(", {0}", ", {0}");

    /// <summary>The regions where something went on; a place that only a title names is none.</summary>
    public static Sentence Places(this INames names, IEnumerable<RegionMention> regions) =>
        regions.Where(region => region.IsActedIn()).Select(region => Name(names.Region(region.Code))).Distinct().Together().In(" di {0}", " in {0}");

    public static Sentence Organisations(this INames names, IEnumerable<string> ids, string id, string en) =>
        ids.Select(one => Name(names.Organisation(one))).Together().In(id, en);

    public static Sentence Because(this ValueList<Circumstance> causes) => causes.Where(cause => cause != Circumstance.Unstated).Select(cause => cause.Say()).Together().In(" karena {0}", " because of {0}");

    /// <summary>How late something began, and why; that it was late is told as well where only the cause is.</summary>
    public static Sentence Late(Quantity? delay, ValueList<Circumstance> causes) => (delay?.Say() ?? Empty, causes.Because()) switch
    {
        ({ Id: "" }, { Id: "" }) => Empty,
        ({ Id: "" }, var why) => why.In("; terlambat{0}", "; late{0}"),
        var (late, why) => Of(late.In("; terlambat {0}", "; late by {0}"), why)
    };

    /// <summary>The organisations whose speakers came, or are to come.</summary>
    public static Sentence Speaking(this INames names, IEnumerable<Speaker> speakers, string id, string en) =>
        names.Organisations(speakers.Where(speaker => speaker.Appeared != Whether.No).Select(speaker => speaker.Organisation).OfType<string>().Distinct(), id, en);

    /// <summary>The organisations that came, themselves or through a deputy.</summary>
    public static Sentence Present(this INames names, IEnumerable<Represented> represented) => represented
        .Select(one => Name(names.Organisation(one.Organisation)).In(one.Deputy == Whether.Yes ? "{0} (diwakilkan)" : "{0}", one.Deputy == Whether.Yes ? "{0} (a deputy)" : "{0}"))
        .Together().In("; hadir dari {0}", "; present from {0}");

    /// <summary>The organisations from which nobody came who was expected; where somebody else came from one, or a deputy, it was not absent.</summary>
    public static Sentence Missed(this INames names, IEnumerable<Absence> absences, IEnumerable<Represented> represented) =>
        names.Organisations(absences.Select(absence => absence.Organisation).OfType<string>().Except(represented.Select(one => one.Organisation)).Distinct(), "; tidak hadir dari {0}", "; absent from {0}");

    public static Sentence Of(params IEnumerable<Sentence> parts) => parts.Aggregate(Empty, (all, part) => new(all.Id + part.Id, all.En + part.En));
}
