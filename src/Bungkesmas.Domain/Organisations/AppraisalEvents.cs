using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Organisations;

/// <summary>How an organisation helps the programme.</summary>
public enum SupportForm { Unstated, Introduction, Accompaniment, Invitation, Hosting, Venue, Transport, Catering, Lodging, Interpreting, Information, Volunteers, Funding, Advocacy, Endorsement, Other }

/// <summary>An organisation helped the programme in a region.</summary>
/// <param name="Towards">organisations that the help was directed to</param>
/// <param name="TowardsPublic">whether it was directed to the public as well</param>
/// <param name="By">the person who helped, where somebody is named</param>
[StoredAs("partner.support-acknowledged.v1", Subject.Organisations, "An organisation helped the programme in a region.")]
public sealed record SupportAcknowledged(
    RegionMention Region, ValueList<SupportForm> Forms, [Id(Subject.Organisations)] ValueList<string> Towards = default, bool TowardsPublic = false, PersonRef? By = null) : PartneringEvent(Region)
{
    public override IEnumerable<Subject> About(Subject on) => base.About(on).Concat(Towards.Select(Subject.Organisation));

    public override IEnumerable<PersonRef> People() => By is { } person ? [person] : [];

    public override IEnumerable<Fault> Faults() => [.. base.Faults(), .. Check.NotEmpty("forms", Forms), .. Check.Slugs("towards", Towards)];

    public override Sentence Say(Subject on, INames names)
    {
        var forms = Forms.Select(Word).Listed();
        var towards = Towards.Select(names.Organisation).Select(name => new Sentence(name, name)).Concat(TowardsPublic ? [new Sentence("masyarakat", "the public")] : []).Listed();
        return new(
            $"{names.Organisation(on.Id)} membantu program di {names.Region(Region.Code)} ({forms.Id}){(towards.Id.Length == 0 ? "" : $", kepada {towards.Id}")}.",
            $"{names.Organisation(on.Id)} helped the programme in {names.Region(Region.Code)} ({forms.En}){(towards.En.Length == 0 ? "" : $", towards {towards.En}")}.");
    }

    private static Sentence Word(SupportForm form) => form switch
    {
        SupportForm.Introduction => new("memperkenalkan", "introducing it"),
        SupportForm.Accompaniment => new("mendampingi", "accompanying"),
        SupportForm.Invitation => new("mengundang", "inviting people"),
        SupportForm.Hosting => new("menjadi tuan rumah", "hosting"),
        SupportForm.Venue => new("tempat", "a venue"),
        SupportForm.Transport => new("kendaraan", "transport"),
        SupportForm.Catering => new("konsumsi", "catering"),
        SupportForm.Lodging => new("penginapan", "lodging"),
        SupportForm.Interpreting => new("menerjemahkan", "interpreting"),
        SupportForm.Information => new("keterangan", "information"),
        SupportForm.Volunteers => new("relawan", "volunteers"),
        SupportForm.Funding => new("dana", "funds"),
        SupportForm.Advocacy => new("advokasi", "advocacy"),
        SupportForm.Endorsement => new("dukungan terbuka", "an endorsement"),
        SupportForm.Other => new("bantuan lain", "other help"),
        _ => new("bentuknya tidak disebutkan", "in an unstated way")
    };
}

/// <summary>What somebody holds of an organisation as a partner.</summary>
public enum Verdict { Unstated, Suitable, Unsuitable, Undecided }

/// <summary>By what an organisation is judged.</summary>
public enum AssessmentCriterion
{
    Willing, LegalStatus, Trusted, HandlesMoney, Staff, Office, Network, Reach, HealthExperience, ComputerSkills, Connectivity, Location, Leadership, WomenLed, Other
}

/// <summary>Somebody judged whether an organisation suits as a partner.</summary>
[StoredAs("partner.assessment-made.v1", Subject.Organisations, "Somebody judged whether an organisation suits as a partner in a region.")]
public sealed record AssessmentMade(RegionMention Region, Verdict Verdict = Verdict.Unstated, ValueList<AssessmentCriterion> Criteria = default) : PartneringEvent(Region)
{
    public override Sentence Say(Subject on, INames names)
    {
        var criteria = Criteria.Select(Word).Listed();
        return new(
            $"{names.Organisation(on.Id)} dinilai sebagai mitra di {names.Region(Region.Code)}: {Judged.Id}{(criteria.Id.Length == 0 ? "" : $" ({criteria.Id})")}.",
            $"{names.Organisation(on.Id)} was assessed as a partner in {names.Region(Region.Code)}: {Judged.En}{(criteria.En.Length == 0 ? "" : $" ({criteria.En})")}.");
    }

    private Sentence Judged => Verdict switch
    {
        Verdict.Suitable => new("tepat", "suitable"),
        Verdict.Unsuitable => new("belum tepat", "not suitable"),
        Verdict.Undecided => new("belum diputuskan", "undecided"),
        _ => new("hasilnya tidak disebutkan", "outcome unstated")
    };

    private static Sentence Word(AssessmentCriterion criterion) => criterion switch
    {
        AssessmentCriterion.Willing => new("kesediaan", "willingness"),
        AssessmentCriterion.LegalStatus => new("badan hukum", "legal status"),
        AssessmentCriterion.Trusted => new("kepercayaan masyarakat", "people's trust"),
        AssessmentCriterion.HandlesMoney => new("pengelolaan uang", "handling of money"),
        AssessmentCriterion.Staff => new("tenaga", "staff"),
        AssessmentCriterion.Office => new("kantor", "office"),
        AssessmentCriterion.Network => new("jaringan", "network"),
        AssessmentCriterion.Reach => new("jangkauan", "reach"),
        AssessmentCriterion.HealthExperience => new("pengalaman kesehatan", "experience in health"),
        AssessmentCriterion.ComputerSkills => new("kemampuan komputer", "computer skills"),
        AssessmentCriterion.Connectivity => new("jaringan internet", "internet access"),
        AssessmentCriterion.Location => new("lokasi", "location"),
        AssessmentCriterion.Leadership => new("kepemimpinan", "leadership"),
        AssessmentCriterion.WomenLed => new("dipimpin perempuan", "led by women"),
        _ => new("hal lain", "something else")
    };
}
