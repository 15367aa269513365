using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Telling;

/// <summary>Words for registering people, for figures, and for the programme itself.</summary>
public static partial class Words
{
    public const string Melati = "kelompok-melati", Mawar = "kelompok-mawar";

    public static readonly Subject Permanent = new(Subject.Routes, "parepare-tetap"), TheProgramme = Subject.Programme("bungkesmas");
    public static readonly Subject MelatiInMay = Counting("melati-mei"), MawarInMay = Counting("mawar-mei");
    public static readonly Subject PeopleInTotal = new(Subject.Figures, "peserta-sulsel");
    public static readonly RegionMention AtSoreang = new(Soreang, RegionKind.District, RegionPart.Action);

    /// <summary>One registration that is counted.</summary>
    public static Subject Counting(string id) => new(Subject.Registrations, id);

    /// <summary>So many participants, as sure as it is said.</summary>
    public static Quantity Participants(decimal? number, Qualifier how = Qualifier.Exact) => new(number, how, Unit.Participants);

    /// <summary>So many people of a group registered.</summary>
    public static ParticipantsRegistered Registered(Quantity count, string? group = null, string? by = null, string? @for = null) => new(count, Group: group, By: by, For: @for);

    /// <summary>So many participants there are by now, all of them.</summary>
    public static ParticipantsRegistered InAll(decimal number, string? by = PattiroJeka) => new(Participants(number), By: by, Region: InParepare, Cumulative: true);

    public static FigureStated InFigures(decimal number, string? asOf = null, Qualifier how = Qualifier.Exact) => new(FigureTopic.ParticipantsTotal, Participants(number, how), new(SouthSulawesi), AsOf: asOf);

    /// <summary>A contribution of so many rupiah a month.</summary>
    public static ProductTermsStated AMonth(decimal rupiah) => new(new(new(rupiah, Qualifier.Exact, Unit.Rupiah), Per.Month));
}
