using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Domain.Organisations;

/// <summary>The one line under a partner's name: derived from role, agreement and route, never stored.</summary>
public static class Headline
{
    public static Sentence Of(Engagement engagement, INames names)
    {
        Sentence?[] all = [OfRole(engagement, names), .. engagement.Agreements.Select(agreement => OfAgreement(agreement, names)).Distinct(), OfRoute(engagement.OpenRoute, names), OfRegistrar(engagement), OfFlags(engagement.Flags)];
        var parts = all.OfType<Sentence>().ToList();
        return parts.Count > 0 ? parts.Listed("; ").Begun()
            : Under(engagement, names) is { } under ? under
            : engagement.Routes.Count > 0 ? new("Pernah menjadi tempat pendaftaran", "Was a place of registration")
            : new("Belum ada peran yang tercatat", "No role on record");
    }

    /// <summary>Who works under it in the region, or is to.</summary>
    private static Sentence? Under(Engagement engagement, INames names) => (engagement.SubPartners.Select(names.Organisation).Together(), engagement.IntendedSubPartners.Select(names.Organisation).Together()) switch
    {
        ({ En.Length: > 0 } those, _) => new($"Menaungi {those.Id}", $"Partner over {those.En}"),
        (_, { En.Length: > 0 } those) => new($"Akan menaungi {those.Id}", $"To be the partner over {those.En}"),
        _ => null
    };

    private static Sentence? OfRegistrar(Engagement engagement) => engagement.Parts.Contains(Part.LocalManager) ? new("pengelola setempat", "local manager") : null;

    private static Sentence? OfRole(Engagement engagement, INames names) => engagement.Role switch
    {
        Role.ActiveProvider => new("Provider aktif", "Active provider"),
        Role.ConcludedProvider when engagement.RoleAssertion == Assertion.Inferred =>
            new("Disimpulkan akan menjadi provider, belum aktif", "Concluded to become the provider, not active yet"),
        Role.ConcludedProvider => new("Akan menjadi provider, belum aktif", "To become the provider, not active yet"),
        Role.Partner => new("Sudah menjadi mitra", "A partner already"),
        Role.Ready => new("Siap menjadi mitra", "Ready to become a partner"),
        Role.Candidate when engagement.Standings.Contains(Standing.Signed) => new("Calon mitra", "Candidate partner"),
        Role.Candidate => new("Calon mitra, hasil belum disebutkan", "Candidate partner, outcome open"),
        Role.SubPartner when engagement.SubPartner is { } under =>
            new($"Bagian dari mitra {names.Organisation(under.Of)}", $"Sub-partner of {names.Organisation(under.Of)}"),
        Role.Declined => new("Menolak menjadi mitra", "Declined to become a partner"),
        Role.Ended => new("Kemitraan berakhir", "Partnership ended"),
        Role.Recommended when engagement.SubPartner is { } under =>
            new($"Direkomendasikan, akan menjadi bagian dari mitra {names.Organisation(under.Of)}", $"Recommended, to become a sub-partner of {names.Organisation(under.Of)}"),
        Role.Recommended => new("Direkomendasikan, hasil tidak disebutkan", "Recommended, outcome unstated"),
        Role.Reached when engagement.SubPartner is { } under =>
            new($"Sudah dikenal, akan menjadi bagian dari mitra {names.Organisation(under.Of)}", $"Reached, to become a sub-partner of {names.Organisation(under.Of)}"),
        Role.Reached => new("Sudah dikenal", "Reached"),
        Role.None when engagement.SubPartner is { } under => new($"Akan menjadi bagian dari mitra {names.Organisation(under.Of)}", $"To become a sub-partner of {names.Organisation(under.Of)}"),
        _ when engagement.Parts.Contains(Part.Gateway) => new("Gerbang masuk program", "Gateway of the programme"),
        _ => null
    };

    private static Sentence? OfAgreement(Agreement agreement, INames names) => agreement switch
    {
        { Standing: Standing.Signed, LastDay: { } last } => new(
            $"{agreement.Key.Kind.Word().Id} ditandatangani, berakhir sesudah {VagueDate.Day(last).Id}", $"{agreement.Key.Kind.Word().En} signed, to end after {VagueDate.Day(last).En}"),
        { Standing: Standing.Signed } => new($"{agreement.Key.Kind.Word().Id} ditandatangani", $"{agreement.Key.Kind.Word().En} signed"),
        { Standing: Standing.Deferred, Until: { } until } => new($"{agreement.Key.Kind.Word().Id} ditangguhkan sampai {until.Say(names).Id}", $"{agreement.Key.Kind.Word().En} deferred until {until.Say(names).En}"),
        { Standing: Standing.ConditionMet } => new($"{agreement.Key.Kind.Word().Id} tidak lagi ditangguhkan, belum ditandatangani", $"{agreement.Key.Kind.Word().En} no longer deferred, not signed yet"),
        { Standing: Standing.Drafted } => new($"{agreement.Key.Kind.Word().Id} sudah dirancang", $"{agreement.Key.Kind.Word().En} drafted"),
        { Standing: Standing.Expired } => new($"{agreement.Key.Kind.Word().Id} habis masa berlakunya", $"{agreement.Key.Kind.Word().En} expired"),
        { Standing: Standing.Terminated } => new($"{agreement.Key.Kind.Word().Id} diakhiri", $"{agreement.Key.Kind.Word().En} terminated"),
        { Standing: Standing.Proposed } => new($"{agreement.Key.Kind.Word().Id} direncanakan", $"{agreement.Key.Kind.Word().En} intended"),
        _ => null
    };

    private static Sentence? OfRoute(Route? route, INames names) => route switch
    {
        null => null,
        { StandsIn: true } => new(
            $"tempat pendaftaran sementara{route.Until.Say(" sampai ", " atau ", names, "id")}",
            $"interim place of registration{route.Until.Say(" until ", " or ", names, "en")}"),
        _ => new("tempat pendaftaran", "place of registration")
    };

    private static Sentence? OfFlags(ValueList<Flag> flags) =>
        flags.Contains(Flag.FollowUpWithoutProgress) ? new("tindak lanjut belum membuahkan kemajuan", "followed up without progress") : null;
}
