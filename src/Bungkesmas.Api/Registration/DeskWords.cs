using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>What a desk answers, as a sentence.</summary>
public static class DeskWords
{
    public static Sentence Say(AskedDesk desk, string region, INames names)
    {
        string Listed(IEnumerable<string> organisations) => string.Join(", ", organisations.Distinct().Select(names.Organisation));
        // Whoever registers people already does not come after itself.
        var stays = Listed(desk.Expected.Select(one => one.Organisation).Where(desk.Interim.Contains));
        Sentence Either(IEnumerable<string> organisations) => organisations.Distinct().Select(names.Organisation).Either();
        var (interim, lasting, expected) = (Either(desk.Interim), Either(desk.Lasting), Listed(desk.Expected.Select(one => one.Organisation).Where(one => !desk.Interim.Contains(one))));
        var some = string.Join("; ", desk.ForSome.GroupBy(one => one.Whose, one => one.With).Select(one => $"{names.Organisation(one.Key)} – {Listed(one)}"));
        var beside = lasting.Id.Length == 0 ? new Sentence("", "") : new($" Tempat tetap: {lasting.Id}.", $" For good: {lasting.En}.");
        var after = expected.Length == 0 || desk.State == DeskState.Provider ? new Sentence("", "")
            : desk.State == DeskState.Expected ? new($" Kelak diharapkan: {expected}.", $" Expected later: {expected}.") : new($" Sesudahnya diharapkan: {expected}.", $" Expected afterwards: {expected}.");
        var staying = stays.Length == 0 ? new Sentence("", "") : new($" Diharapkan tetap: {stays}.", $" Expected to stay: {stays}.");
        var apart = some.Length == 0 || desk.State == DeskState.ForSome ? new Sentence("", "") : new($" Tersendiri: {some}.", $" Apart: {some}.");
        var parted = desk.Parted.Count == 0 ? new Sentence("", "") : new($" Bukan, atau bukan lagi, mitra: {Listed(desk.Parted)}.", $" Not, or no longer, a partner: {Listed(desk.Parted)}.");
        var answer = desk.State switch
        {
            DeskState.Interim => new Sentence($"Untuk sementara orang di {region} mendaftar di {interim.Id}.{beside.Id}", $"For now people in {region} register with {interim.En}.{beside.En}"),
            DeskState.Provider => new($"Orang di {region} mendaftar di {lasting.Id}.", $"People in {region} register with {lasting.En}."),
            DeskState.ForSome => new($"Di {region} hanya sebagian orang punya tempat pendaftaran: {some}.", $"Only some people in {region} have a place to register: {some}."),
            DeskState.Expected or DeskState.NoneNow when desk.HadPlace => new($"Sekarang tidak ada lagi tempat pendaftaran di {region}.", $"There is no place to register in {region} any more."),
            DeskState.Expected => new($"Belum ada tempat pendaftaran di {region}.", $"There is no place to register in {region} yet."),
            _ => new($"Belum ada jalur pendaftaran yang tercatat untuk {region}.", $"No registration route is on record for {region}.")
        };
        return new($"{answer.Id}{parted.Id}{apart.Id}{staying.Id}{after.Id}", $"{answer.En}{parted.En}{apart.En}{staying.En}{after.En}");
    }
}
