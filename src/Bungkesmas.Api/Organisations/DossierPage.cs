using Bungkesmas.Api.Facts;
using Bungkesmas.Api.FollowUp;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Registration;
using Bungkesmas.Domain.Requests;
using Bungkesmas.Projections.Questions;
using Route = Bungkesmas.Domain.Registration.Route;

namespace Bungkesmas.Api.Organisations;

/// <summary>The dossier as one page of HTML for screen and A4, in the reader's language. Of people it holds ids only.</summary>
public static class DossierPage
{
    public static Html Of(Sight sight, Dossier dossier)
    {
        var (partner, names) = (dossier.Partner, dossier.Names);
        string In(string id, string en) => sight.In(new(id, en));
        var name = partner.Called(names);
        return Html.Of($"""
            <!doctype html>
            <html lang="{sight.Language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{name} – {In("Berkas mitra", "Partner dossier")}</title>
            <style>{DossierStyle.Sheet}</style></head><body><main>
            <header><p class="kicker">Bungkesmas · {In("Berkas mitra", "Partner dossier")}</p><h1><bdi>{name}</bdi></h1><p class="lead">{Who(sight, dossier)}</p></header>
            {Section(In("Kedudukan", "Where it stands"), dossier.Engagements.Select(one => Standing(sight, one, names)), In("Belum ada kedudukan di wilayah mana pun.", "No standing in any region."))}
            {Section(In("Perjanjian", "Agreements"), dossier.Agreements.Select(one => Agreement(sight, one, dossier)), In("Tidak ada perjanjian yang tercatat.", "No agreement on record."))}
            {Section(In("Jalur pendaftaran", "Registration routes"), dossier.Routes.Select(one => Route(sight, one, dossier)), In("Tidak ada jalur yang tercatat.", "No route on record."))}
            {Section(In("Permintaan", "Requests"), dossier.Requests.Select(one => Request(sight, one, dossier)), In("Tidak ada permintaan yang tercatat.", "No request on record."))}
            {Section(In("Pertanyaan terbuka", "Open questions"), dossier.Questions.Select(one => Entry(sight.In(RuleBook.Say(one, names)), one.Id)), In("Tidak ada pertanyaan terbuka.", "No open questions."))}
            {DossierHistory.Of(sight, dossier)}
            <footer><p>{In("Sudut pandang", "Seen through")}: {In("keadaan per", "as of")} {sight.In(VagueDate.Day(sight.Lens.AsOf))}, {In("menurut yang diketahui sampai posisi", "by what was known at position")} {sight.Used.Position},
            {(sight.Lens.Possible ? In("yang mungkin ikut dihitung", "possible facts counted") : In("hanya yang pasti", "certain facts only"))}.</p><p class="id">{sight.Permalink}</p></footer>
            </main></body></html>

            """);
    }

    private static Html Who(Sight sight, Dossier dossier)
    {
        var partner = dossier.Partner;
        var branch = partner.BranchOf is { } parent ? sight.In(new($"cabang {dossier.Names.Organisation(parent)}", $"a branch of {dossier.Names.Organisation(parent)}")) : null;
        var aliases = partner.Aliases.Count == 0 ? null : sight.In(new("juga ditulis ", "also written ")) + string.Join(", ", partner.Aliases.Select(alias => alias.Name).Distinct());
        var people = partner.People.Count == 0 ? null
            : sight.In(new("orang: ", "people: ")) + string.Join(", ", partner.People.Select(one => $"{one.Person} ({sight.In(Wording.Code(one.Role.Code()))}, {sight.In(VagueDate.Day(one.StatedOn))})"));
        return Html.All(new[] { partner.MergedInto is { } other ? sight.In(new($"digabungkan ke {dossier.Names.Organisation(other)}", $"merged into {dossier.Names.Organisation(other)}")) : null,
            partner.Kind == OrganisationKind.Unstated ? null : sight.In(OrganisationKinds.Word(partner.Kind)), branch, aliases, people }.OfType<string>()
            .Select(text => Html.Of($"<span>{text}</span>")).Append(Html.Of($"<span class=\"id\">{partner.Id}</span>")));
    }

