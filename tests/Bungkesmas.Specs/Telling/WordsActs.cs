namespace Bungkesmas.Specs.Telling;

/// <summary>Words for what the office does, and for what is nobody's business but a partner's.</summary>
public static partial class Words
{
    public static readonly Subject OfStf = Subject.Organisation(Stf), AskingAPartner = new(Subject.Requests, "permintaan-jaringan"), ForSomebody = new(Subject.Routes, "entah-untuk-siapa");
}
