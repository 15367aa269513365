using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Requests;

/// <summary>What somebody asks for.</summary>
public enum RequestedThing
{
    Outreach, FollowUp, LocalManager, Assistance, Information, Training, Visit, Registration, Materials, Cards, Partnership, Data, Funding, Introduction, Other, ClaimPayment, ChangedTerms, Handover
}

/// <summary>What is asked for, in words.</summary>
public static class RequestedThings
{
    public static Sentence Say(this ValueList<RequestedThing> things) => things.Select(Word).Listed();

    private static Sentence Word(RequestedThing thing) => thing switch
    {
        RequestedThing.Outreach => new("sosialisasi", "outreach"),
        RequestedThing.FollowUp => new("tindak lanjut", "follow-up"),
        RequestedThing.LocalManager => new("pengelola setempat", "a local manager"),
        RequestedThing.Assistance => new("asistensi", "assistance"),
        RequestedThing.Information => new("keterangan", "information"),
        RequestedThing.Training => new("pelatihan", "training"),
        RequestedThing.Visit => new("kunjungan", "a visit"),
        RequestedThing.Registration => new("pendaftaran", "registration"),
        RequestedThing.Materials => new("brosur dan formulir", "leaflets and forms"),
        RequestedThing.Cards => new("kartu peserta", "membership cards"),
        RequestedThing.Partnership => new("kemitraan", "a partnership"),
        RequestedThing.Data => new("data", "data"),
        RequestedThing.Funding => new("dana", "funds"),
        RequestedThing.Introduction => new("perkenalan dengan pihak lain", "an introduction to others"),
        RequestedThing.ClaimPayment => new("pembayaran klaim", "payment of claims"),
        RequestedThing.Handover => new("serah terima peserta", "a handover of participants"),
        RequestedThing.ChangedTerms => new("perubahan ketentuan", "a change of terms"),
        _ => new("hal lain", "something else")
    };
}
