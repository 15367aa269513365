using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>What an organisation is by law, as far as a report tells.</summary>
public enum LegalForm { Unregistered, Foundation, Association, Cooperative, Company, VillageEnterprise, PublicBody, ByDecree, Other }

/// <summary>Whether an organisation works.</summary>
public enum Operation { Starting, Working, Dormant, Dissolved }

/// <summary>What an organisation is like at this moment: kind, legal form, age, size, activities; whatever the report leaves open stays open.</summary>
/// <param name="Founded">when it was founded, as an EDTF date</param>
/// <param name="Size">how many people belong to it; the unit tells whom the report counts</param>
[StoredAs("organisation.profile-reported.v1", Subject.Organisations, "What an organisation is like at this moment: kind, legal form, founding, size, activities; since when is unknown.")]
public sealed record OrganisationProfileReported(
    OrganisationKind? Kind = null, LegalForm? LegalForm = null, string? Founded = null, Quantity? Size = null, Operation? Operation = null,
    ValueList<Activity> Activities = default) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => [on, .. OwnOrganisation.Told(on, Kind)];

    public override IEnumerable<Claim> Claims(Subject on) =>
        [.. Founded is null ? [] : new[] { new Claim(on, Topics.Founded, Founded) }, .. Size is { Value: not null } size ? new[] { new Claim(on, $"{Topics.Size}:{size.Unit.Code()}", size.Told) } : []];

    public override IEnumerable<Fault> Faults() =>
    [
        .. this == new OrganisationProfileReported() ? [new Fault("activities", Wrong.Empty)] : Array.Empty<Fault>(),
        .. Check.Date("founded", Founded),
        .. Size?.Faults("size") ?? []
    ];

    public override Sentence Say(Subject on, INames names)
    {
        var told = Told().Listed("; ");
        return new($"Keterangan tentang {names.Organisation(on.Id)}: {told.Id}.", $"Reported of {names.Organisation(on.Id)}: {told.En}.");
    }

    private IEnumerable<Sentence> Told()
    {
        if (Kind is { } kind) yield return kind.Word();
        if (LegalForm is { } form) yield return Word(form);
        if (Founded is { } founded) yield return new($"berdiri {VagueDate.Say(founded).Id}", $"founded {VagueDate.Say(founded).En}");
        if (Size is { } size) yield return size.Say();
        if (Operation is { } operation) yield return Word(operation);
        if (Activities.Count > 0) yield return Activities.Say();
    }

    private static Sentence Word(LegalForm form) => form switch
    {
        Organisations.LegalForm.Unregistered => new("belum berbadan hukum", "not registered"),
        Organisations.LegalForm.Foundation => new("berbadan hukum yayasan", "a foundation by law"),
        Organisations.LegalForm.Association => new("berbadan hukum perkumpulan", "an association by law"),
        Organisations.LegalForm.Cooperative => new("berbadan hukum koperasi", "a cooperative by law"),
        Organisations.LegalForm.Company => new("berbadan hukum perseroan", "a company by law"),
        Organisations.LegalForm.VillageEnterprise => new("badan usaha milik desa", "a village enterprise"),
        Organisations.LegalForm.PublicBody => new("lembaga pemerintah", "a public body"),
        Organisations.LegalForm.ByDecree => new("dibentuk dengan surat keputusan", "formed by decree"),
        _ => new("berbadan hukum lain", "of another legal form")
    };

    private static Sentence Word(Operation operation) => operation switch
    {
        Organisations.Operation.Starting => new("baru mulai bekerja", "starting its work"),
        Organisations.Operation.Working => new("bekerja", "working"),
        Organisations.Operation.Dormant => new("sedang tidak aktif", "dormant"),
        _ => new("sudah bubar", "dissolved")
    };
}
