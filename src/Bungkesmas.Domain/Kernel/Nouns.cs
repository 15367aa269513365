namespace Bungkesmas.Domain.Kernel;

/// <summary>Subjects in words: by name where they have one, else what they are and their id.</summary>
public static class Nouns
{
    private static readonly Dictionary<string, Sentence> Words = new()
    {
        [Subject.Agreements] = new("perjanjian", "agreement"), [Subject.Visits] = new("kunjungan", "visit"), [Subject.Sessions] = new("pertemuan", "session"),
        [Subject.Registrations] = new("pendaftaran", "registration"), [Subject.Figures] = new("angka", "figure"), [Subject.Programmes] = new("sistem", "system"),
        [Subject.Documents] = new("dokumen", "document"), [Subject.Routes] = new("jalur", "route"), [Subject.Requests] = new("permintaan", "request"),
        [Subject.Statements] = new("pernyataan", "statement"), [Subject.Tasks] = new("tugas", "task")
    };

    public static Sentence Say(this Subject subject, INames names) => subject.Kind switch
    {
        Subject.Regions => Same(names.Region(subject.Id)),
        Subject.Organisations => Same(names.Organisation(subject.Id)),
        _ when Words.TryGetValue(subject.Kind, out var noun) => new($"{noun.Id} {subject.Id}", $"{noun.En} {subject.Id}"),
        _ => Same(subject.ToString())
    };

    /// <summary>Several subjects; those of one noun are called by it once.</summary>
    public static Sentence Together(this IEnumerable<Subject> subjects, INames names) => subjects.GroupBy(subject => subject.Kind)
        .Select(kind => kind.Count() > 1 && Words.TryGetValue(kind.Key, out var noun) && kind.Select(one => one.Id).Together() is var ids
            ? new($"{noun.Id} {ids.Id}", $"{noun.En}s {ids.En}") : kind.Select(one => one.Say(names)).Together()).Together();

    private static Sentence Same(string text) => new(text, text);
}
