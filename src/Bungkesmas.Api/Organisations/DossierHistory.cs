using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Organisations;

/// <summary>The history of a dossier: every fact in valid order, corrections beside what they correct, sources by number; and the list of sources.</summary>
public static class DossierHistory
{
    public static Html Of(Sight sight, Dossier dossier)
    {
        var documents = dossier.Documents.Select((id, i) => (id, i)).ToDictionary(pair => pair.id, pair => pair.i + 1);
        return Html.Of($"""
            <section class="history"><h2>{sight.In(new("Riwayat", "History"))}</h2><ol>
            {dossier.History.Select(fact => Fact(sight, fact, dossier, documents))}</ol></section>
            <section class="sources"><h2>{sight.In(new("Sumber", "Sources"))}</h2>
            <p class="remark">{sight.In(new("Angka dalam kurung siku adalah nomor dokumen; sesudahnya letak kutipan dalam karakter.", "The number in brackets is the document; after it stands where in its text, in characters."))}</p>
            <ol>{documents.Select(one => Html.Of($"<li><span class=\"number\">[{one.Value}]</span><span class=\"id\">{one.Key}</span></li>\n"))}</ol></section>
            """);
    }

    private static Html Fact(Sight sight, FactSheet fact, Dossier dossier, Dictionary<string, int> documents)
    {
        var gone = fact.Retracted == true ? sight.In(new("ditarik", "taken back")) : fact.Replaced == true ? sight.In(new("digantikan versi baru", "replaced by a newer version")) : null;
        return Html.Of($"""
            <li{Html.If(gone is not null, () => new(" class=\"gone\""))}><div class="when">{When(sight, fact)}</div><div><p class="line"><span>{fact.Sentence}</span>{Html.If(gone is not null, () => Html.Of($" <em>{gone}</em>"))}</p>
            <p class="remark">{How(sight, fact)}{Cited(fact, documents)} · {Entered(sight, fact)}</p>{First(sight, fact, dossier)}{(fact.Corrections ?? []).Select(said => Correction(sight, said, dossier, documents))}</div></li>

            """);
    }

    private static Html Correction(Sight sight, FactSheet said, Dossier dossier, Dictionary<string, int> documents)
    {
        var gone = said.Retracted == true ? sight.In(new("ini ditarik", "this was taken back")) : null;
        var fields = (said.Body["fields"] as JsonObject ?? []).Select(field => Wording.Field(field.Key, field.Value, dossier.Names)).Listed("; ");
        var date = (string?)said.Body["occurred"]?["date"];
        return Html.Of($"""
            <aside{Html.If(gone is not null, () => new(" class=\"gone\""))}><p class="line"><span>{said.Sentence}</span>{Html.If(gone is not null, () => Html.Of($" <em>{gone}</em>"))}</p>
            {Html.If(fields.Id.Length > 0, () => Html.Of($"<p class=\"remark\">{sight.In(fields)}</p>"))}{Html.If(date is not null, () => Html.Of($"<p class=\"remark\">{sight.In(new($"tanggal: {VagueDate.Say(date!).Id}", $"date: {VagueDate.Say(date!).En}"))}</p>"))}
            <p class="remark">{How(sight, said)}{Cited(said, documents)} · {Entered(sight, said)}</p>{(said.Corrections ?? []).Select(one => Correction(sight, one, dossier, documents))}</aside>
            """);
    }

    /// <summary>What was first told, where a correction changed it.</summary>
    private static Html First(Sight sight, FactSheet fact, Dossier dossier)
    {
        var told = dossier.Told[fact.Id];
        var (sentence, date) = (sight.In(told.Event.Say(told.Stream, dossier.Names, told.Envelope.Assertion)), sight.In(told.Envelope.Occurred.Say()));
        return Html.If(sentence != fact.Sentence || told.Envelope.Occurred != fact.Occurred || told.Envelope.Assertion != fact.Assertion, () => Html.Of(
            $"<p class=\"first\">{sight.In(new("semula", "first told"))}: <span>{sentence} {date}; {sight.In(told.Envelope.Assertion.InWords())}</span></p>"));
    }

    /// <summary>The date as it is told; where none is, also the days that the documents leave open.</summary>
    private static Html When(Sight sight, FactSheet fact)
    {
        if (fact.Occurred.Date is not null || fact.CertainFrom is not { } certain) return Html.Of($"<p>{sight.In(fact.Occurred.Say())}</p>");
        var day = VagueDate.Day(certain);
        return fact.Act ? Html.Of($"<p>{sight.In(day)}</p>")
            : Html.Of($"<p>{sight.In(fact.Occurred.Say())}</p><p class=\"remark\">{sight.In(new($"paling lambat {day.Id}", $"not later than {day.En}"))}</p>");
    }

    private static string How(Sight sight, FactSheet fact)
    {
        var how = fact.Act ? new("dilakukan lewat sistem", "done through the system") : fact.Assertion.InWords();
        return sight.In(fact.Reporter is { } reporter ? new($"{how.Id} oleh orang {reporter}", $"{how.En} by person {reporter}") : how);
    }

    private static Html Cited(FactSheet fact, Dictionary<string, int> documents) =>
        Html.All(fact.Sources.Select(source => Html.Of($" · <span class=\"cite\">[{documents[source.Document]}] {source.Start}–{source.End}</span>")));

    private static string Entered(Sight sight, FactSheet fact)
    {
        var day = VagueDate.Day(fact.RecordedAt);
        return sight.In(new($"dicatat {day.Id}, posisi {fact.Position}", $"recorded {day.En}, position {fact.Position}"));
    }
}
