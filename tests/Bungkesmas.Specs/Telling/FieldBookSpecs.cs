using System.Text;

namespace Bungkesmas.Specs.Telling;

/// <summary>The field book: every story of the specs, told again and written down, one page per noun.</summary>
public sealed class FieldBookSpecs
{
    private static readonly Dictionary<string, Sentence> Titles = new()
    {
        ["agreements"] = new("Perjanjian", "Agreements"), ["documents"] = new("Dokumen dan koreksi", "Documents and corrections"),
        ["figures"] = new("Angka yang dinyatakan", "Stated figures"), ["follow-up"] = new("Tindak lanjut", "Follow-up"), ["organisations"] = new("Lembaga dan mitra", "Organisations and partners"),
        ["region-codes"] = new("Kode wilayah yang berubah", "Codes of regions that changed"), ["merged-organisations"] = new("Catatan yang ternyata satu lembaga", "Records that turned out to be one organisation"),
        ["programme"] = new("Program", "The programme"), ["questions"] = new("Pertanyaan terbuka", "Open questions"),
        ["regions"] = new("Wilayah", "Regions"), ["registration"] = new("Pendaftaran", "Registration"), ["requests"] = new("Permintaan", "Requests"),
        ["visits"] = new("Kunjungan dan pertemuan", "Visits and sessions"),
        ["statements"] = new("Yang dikatakan", "What people said"), ["people"] = new("Orang", "People")
    };

    public static TheoryData<string> Pages => [.. Titles.Keys];

    [Theory(DisplayName = "The field book tells what the specs tell")]
    [MemberData(nameof(Pages))]
    public void TheFieldBookTellsWhatTheSpecsTell(string page)
    {
        var text = new StringBuilder($"# {Titles[page].Id} / {Titles[page].En}\n\nDitulis oleh spesifikasi; jangan disunting. *Written by the specs; do not edit.*\n");
        foreach (var story in StoryBook.On(page))
            text.Append($"\n## {story.Title.Id}\n\n*{story.Title.En}*\n\n").AppendJoin('\n', story.Lines).Append('\n');
        Approved.Matches($"docs/field-book/{page}.md", text.ToString());
    }

    [Fact(DisplayName = "Every story stands on a page of the field book")]
    public void EveryStoryStandsOnAPage() => StoryBook.Pages.ShouldBe(Titles.Keys, ignoreOrder: true);
}
