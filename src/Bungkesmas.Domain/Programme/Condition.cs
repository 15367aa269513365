using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>What something can wait for; <see cref="Unstated"/> where nobody said until when.</summary>
public enum ConditionKind { SystemLaunched, AgreementSigned, ApprovalGiven, DateReached, SeasonOver, Unstated }

/// <summary>A condition something waits for: the launch of a system, the signing of an agreement, somebody's approval, a date, the end of a season.</summary>
/// <param name="Of">id of the system, of the agreement, or of who has to approve; the date as <c>2018-06-15</c> or <c>2018-06</c>; the season in a word, as <c>ramadan</c></param>
public sealed record Condition(ConditionKind Kind, string Of = Condition.Nothing)
{
    public const string Nothing = "unstated";

    public Subject Subject => new(Subject.Conditions, $"{Kind.Code()}@{Of}");

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
        ConditionKind.ApprovalGiven => Of == Nothing ? new("ada persetujuan", "there is approval") : new($"persetujuan {Title(Of)}", $"the approval of {Title(Of)}"),
        ConditionKind.DateReached => VagueDate.Say(Of),
        ConditionKind.SeasonOver => new($"{Title(Of)} lewat", $"{Title(Of)} is over"),
        _ => new("waktu yang belum disebutkan", "a time that nobody stated")
    };

    /// <summary>Ids of those whose approval a fact waits for.</summary>
    public static IEnumerable<string> Approvers(Fact fact) => fact.Event.ListensTo()
        .Where(waited => waited.Kind == Subject.Conditions && waited.Id.StartsWith(Approval, StringComparison.Ordinal)).Select(waited => waited.Id[Approval.Length..]);

    private static readonly string Approval = $"{ConditionKind.ApprovalGiven.Code()}@";

    /// <summary>The condition in words; who has to approve is called by name.</summary>
    public Sentence Say(INames names) => Kind == ConditionKind.ApprovalGiven && Of != Nothing && names.Organisation(Of) is var who && who != Of
        ? new($"persetujuan {who}", $"the approval of {who}") : Say();

    /// <summary>"si-bungkesmas" as people write it: "Si Bungkesmas".</summary>
    public static string Title(string slug) => string.Join(' ', slug.Split('-').Select(word => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
}
