using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Statements;

/// <summary>What is hoped for.</summary>
public enum Hope
{
    Unstated, PromptPartnership, LocalManager, LaunchSoon, Benefits, Information, MoreOutreach, Continuation, Training, LowerContributions, WiderCoverage, EasierClaims,
    GovernmentSupport, Cards, Materials, Other
}

/// <summary>How urgent a hope is, by its own words.</summary>
public enum Urgency { Unstated, AsSoonAsPossible, Soon, Eventually }

/// <summary>Somebody expressed a hope. That they did is a fact; what they hope for is none.</summary>
/// <param name="Holder">whose hope it is, where no organisation or person is named, or besides</param>
/// <param name="Holders">how many hold it, where that is told</param>
/// <param name="Alternatives">organisations either of which would fulfil it</param>
[StoredAs("statement.hope-expressed.v1", Subject.Statements, "Somebody expressed a hope; that they did is a fact, what they hope for is none.")]
public sealed record HopeExpressed(
    Hope Hope, string? By = null, PersonRef? Person = null, PersonRole Role = PersonRole.Unstated, Voice Holder = Voice.Unstated, Quantity? Holders = null,
    [Id(Subject.Organisations)] ValueList<string> Alternatives = default, Urgency Urgency = Urgency.Unstated, RegionMention? Region = null, string? Session = null) : StatementEvent(By, Region, Session)
{
    public override PersonRef? Speaking => Person;

    public override PersonRole As => Role;

    protected override IEnumerable<string> Others => Alternatives;

    public override IEnumerable<Fault> Faults() =>
        [.. base.Faults(), .. Holders?.Faults("holders") ?? [], .. Check.Slugs("alternatives", Alternatives)];

    protected override Assertion? SaidAs => Assertion.Hoped;

    public override Sentence Say(Subject on, INames names)
    {
        var (who, where, hope, urgency) = (Whose(names).Begun(), Where(names), Word(Hope), Word(Urgency));
        return new($"{who.Id} berharap {hope.Id}{Either(names, " dengan ", " atau ")}{urgency.Id}{where.Id}.",
            $"{who.En} hoped for {hope.En}{Either(names, " with ", " or ")}{urgency.En}{where.En}.");
    }

    private Sentence Whose(INames names)
    {
        var voice = Holders is null ? Holder.Say() : new($"{Holder.Say().Id} ({Holders.Say().Id})", $"{Holder.Say().En} ({Holders.Say().En})");
        return Holder == Voice.Unstated && Holders is null || Speaking is null && By is null ? Who(names, voice)
            : new($"{voice.Id}, menurut {Who(names).Id},", $"{voice.En}, by the word of {Who(names).En},");
    }

    private string Either(INames names, string before, string between) =>
        Alternatives.Count == 0 ? "" : before + string.Join(between, Alternatives.Select(names.Organisation));

    private static Sentence Word(Urgency urgency) => urgency switch
    {
        Urgency.AsSoonAsPossible => new(" secepatnya", " as soon as possible"),
        Urgency.Soon => new(" dalam waktu dekat", " soon"),
        Urgency.Eventually => new(" pada saatnya", " in due time"),
        _ => new("", "")
    };

    private static Sentence Word(Hope hope) => hope switch
    {
        Hope.PromptPartnership => new("kemitraan segera terjalin", "a prompt partnership"),
        Hope.LocalManager => new("ada pengelola setempat", "a local manager"),
        Hope.LaunchSoon => new("peluncuran segera dilakukan", "a launch soon"),
        Hope.Benefits => new("program ini bermanfaat", "benefits of the programme"),
        Hope.Information => new("ada keterangan lebih lanjut", "further information"),
        Hope.MoreOutreach => new("ada sosialisasi lanjutan", "more outreach"),
        Hope.Continuation => new("program ini berlanjut", "the programme to go on"),
        Hope.Training => new("ada pelatihan", "training"),
        Hope.Cards => new("kartu segera dibagikan", "cards"),
        Hope.Materials => new("bahan dan brosur", "materials"),
        Hope.LowerContributions => new("iuran lebih ringan", "lower contributions"),
        Hope.WiderCoverage => new("jangkauan lebih luas", "a wider reach"),
        Hope.EasierClaims => new("klaim lebih mudah", "easier claims"),
        Hope.GovernmentSupport => new("ada dukungan pemerintah", "support of the government"),
        Hope.Other => new("hal lain", "something else"),
        _ => new("sesuatu yang tidak disebutkan", "something unstated")
    };
}
