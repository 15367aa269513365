using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Telling;

/// <summary>The words stories are told in: the places, organisations and papers of one trip to South Sulawesi, and how a fact came to us.</summary>
public static partial class Words
{
    public const string SouthSulawesi = "73", Parepare = "73.72", Soreang = "73.72.03", Wajo = "73.13", Sidrap = "73.14";
    public const string Stf = "stf-uin-jakarta", Ylp2em = "ylp2em", PattiroJeka = "pattiro-jeka", Kpi = "kpi-parepare", BankSampah = "bank-sampah-labukkang", Aphi = "aphi-wajo";
    public const string Report = "laporan-parepare", LaterReport = "laporan-susulan", System = "si-bungkesmas";

    public static readonly RegionMention InParepare = new(Parepare, RegionKind.Kota), InWajo = new(Wajo, RegionKind.Kabupaten), InSidrap = new(Sidrap, RegionKind.Kabupaten);
    public static readonly Condition Launch = new(ConditionKind.SystemLaunched, System);
    public static readonly Subject Mou = Subject.Agreement("mou-ylp2em-parepare"), OtherMou = Subject.Agreement("mou-pattiro-jeka-parepare");
    public static readonly AgreementKey MouKey = new([Stf, Ylp2em], InParepare, AgreementKind.Mou), OtherMouKey = new([Stf, PattiroJeka], InParepare, AgreementKind.Mou);
    public static readonly Condition MouSigned = new(ConditionKind.AgreementSigned, Mou.Id);
    public static readonly Subject Interim = new(Subject.Routes, "parepare-sementara"), Asking = new(Subject.Requests, "permintaan-kpi");
    public static readonly Subject SiBungkesmas = Subject.Programme(System);
    public static readonly RouteScope PeopleOfParepare = new(InParepare);
    public static readonly PersonRef Director = new("p-7k2m4x"), Officer = new("p-9d3w8q");
    public static readonly GivenReason Workload = new(DeferralReason.PartnerWorkload, Director, Ylp2em), SystemFirst = new(DeferralReason.WantsSystemFirst, null, Ylp2em);

    public static readonly Subject OfYlp2em = Subject.Organisation(Ylp2em), OfKpi = Subject.Organisation(Kpi), OfPattiro = Subject.Organisation(PattiroJeka), OfBankSampah = Subject.Organisation(BankSampah), OfAphi = Subject.Organisation(Aphi);
    public static readonly Subject Ylp2emInParepare = Subject.Engagement(Ylp2em, Parepare), PattiroInParepare = Subject.Engagement(PattiroJeka, Parepare), KpiInParepare = Subject.Engagement(Kpi, Parepare), BankSampahInParepare = Subject.Engagement(BankSampah, Parepare);
    public static readonly Subject TheCity = Subject.Region(Parepare), TheRegencyOfWajo = Subject.Region(Wajo);

    public static readonly AgreementDeferred Deferral = new(MouKey, Launch, [Workload]);
    public static readonly AgreementSigned Signature = new(MouKey);
    public static readonly RegistrationRedirected Redirect = new(PattiroJeka, PeopleOfParepare, [Launch, MouSigned], Mou.Id);
    public static readonly RouteEnded RedirectEnded = new(PattiroJeka, PeopleOfParepare);
    public static readonly PartnerSearchUnsuccessful NobodyFound = new([SearchCriterion.Suitable, SearchCriterion.Willing]);

    /// <summary>A report said so.</summary>
    public static Entry Told(Subject on, Event said, string? date = null, Assertion how = Assertion.Stated) => new(on, said) { Date = date, Assertion = how };

    /// <summary>Somebody hopes so.</summary>
    public static Entry Hoped(Subject on, Event said, string? date = null) => Told(on, said, date, Assertion.Hoped);

    /// <summary>The author concludes so.</summary>
    public static Entry Inferred(Subject on, Event said, string? date = null) => Told(on, said, date, Assertion.Inferred);

    /// <summary>The office did so, on a day, through the system.</summary>
    public static Entry Done(Subject on, Event said, string day) => new(on, said) { Act = true, Assertion = Assertion.Decided, Document = null, Entered = DateOnly.Parse(day) };

    /// <summary>A document came in, written on a day as vague as it is.</summary>
    public static Entry Received(string document, string? written, bool disputed = false) => new(
        Subject.Document(document), new DocumentReceived("c-" + document, 1200, "id", written is null ? [] : [new(DocumentDateKind.Written, written, Disputed: disputed)])) { Document = null };

    /// <summary>The id of the n-th fact of a story.</summary>
    public static Guid Nth(int position) => new(position, 0, 0x5000, [0x80, 0, 0, 0, 0, 0, 0, 0]);

    public static Subject FactNo(int position) => new("fact", Nth(position).ToString());

    public static DateTimeOffset Day(string day) => Calendar.StartOf(DateOnly.Parse(day));
}
