using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Programme;

/// <summary>For what an amount is due or paid: a stretch of time, a case, or once.</summary>
public enum Per { Unstated, Day, Week, Month, Quarter, Year, Case, Once }

/// <summary>Who pays a contribution.</summary>
public enum Payer { Unstated, Person, Household, Group }

/// <summary>What a participant puts in.</summary>
public sealed record Contribution(Quantity Amount, Per Per = Per.Unstated, Payer By = Payer.Unstated);

/// <summary>What a participant can get.</summary>
public enum BenefitKind { Unstated, HospitalStay, OutpatientCare, Medicine, Surgery, Childbirth, Accident, LostIncome, Transport, Death, SavingsBack, Other }

/// <summary>One benefit and, where it is told, its amount.</summary>
public sealed record Benefit(BenefitKind Kind, Quantity? Amount = null, Per Per = Per.Unstated);

/// <summary>Who can take part.</summary>
public enum Eligibility { Anyone, Women, Families, GroupMembers, LocalResidents, IdentityCardHolders, InformalWorkers, LowIncome, WithinAgeLimits, WithoutOtherCover, WithoutKnownIllness, Other }

/// <summary>The terms of the product as somebody states them at a moment; since when they are so, nobody said. What was left open stays null or empty.</summary>
/// <param name="WaitingPeriod">how long a participant waits for the first benefit</param>
[StoredAs("programme.product-terms-stated.v1", Subject.Programmes, "The terms of the product as somebody states them at a moment; since when they are so, nobody said.")]
public sealed record ProductTermsStated(
    Contribution? Contribution = null, ValueList<Benefit> Benefits = default, Quantity? WaitingPeriod = null, ValueList<Eligibility> Eligibility = default) : Event, IHeldAtAMoment
{
    public override IEnumerable<Subject> About(Subject on) => [on];

    public override IEnumerable<Fault> Faults() =>
    [
        .. Contribution?.Amount.Faults("contribution.amount") ?? [], .. Benefits.SelectMany((benefit, i) => benefit.Amount?.Faults($"benefits[{i}].amount") ?? []),
        .. WaitingPeriod?.Faults("waitingPeriod") ?? [],
        .. this is { Contribution: null, WaitingPeriod: null, Benefits.Count: 0, Eligibility.Count: 0 } ? [new Fault("contribution", Wrong.Empty)] : Array.Empty<Fault>()
    ];

    public override Sentence Say(Subject on, INames names)
    {
        Sentence[] parts =
        [
            .. Contribution is { } paid ? [new($"iuran {paid.Amount.Say().Id}{Word(paid.Per).Id}{Word(paid.By).Id}", $"contribution {paid.Amount.Say().En}{Word(paid.Per).En}{Word(paid.By).En}")] : Array.Empty<Sentence>(),
            .. Benefits.Select(one => one.Amount is { } amount
                ? new Sentence($"{Word(one.Kind).Id} {amount.Say().Id}{Word(one.Per).Id}", $"{Word(one.Kind).En} {amount.Say().En}{Word(one.Per).En}") : Word(one.Kind)),
            .. WaitingPeriod is { } wait ? [new($"masa tunggu {wait.Say().Id}", $"waiting period {wait.Say().En}")] : Array.Empty<Sentence>(),
            .. Eligibility.Count > 0 ? [new("siapa yang boleh ikut", "who can take part")] : Array.Empty<Sentence>()
        ];
        var terms = parts.Listed();
        return new($"Ketentuan {Condition.Title(on.Id)} dinyatakan: {terms.Id}.", $"The terms of {Condition.Title(on.Id)} were stated: {terms.En}.");
    }

    private static Sentence Word(Per per) => per switch
    {
        Per.Day => new(" per hari", " a day"), Per.Week => new(" per minggu", " a week"), Per.Month => new(" per bulan", " a month"), Per.Quarter => new(" per triwulan", " a quarter"),
        Per.Year => new(" per tahun", " a year"), Per.Case => new(" per kejadian", " a case"), Per.Once => new(" sekali bayar", " once"), _ => new("", "")
    };

    private static Sentence Word(Payer by) => by switch
    {
        Payer.Person => new(" per orang", " per person"), Payer.Household => new(" per keluarga", " per household"), Payer.Group => new(" per kelompok", " per group"), _ => new("", "")
    };

    private static Sentence Word(BenefitKind kind) => kind switch
    {
        BenefitKind.HospitalStay => new("rawat inap", "hospital stay"), BenefitKind.OutpatientCare => new("rawat jalan", "outpatient care"), BenefitKind.Medicine => new("obat", "medicine"),
        BenefitKind.Surgery => new("operasi", "surgery"), BenefitKind.Childbirth => new("persalinan", "childbirth"), BenefitKind.Accident => new("kecelakaan", "accident"),
        BenefitKind.LostIncome => new("pengganti pendapatan", "lost income"), BenefitKind.Transport => new("transportasi", "transport"), BenefitKind.Death => new("santunan kematian", "death benefit"),
        BenefitKind.SavingsBack => new("tabungan kembali", "savings paid back"), _ => new("manfaat lain", "another benefit")
    };
}
