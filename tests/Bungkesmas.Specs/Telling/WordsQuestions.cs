using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Specs.Telling;

/// <summary>The words of stories about what is doubtful.</summary>
public static partial class Words
{
    public static readonly Subject WhoIsReady = new(Subject.Questions, "siapa-yang-siap"), KindOfParepare = new(Subject.Questions, "region-kind-73-72");

    public static readonly PossibleReading Ylp2emAlone = new("ylp2em", Ylp2em), KpiAsWell = new("ylp2em-dan-kpi", Kpi, Meaning: Meaning.Other);

    /// <summary>It is unclear who said that they are ready.</summary>
    public static readonly AmbiguityRaised ReadinessIsUnclear = new([OfYlp2em.ToString(), TheCity.ToString()], AmbiguityKind.WhoIsMeant, [Ylp2emAlone, KpiAsWell]);

    /// <summary>A report that calls Parepare a kabupaten.</summary>
    public static readonly RegionMention KabupatenParepare = new(Parepare, RegionKind.Kabupaten);

    /// <summary>The questions about a subject, open and answered.</summary>
    public static ValueList<Question> Asked(this History history, Subject on, string? day = null) => history.State<QuestionsAbout>(on, day)?.Questions ?? [];

    /// <summary>A reading that some facts of the story state.</summary>
    public static Reading Says(string value, params int[] facts) => new(value, facts.Select(Nth).ToValueList(), How: [Assertion.Stated]);
}
