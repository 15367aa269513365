using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Statements;

/// <summary>For whom the programme is said to be good.</summary>
public enum Beneficiary
{
    Unstated, Women, Mothers, Children, Elderly, PoorHouseholds, InformalWorkers, Farmers, Fishers, Traders, Workers, Students, GroupMembers, PeopleWithDisabilities,
    VictimsOfViolence, WholeCommunity, Other
}

/// <summary>Where something was said.</summary>
public enum StatementSetting { Unstated, AtSession, Separate }

/// <summary>Somebody spoke in favour of the programme. Support in words makes nobody a partner.</summary>
/// <param name="Strengthens">the stream it strengthens, as <c>noun/id</c>, where it is more than single facts</param>
/// <param name="Facts">the facts it strengthens; in a report their entry keys will do</param>
/// <param name="Setting">where it was said; a session need not be named for that</param>
[StoredAs("statement.endorsement-given.v1", Subject.Statements, "Somebody spoke in favour of the programme; support in words makes nobody a partner.")]
public sealed record EndorsementGiven(
    PersonRef? Person = null, PersonRole Role = PersonRole.Unstated, string? By = null, ValueList<Beneficiary> Beneficiaries = default, [Id] string? Strengthens = null,
    ValueList<Guid> Facts = default, StatementSetting Setting = StatementSetting.Unstated, RegionMention? Region = null, string? Session = null) : StatementEvent(By, Region, Session)
{
    public override PersonRef? Speaking => Person;

    public override PersonRole As => Role;

    public override IEnumerable<Subject> About(Subject on) =>
        Strengthens is { } other ? base.About(on).Append(Subject.Parse(other)) : base.About(on);

    public override IEnumerable<Fault> Faults() =>
        base.Faults().Concat(Strengthens is null || Subject.TryParse(Strengthens, out _) ? [] : [new("strengthens", Wrong.Subject)]);

    public override IEnumerable<Fault> Faults(Subject on) => Faults().Concat(Strengthens is null ? [] : Check.NotItself("strengthens", Strengthens, on.ToString()));

    public override Sentence Say(Subject on, INames names)
    {
        var (who, where, whom) = (Who(names).Begun(), Where(names), Beneficiaries.Select(Word).Listed());
        return new($"{who.Id} mendukung program ini{(Beneficiaries.Count == 0 ? "" : $" bagi {whom.Id}")}{where.Id}.",
            $"{who.En} supports the programme{(Beneficiaries.Count == 0 ? "" : $" for {whom.En}")}{where.En}.");
    }

    private static Sentence Word(Beneficiary beneficiary) => beneficiary switch
    {
        Beneficiary.Women => new("kaum perempuan", "women"),
        Beneficiary.Mothers => new("ibu-ibu", "mothers"),
        Beneficiary.Children => new("anak-anak", "children"),
        Beneficiary.Elderly => new("warga lanjut usia", "the elderly"),
        Beneficiary.PoorHouseholds => new("keluarga kurang mampu", "poor households"),
        Beneficiary.InformalWorkers => new("pekerja informal", "informal workers"),
        Beneficiary.Farmers => new("petani", "farmers"),
        Beneficiary.Fishers => new("nelayan", "fishers"),
        Beneficiary.Traders => new("pedagang", "traders"),
        Beneficiary.Workers => new("pekerja", "workers"),
        Beneficiary.Students => new("pelajar dan mahasiswa", "students"),
        Beneficiary.GroupMembers => new("anggota kelompok", "members of groups"),
        Beneficiary.PeopleWithDisabilities => new("penyandang disabilitas", "people with disabilities"),
        Beneficiary.VictimsOfViolence => new("korban kekerasan", "victims of violence"),
        Beneficiary.WholeCommunity => new("seluruh masyarakat", "the whole community"),
        Beneficiary.Other => new("pihak lain", "others"),
        _ => new("pihak yang tidak disebutkan", "somebody unstated")
    };
}
