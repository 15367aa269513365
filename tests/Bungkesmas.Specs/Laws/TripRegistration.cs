using Bungkesmas.Domain.Figures;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Laws;

/// <summary>What was told of registering people, of figures, and of the programme itself.</summary>
public static partial class Trip
{
    private static Entry[] OverTheCounter =>
    [
        Told(MelatiInMay, new ParticipantsRegistered(
            Participants(22, Qualifier.Claimed) with { Relations = [new(Overlap.PartOf, "registration/soreang-mei"), new(Overlap.Disjoint, "registration/mawar-mei")] },
            Interim.Id, PattiroJeka, Ylp2em, Melati, RegistrationChannel.AtSession, "sosialisasi-soreang", AtSoreang, "2017-05", false), "2017-05-11") with { Offset = 600 },
        Told(MelatiInMay, Registered(Participants(25), Melati), "2017-05-20") with { Document = LaterReport },
        Inferred(MelatiInMay, Registered(new(20, Qualifier.Approximate, Unit.Women, 25), Melati), "2017-06") with { Document = LaterReport, Offset = 20 },
        Told(MawarInMay, Registered(Several(Unit.Participants), Mawar) with { Channel = RegistrationChannel.ViaGroup }) with { Offset = 610 },
        Told(Counting("soreang-mei"), new ParticipantsRegistered(Participants(60, Qualifier.AtLeast), By: PattiroJeka, Region: AtSoreang, Period: "2017-05", Cumulative: true), "2017-05-31") with { Offset = 620 },
        Hoped(Counting("wajo-kelak"), Registered(Participants(100, Qualifier.Approximate))) with { Offset = 630 },

        Told(Permanent, new RouteOpened(Ylp2em, new(InParepare, Melati, Kpi)), "2017-06-01") with { Document = LaterReport, Offset = 30 },
        Told(Permanent, new RouteReviewed(Ylp2em, new(InParepare, Melati, Kpi), ReviewOutcome.Kept, "2018-01"), "2017-06-20") with { Document = LaterReport, Offset = 40 },
        Told(Interim, new RouteReviewed(PattiroJeka, PeopleOfParepare), "2017-06-15") with { Document = LaterReport, Offset = 50 },
        Told(OfPattiro, new LocalManagerAppointed(new(AtSoreang, Melati, Ylp2em), Officer, Asking.Id), "2017-06-10") with { Document = LaterReport, Offset = 60 },
        Told(OfPattiro, new LocalManagerReleased(new(AtSoreang, Melati, Ylp2em), Officer), "2017-06-25") with { Document = LaterReport, Offset = 65 },

        Told(PeopleInTotal, new FigureStated(
            FigureTopic.ParticipantsTotal, Participants(1200, Qualifier.Approximate) with { Relations = [new(Overlap.PartOf, "figure/peserta-nasional")] },
            new(SouthSulawesi), Kpi, Melati, "2016-12", Participants(5000, Qualifier.Claimed))) with { Offset = 640 },
        Told(PeopleInTotal, InFigures(1350), "2017-05-30") with { Offset = 650 },
        Told(PeopleInTotal, InFigures(1350), "2017-06-30") with { Document = LaterReport, Offset = 70 },

        Told(SiBungkesmas, new SystemLaunchScheduled("2017-08-17"), "2017-05") with { Offset = 660 },
        Told(SiBungkesmas, new SystemLaunchPostponed("2017-09", [PostponementReason.FastingMonth, PostponementReason.SystemNotReady]), "2017-06-20") with { Document = LaterReport, Offset = 80 },
        Hoped(SiBungkesmas, new SystemLaunchScheduled("2017-07")) with { Offset = 670 },

        Told(TheProgramme, new ProductTermsStated(
            new(new(10000, Qualifier.Exact, Unit.Rupiah), Per.Month, Payer.Person),
            [new(BenefitKind.HospitalStay, new(100000, Qualifier.AtLeast, Unit.Rupiah), Per.Day), new(BenefitKind.Death)],
            new(3, Qualifier.Exact, Unit.Months), [Eligibility.Anyone, Eligibility.GroupMembers]), "2016") with { Offset = 680 },
        Told(TheProgramme, AMonth(12000), "2017-06") with { Document = LaterReport, Offset = 90 },
        Told(TheProgramme, new ProductDescribed([ProductAspect.HealthSavings, ProductAspect.UnlikeInsurance]), "2017-05-11") with { Offset = 690 },
        Told(TheProgramme, new ProgrammeOriginStated(Stf, "2015", [new("36.74"), InParepare]), "2017-05-11") with { Offset = 700 },
        Told(TheProgramme, new FieldOfficerRecruited(Officer, [InParepare, InWajo], new(Kpi, Director), new(Stf)), "2017-04") with { Offset = 710 },
        Told(TheProgramme, new FieldOfficerReleased(Officer, [InWajo]), "2017-06") with { Document = LaterReport, Offset = 95 }
    ];
}
