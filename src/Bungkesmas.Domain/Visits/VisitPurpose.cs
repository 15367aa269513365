using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>What a visit is made for.</summary>
public enum VisitPurpose
{
    Outreach, FollowUp, PartnerSearch, PartnershipTalks, AgreementSigning, RegistrationDrive, Training, Assistance, ClaimAssistance, Monitoring, DataCollection,
    OfficialCourtesy, Handover, Other
}

/// <summary>Within what the visits are counted when one is called the second.</summary>
public enum NumberScope { Unstated, Region, Partner, Programme, Year }

/// <summary>Purposes and numbers of visits in words.</summary>
public static class VisitPurposes
{
    private static readonly Dictionary<VisitPurpose, Sentence> Words = new()
    {
        [VisitPurpose.Outreach] = new("sosialisasi", "outreach"),
        [VisitPurpose.FollowUp] = new("tindak lanjut", "follow-up"),
        [VisitPurpose.PartnerSearch] = new("pencarian mitra", "a search for partners"),
        [VisitPurpose.PartnershipTalks] = new("pembicaraan kemitraan", "partnership talks"),
        [VisitPurpose.AgreementSigning] = new("penandatanganan perjanjian", "the signing of an agreement"),
        [VisitPurpose.RegistrationDrive] = new("pendaftaran peserta", "the registration of participants"),
        [VisitPurpose.Training] = new("pelatihan", "training"),
        [VisitPurpose.Assistance] = new("asistensi", "assistance"),
        [VisitPurpose.ClaimAssistance] = new("pendampingan klaim", "help with claims"),
        [VisitPurpose.Monitoring] = new("pemantauan", "monitoring"),
        [VisitPurpose.DataCollection] = new("pendataan", "data collection"),
        [VisitPurpose.OfficialCourtesy] = new("silaturahmi dengan pejabat", "a courtesy call on officials"),
        [VisitPurpose.Handover] = new("serah terima", "a handover"),
        [VisitPurpose.Other] = new("keperluan lain", "another purpose")
    };

    public static Sentence Say(this VisitPurpose purpose) => Words[purpose];

    internal static Sentence Say(this ValueList<VisitPurpose> purposes) => purposes.Select(purpose => purpose.Say()).Together().In(" untuk {0}", " for {0}");

    /// <summary>"Kunjungan ke-2", or just "Kunjungan" where no number is told.</summary>
    internal static Sentence Visit(int? number) => number is null ? new("Kunjungan", "A visit") : new($"Kunjungan ke-{number}", $"Visit no. {number}");
}
