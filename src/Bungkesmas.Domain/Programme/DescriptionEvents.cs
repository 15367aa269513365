using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Programme;

/// <summary>What about the product somebody explains.</summary>
public enum ProductAspect
{
    HealthSavings, MutualHelp, Contribution, Benefits, Eligibility, RegistrationSteps, ClaimSteps, MembershipCard, ProviderTasks, GroupTasks, ReligiousBasis,
    FundedByCharity, InformationSystem, UnlikeInsurance, BesidePublicCover, Other
}

/// <summary>Somebody explained what the product is; the words themselves stay in the document.</summary>
[StoredAs("programme.product-described.v1", Subject.Programmes, "Somebody explained what the product is, aspect by aspect.")]
public sealed record ProductDescribed(ValueList<ProductAspect> Aspects) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Fault> Faults() => Check.NotEmpty("aspects", Aspects);

    public override Sentence Say(Subject on, INames names)
    {
        var aspects = Aspects.Select(Word).Listed();
        return new($"{Condition.Title(on.Id)} dijelaskan: {aspects.Id}.", $"{Condition.Title(on.Id)} was explained: {aspects.En}.");
    }

    private static Sentence Word(ProductAspect aspect) => aspect switch
    {
        ProductAspect.HealthSavings => new("tabungan kesehatan", "savings for health"),
        ProductAspect.MutualHelp => new("gotong royong", "mutual help"),
        ProductAspect.Contribution => new("iuran", "the contribution"),
        ProductAspect.Benefits => new("manfaat", "the benefits"),
        ProductAspect.Eligibility => new("siapa yang boleh ikut", "who can take part"),
        ProductAspect.RegistrationSteps => new("cara mendaftar", "how to register"),
        ProductAspect.ClaimSteps => new("cara mengajukan klaim", "how to make a claim"),
        ProductAspect.MembershipCard => new("kartu peserta", "the membership card"),
        ProductAspect.ProviderTasks => new("tugas provider", "what a provider does"),
        ProductAspect.GroupTasks => new("tugas kelompok", "what a group does"),
        ProductAspect.ReligiousBasis => new("dasar keagamaan", "its basis in religion"),
        ProductAspect.FundedByCharity => new("dana sosial", "charity funds behind it"),
        ProductAspect.InformationSystem => new("sistem informasinya", "its information system"),
        ProductAspect.UnlikeInsurance => new("bedanya dari asuransi", "how it differs from insurance"),
        ProductAspect.BesidePublicCover => new("pelengkap jaminan pemerintah", "how it complements public cover"),
        _ => new("hal lain", "something else")
    };
}

/// <summary>Who began the programme, since when, and where it was tried first.</summary>
/// <param name="Since">as an EDTF date; null when nobody said</param>
[StoredAs("programme.origin-stated.v1", Subject.Programmes, "Who began the programme, since when, and where it was tried first.")]
public sealed record ProgrammeOriginStated([Id(Subject.Organisations)] string By, string? Since = null, ValueList<RegionMention> Pilots = default) : Event
{
    public override IEnumerable<Subject> About(Subject on) => [on, Subject.Organisation(By), .. Pilots.Select(pilot => pilot.Subject)];

    public override IEnumerable<RegionMention> Mentions(Subject on) => Pilots;

    public override IEnumerable<Claim> Claims(Subject on) => Since is null ? [] : [new(on, Topics.Founded, Since)];

    public override IEnumerable<Fault> Faults() => [.. Check.Slug("by", By), .. Check.Date("since", Since)];

    public override Sentence Say(Subject on, INames names)
    {
        var pilots = string.Join(", ", Pilots.Select(pilot => names.Region(pilot.Code)));
        return new(
            $"{Condition.Title(on.Id)} dimulai oleh {names.Organisation(By)}{(Since is null ? "" : $" {VagueDate.Since(Since).Id}")}{(pilots.Length == 0 ? "" : $", mula-mula di {pilots}")}.",
            $"{Condition.Title(on.Id)} was begun by {names.Organisation(By)}{(Since is null ? "" : $" ({VagueDate.Say(Since).En})")}{(pilots.Length == 0 ? "" : $", first in {pilots}")}.");
    }
}
