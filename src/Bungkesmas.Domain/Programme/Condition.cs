using System.Text.Json.Serialization;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>What something can wait for; <see cref="Unstated"/> where nobody said until when.</summary>
public enum ConditionKind { SystemLaunched, AgreementSigned, ApprovalGiven, DateReached, SeasonOver, Unstated, TrainingHeld, FundsGranted }

/// <summary>A condition something waits for: the launch of a system, the signing of an agreement, somebody's approval, a date, the end of a season, a training, or funds.</summary>
/// <param name="Of">id of the system, of the agreement, or of who has to approve, to be trained or to get funds; the date as <c>2018-06-15</c> or <c>2018-06</c>; the season in a word, as <c>ramadan</c></param>
public sealed record Condition(ConditionKind Kind, string Of = Condition.Nothing) : IRenamed
{
    public const string Nothing = "unstated";

    public Subject Subject => new(Subject.Conditions, $"{Kind.Code()}@{Of}");

    private static readonly Dictionary<string, ConditionKind> Kinds = Enum.GetValues<ConditionKind>().ToDictionary(kind => kind.Code());

    /// <summary>The condition of a subject's id, such as <c>system-launched@si-bungkesmas</c>; null when it is none.</summary>
    public static Condition? Parse(string id) => id.Split('@', 2) is [var kind, var of] && Kinds.TryGetValue(kind, out var known) ? new(known, of) : null;

    /// <summary>The claim about what waits for it, or of what is told to have come; nothing where nobody said which it is.</summary>
    public IEnumerable<Claim> Claims(Subject on, string topic) => Kind == ConditionKind.Unstated ? [] : [new(on, topic, Subject.Id)];

    /// <summary>When a date that is waited for has come; null for everything else, which comes when somebody tells of it.</summary>
    public DateTimeOffset? ReachedOn => Kind == ConditionKind.DateReached ? Calendar.Reached(Of) : null;

    public IEnumerable<Fault> Faults(string field)
    {
        foreach (var fault in Check.Slug($"{field}.of", Of)) yield return fault;
        if (Kind == ConditionKind.DateReached && !Edtf.TryParse(Of, out _)) yield return new($"{field}.of", Wrong.Date);
        if (Kind is ConditionKind.SystemLaunched or ConditionKind.AgreementSigned && Of == Nothing) yield return new($"{field}.of", Wrong.Missing);
    }

    public Sentence Say() => Kind switch
    {
        ConditionKind.SystemLaunched => new($"peluncuran {Title(Of)}", $"the launch of {Title(Of)}"),
        ConditionKind.AgreementSigned => new($"penandatanganan perjanjian {Of}", $"the signing of agreement {Of}"),
        ConditionKind.ApprovalGiven or ConditionKind.TrainingHeld or ConditionKind.FundsGranted => Word(Of == Nothing ? null : Title(Of)),
        ConditionKind.DateReached => VagueDate.Say(Of),
        ConditionKind.SeasonOver => new($"berakhirnya {Season.Say(Of).Id}", $"the end of {Season.Say(Of).En}"),
        _ => new("waktu yang belum disebutkan", "a time that nobody stated")
    };

    /// <summary>The organisation whose doing, or being helped, is waited for; null where there is none.</summary>
    [JsonIgnore] public string? Who => ByOrganisation.Contains(Kind.Code()) && Of != Nothing ? Of : null;

    /// <summary>Who has to approve, to be trained or to get funds can go by another id.</summary>
    object IRenamed.By(Func<Subject, Subject> goesBy) => Who is { } who && goesBy(Subject.Organisation(who)).Id is var id && id != who ? this with { Of = id } : this;

    /// <summary>Ids of those whose approval, training or funds a fact waits for.</summary>
    public static IEnumerable<string> Awaited(Fact fact) => fact.Event.ListensTo()
        .Where(waited => waited.Kind == Subject.Conditions).Select(waited => waited.Id.Split('@')).Where(parts => ByOrganisation.Contains(parts[0])).Select(parts => parts[1]);

    private static readonly string[] ByOrganisation = [ConditionKind.ApprovalGiven.Code(), ConditionKind.TrainingHeld.Code(), ConditionKind.FundsGranted.Code()];

    /// <summary>The condition in words; whose doing or being helped is waited for is called by name.</summary>
    public Sentence Say(INames names) => Who is { } id && names.Organisation(id) is var who && who != id ? Word(who) : Say();

    private Sentence Word(string? who) => (Kind, who) switch
    {
        (ConditionKind.TrainingHeld, null) => new("diadakannya pelatihan", "a training"),
        (ConditionKind.TrainingHeld, _) => new($"pelatihan {who}", $"the training of {who}"),
        (ConditionKind.FundsGranted, null) => new("tersedianya dana", "the granting of funds"),
        (ConditionKind.FundsGranted, _) => new($"tersedianya dana bagi {who}", $"the granting of funds to {who}"),
        (_, null) => new("adanya persetujuan", "an approval"),
        _ => new($"persetujuan {who}", $"the approval of {who}")
    };

    /// <summary>"si-bungkesmas" as people write it: "Si Bungkesmas".</summary>
    public static string Title(string slug) => string.Join(' ', slug.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}

/// <summary>Conditions that somebody made, in words.</summary>
public static class MadeConditions
{
    /// <summary>The organisation whose doing, or being helped, is waited for, as what a fact is about.</summary>
    public static IEnumerable<Subject> Whose(this Condition? condition) => condition?.Who is { } who ? [Subject.Organisation(who)] : [];

    /// <summary>On what condition something was said, as the end of a sentence; nothing where none was made.</summary>
    public static Sentence If(this Condition? condition, INames names) =>
        condition is null ? new("", "") : condition.Kind == ConditionKind.Unstated ? new("; dengan syarat yang tidak disebutkan", "; on a condition that nobody stated")
        : new($"; syaratnya: {condition.Say(names).Id}", $"; on one condition: {condition.Say(names).En}");
}
