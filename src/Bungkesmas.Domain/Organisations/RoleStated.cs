using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>The role of a person in an organisation.</summary>
public enum PersonRole
{
    Unstated, Director, BranchSecretary, Coordinator, UnitHead, Officer, Member, Chair, DeputyChair, Secretary, Treasurer, Founder, Adviser, Manager, Cadre, Volunteer,
    FieldOfficer, VillageHead, DistrictHead, Midwife, Teacher, ReligiousLeader, Other
}

/// <summary>A person holds a role in an organisation at this moment; since when is unknown.</summary>
/// <param name="In">the place the role is for, where one is told: the coordinator of Soreang</param>
[StoredAs("organisation.role-stated.v1", Subject.Organisations, "A person holds a role in an organisation; since when is unknown.")]
public sealed record RoleStated(PersonRef Person, PersonRole Role = PersonRole.Unstated, RegionMention? In = null) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => In is null ? [on] : [on, In.Subject];

    public override IEnumerable<RegionMention> Mentions(Subject on) => In is null ? [] : [In];

    public override IEnumerable<PersonRef> People() => [Person];

    public override Sentence Say(Subject on, INames names) => new(
        $"Orang {Person} adalah {Role.Word().Id} {names.Organisation(on.Id)}{(In is null ? "" : $" untuk {names.Region(In.Code)}")}.",
        $"Person {Person} is {Role.Word().En} of {names.Organisation(on.Id)}{(In is null ? "" : $" for {names.Region(In.Code)}")}.");
}

/// <summary>Roles of people in words, as a part of a sentence.</summary>
public static class PersonRoles
{
    public static Sentence Word(this PersonRole role) => role switch
    {
        PersonRole.Director => new("direktur", "the director"),
        PersonRole.BranchSecretary => new("sekretaris cabang", "the branch secretary"),
        PersonRole.Coordinator => new("koordinator", "a coordinator"),
        PersonRole.UnitHead => new("kepala unit", "the head of a unit"),
        PersonRole.Officer => new("pengurus", "an officer"),
        PersonRole.Member => new("anggota", "a member"),
        PersonRole.Chair => new("ketua", "the chair"),
        PersonRole.DeputyChair => new("wakil ketua", "a deputy chair"),
        PersonRole.Secretary => new("sekretaris", "the secretary"),
        PersonRole.Treasurer => new("bendahara", "the treasurer"),
        PersonRole.Founder => new("pendiri", "a founder"),
        PersonRole.Adviser => new("penasihat", "an adviser"),
        PersonRole.Manager => new("pengelola", "a manager"),
        PersonRole.Cadre => new("kader", "a cadre"),
        PersonRole.Volunteer => new("relawan", "a volunteer"),
        PersonRole.FieldOfficer => new("petugas lapangan", "a field officer"),
        PersonRole.VillageHead => new("kepala desa atau lurah", "the village head"),
        PersonRole.DistrictHead => new("camat", "the district head"),
        PersonRole.Midwife => new("bidan", "a midwife"),
        PersonRole.Teacher => new("guru atau dosen", "a teacher"),
        PersonRole.ReligiousLeader => new("tokoh agama", "a religious leader"),
        PersonRole.Other => new("orang dengan peran lain di", "somebody in another role"),
        _ => new("orang dengan peran yang tidak disebutkan di", "somebody in an unstated role")
    };
}
