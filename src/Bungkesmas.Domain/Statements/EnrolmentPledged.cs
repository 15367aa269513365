using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Statements;

/// <summary>Who is to be enrolled.</summary>
public enum Enrolled { Unstated, AllMembers, SomeMembers, NewMembers, Themselves, Families, Employees, Students, Congregation, Customers, Neighbours, Residents, Everybody, Other }

/// <summary>How far a pledge reaches; what is only quoted is not read further than its words.</summary>
public enum PledgeScope { Unstated, AsQuoted, OneGroup, AllGroups }

/// <summary>Somebody promised to enrol people. A pledge registers nobody, and where no number is given it has none.</summary>
/// <param name="Of">the group or organisation whose people are meant</param>
/// <param name="Count">how many; null where nobody counted</param>
/// <param name="Until">by when, as an EDTF date</param>
/// <param name="Provided">on what condition, where one was made</param>
[StoredAs("statement.enrolment-pledged.v1", Subject.Statements, "Somebody promised to enrol people; a pledge registers nobody, and may be uncounted.")]
public sealed record EnrolmentPledged(
    Enrolled Whom, string? By = null, PersonRef? Person = null, PersonRole Role = PersonRole.Unstated, [Id(Subject.Organisations)] string? Of = null, Quantity? Count = null,
    PledgeScope Scope = PledgeScope.Unstated, RegionMention? Region = null, string? Until = null, string? Session = null, Condition? Provided = null) : StatementEvent(By, Region, Session)
{
    public override PersonRef? Speaking => Person;

    public override PersonRole As => Role;

    protected override IEnumerable<string> Others => new[] { Of, Provided?.Who }.OfType<string>();

    /// <summary>How many are promised, as vague as it was said.</summary>
    public Sentence Counted => Count is null or { Value: null, Qualifier: not Qualifier.Vague } ? new("tidak dihitung", "uncounted") : Count.Say();

    public override IEnumerable<Claim> Claims(Subject on) => Count?.Value is null ? [] : [new(on, $"{Topics.Figure}:pledged", Count.Told)];

    public override IEnumerable<Fault> Faults() =>
    [
        .. base.Faults(), .. Provided?.Faults("provided") ?? [], .. Of is null ? [] : Check.Slug("of", Of), .. Count?.Faults("count") ?? [],
        .. Check.Date("until", Until)
    ];

    public override Sentence Say(Subject on, INames names)
    {
        var (who, where, whom) = (Who(names).Begun(), Where(names), Word(Whom));
        var until = Until is null ? new Sentence("", "") : new($", {VagueDate.By(Until).Id}", $" {VagueDate.By(Until).En}");
        if (this is { Whom: Enrolled.Themselves, Speaking: null, By: null, Of: null, Count.Value: not null })
            return new($"Sebanyak {Counted.Id} berjanji mendaftarkan diri{where.Id}{until.Id}{Provided.If(names).Id}.", $"{Counted.En} pledged to enrol themselves{where.En}{until.En}{Provided.If(names).En}.");
        return new(
            $"{who.Id} berjanji mendaftarkan {whom.Id}{(Of is null ? "" : $" {names.Organisation(Of)}")} ({Counted.Id}){where.Id}{until.Id}{Provided.If(names).Id}.",
            $"{who.En} pledged to enrol {whom.En}{(Of is null ? "" : $" of {names.Organisation(Of)}")} ({Counted.En}){where.En}{until.En}{Provided.If(names).En}.");
    }

    private static Sentence Word(Enrolled whom) => whom switch
    {
        Enrolled.AllMembers => new("semua anggota", "all members"),
        Enrolled.SomeMembers => new("sebagian anggota", "some members"),
        Enrolled.NewMembers => new("anggota baru", "new members"),
        Enrolled.Themselves => new("diri", "themselves"),
        Enrolled.Families => new("keluarga anggota", "families"),
        Enrolled.Employees => new("karyawan", "employees"),
        Enrolled.Students => new("pelajar dan mahasiswa", "students"),
        Enrolled.Congregation => new("jemaah", "the congregation"),
        Enrolled.Customers => new("nasabah", "customers"),
        Enrolled.Neighbours => new("tetangga", "neighbours"),
        Enrolled.Residents => new("warga", "residents"),
        Enrolled.Everybody => new("semua orang", "everybody"),
        Enrolled.Other => new("orang lain", "other people"),
        _ => new("orang yang tidak disebutkan", "people unstated")
    };
}
