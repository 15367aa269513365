using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Documents;

/// <summary>How a document was read: its text cut where citations begin and end.</summary>
public static class Reading
{
    /// <param name="text">the text, to leave blanks out of what is uncited; null when it was erased</param>
    /// <param name="shown">the text, where the caller may read it</param>
    public static PassageList Of(string id, int length, IReadOnlyCollection<Fact> facts, string? text, string? shown)
    {
        var corrections = new Corrections(facts);
        var counting = facts.Where(fact => fact.Event is not (ISpeakOfAFact or DocumentReceived) && !corrections.IsRetracted(fact)).ToList();
        var cited = (
            from fact in counting where fact.Event is not PassageSetAside
            from source in fact.Envelope.Sources.Concat(corrections.Of(fact).Event.Passages()) where source.Document == id
            select (source.Start, source.End, fact.Id)).Distinct().ToList();
        var aside = counting.Select(fact => corrections.Of(fact).Event).OfType<PassageSetAside>().ToList();

        var cuts = cited.SelectMany(one => new[] { one.Start, one.End }).Concat(aside.SelectMany(one => new[] { one.Start, one.End })).Append(0).Append(length)
            .Where(cut => cut >= 0 && cut <= length).Distinct().Order().ToList();
        var passages = cuts.Zip(cuts.Skip(1)).Select(pair => new PassageSheet(
            pair.First, pair.Second, [.. cited.Where(one => one.Start <= pair.First && one.End >= pair.Second).Select(one => one.Id)],
            aside.FirstOrDefault(one => one.Start <= pair.First && one.End >= pair.Second)?.Reason, shown?[pair.First..pair.Second])).ToList();
        return new(id, length, passages, [.. passages.Where(passage => passage.Facts.Count == 0 && passage.SetAside is null)
            .Select(passage => Trimmed(passage.Start, passage.End, text)).OfType<Offsets>()]);
    }

    private static Offsets? Trimmed(int start, int end, string? text)
    {
        if (text is null) return new(start, end);
        while (start < end && !char.IsLetterOrDigit(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return start < end ? new(start, end) : null;
    }
}