    private static Html Section(string title, IEnumerable<Html> entries, string otherwise)
    {
        var all = entries.ToList();
        return Html.Of($"<section><h2>{title}</h2>{(all.Count == 0 ? Html.Of($"<p class=\"nothing\">{otherwise}</p>") : Html.All(all))}</section>\n");
    }

    /// <summary>One thing on record: a line that says it, remarks below, and its id.</summary>
    private static Html Entry(string line, string id, params IEnumerable<string?> remarks) => Html.Of($"""
        <article><p class="line">{line}</p>{remarks.OfType<string>().Select(remark => Html.Of($"<p class=\"remark\">{remark}</p>"))}<p class="id">{id}</p></article>
        """);

    private static Html Standing(Sight sight, Seen<Engagement> seen, INames names)
    {
        var now = seen.State;
        var known = now.RoleAssertion is { } how ? sight.In(new($"Peran: {now.Role.InWords().Id} ({how.InWords().Id})", $"Role: {now.Role.InWords().En} ({how.InWords().En})")) : null;
        var also = now.Parts.Select(part => part.InWords()).Concat(now.Flags.Select(flag => flag.InWords())).Listed();
        var parts = also.Id.Length == 0 ? null : sight.In(new($"Juga: {also.Id}", $"Also: {also.En}"));
        var possibly = seen.Possibly is { } other && other != now ? sight.In(new($"Mungkin: {Headline.Of(other, names).Id}", $"Possibly: {Headline.Of(other, names).En}")) : null;
        return Html.Of($"""
            <article class="place"><h3>{sight.Regions.Name(now.Region)}<span class="id">{now.Region}</span></h3><p class="line">{sight.In(Headline.Of(now, names))}</p>
            {new[] { known, parts, possibly }.OfType<string>().Select(remark => Html.Of($"<p class=\"remark\">{remark}</p>"))}</article>
            """);
    }

    private static Html Agreement(Sight sight, Agreement agreement, Dossier dossier)
    {
        var names = dossier.Names;
        string? On(DateTimeOffset? at, string id, string en) => at is not { } one ? null
            : sight.In(dossier.IsDayOf(agreement, one) ? new($"{id} pada {VagueDate.Day(one).Id}", $"{en} on {VagueDate.Day(one).En}") : new($"{id} paling lambat {VagueDate.Day(one).Id}", $"{en} not later than {VagueDate.Day(one).En}"));
        return Entry(
            $"{sight.In(agreement.Key.Kind.Word())} {sight.In(agreement.Key.PartiesIn(names))} · {names.Region(agreement.Key.Region.Code)}: {sight.In(agreement.Standing.InWords())}", agreement.Id,
            [
                agreement.Until is { } until ? sight.In(new($"menunggu {until.Say(names).Id}", $"waits until {until.Say(names).En}")) : null,
                agreement.RanOut || agreement.LastDay is not null ? null : On(agreement.EndedOn, "berakhir", "ended"), On(agreement.SignedOn, "ditandatangani", "signed"),
                agreement.ValidUntil is { } last ? sight.In(new($"berlaku sampai {VagueDate.Day(last).Id}", $"valid until {VagueDate.Day(last).En}")) : null,
                agreement.LastDay is not { } ends ? null
                    : sight.In(agreement.IsEnded ? new($"diakhiri per {VagueDate.Day(ends).Id}", $"ended as of {VagueDate.Day(ends).En}") : new($"akan berakhir sesudah {VagueDate.Day(ends).Id}", $"to end after {VagueDate.Day(ends).En}")),
                On(agreement.AmendedOn, $"diubah{Changed(agreement).Id}", $"amended{Changed(agreement).En}"),
                .. ToDo(sight, Subject.Agreement(agreement.Id), dossier),
                .. agreement.Reasons.Select(reason => sight.In(new(
                    $"alasan penangguhan: {reason.Reason.InWords().Id}{By(reason, names, "dari orang", "untuk")}", $"reason for deferring it: {reason.Reason.InWords().En}{By(reason, names, "given by person", "for")}")))
            ]);
    }

    private static Sentence Changed(Agreement agreement) =>
        agreement.Changes.Where(change => change != AgreementChange.Unstated).Select(change => change.Word()).Listed() is { Id.Length: > 0 } what ? new($" ({what.Id})", $" ({what.En})") : new("", "");

    private static string By(GivenReason reason, INames names, string by, string of)
    {
        string[] told = [.. reason.GivenBy is { } person ? [$"{by} {person}"] : Array.Empty<string>(), .. reason.GivenFor is { } organisation ? [$"{of} {names.Organisation(organisation)}"] : Array.Empty<string>()];
        return told.Length == 0 ? "" : $" ({string.Join(", ", told)})";
    }

    private static Html Route(Sight sight, Route route, Dossier dossier) => Entry(
        $"{sight.In(route.Scope.Place(dossier.Names))} → {dossier.Names.Organisation(route.To)}: {sight.In(route.Standing.InWords())}{(route.Kind is { } kind ? $", {sight.In(kind.InWords())}" : "")}", route.Id,
        [
            route.Since is { } since ? sight.In(new($"paling lambat sejak {VagueDate.Day(since).Id}", $"since {VagueDate.Day(since).En} at the latest")) : null,
            route.Until.Count == 0 ? null : sight.In(new($"sampai {route.Until.Say("", " atau ", dossier.Names, "id")}", $"until {route.Until.Say("", " or ", dossier.Names, "en")}")),
            route.EndedOn is { } ended ? sight.In(new($"berakhir paling lambat {VagueDate.Day(ended).Id}", $"ended not later than {VagueDate.Day(ended).En}")) : null,
            .. ToDo(sight, new Subject(Subject.Routes, route.Id), dossier)
        ]);

    private static Html Request(Sight sight, Request request, Dossier dossier) => Entry(
        $"{dossier.Names.Organisation(request.By)}{(request.For.Count == 0 ? "" : $": {sight.In(request.For.Say())}")} · {sight.In(request.Standing.InWords())}", request.Id,
        [request.FulfilledAfter is { } after ? sight.In(new($"dipenuhi setelah {after.Say(dossier.Names).Id}", $"to be fulfilled after {after.Say(dossier.Names).En}")) : null,
            request.Done.Count > 0 ? sight.In(request.Done.Select(count => count.Say()).Listed() is var done ? new Sentence($"sudah dipenuhi: {done.Id}", $"done so far: {done.En}") : new("", "")) : null,
            .. ToDo(sight, new Subject(Subject.Requests, request.Id), dossier)]);

    /// <summary>What is to be done about a thing, since what it waited for has come, or at once.</summary>
    private static IEnumerable<string> ToDo(Sight sight, Subject thing, Dossier dossier) => dossier.Agenda.GetValueOrDefault(thing) is not { } item ? [] : item.State.Tasks.Select(task =>
        sight.In(new($"sejak {VagueDate.Day(task.DueSince).Id}: {TaskSheet.Say(task.Kind, item, dossier.Names).Id}", $"since {VagueDate.Day(task.DueSince).En}: {TaskSheet.Say(task.Kind, item, dossier.Names).En}")));
}
