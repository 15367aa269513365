using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Domain.FollowUp;

/// <summary>What there is to do about something that became due.</summary>
public enum TaskKind { SignAgreement, ReviewRedirect, AnswerRequest, RenewAgreement, ReportVisit, ReviewRoute, ReportSession, EndAgreement, ReportLaunch }

/// <summary>The id of a task: what there is to do and about what, so that it is the same wherever and whenever the task is found.</summary>
public readonly record struct TaskId(TaskKind Kind, string About)
{
    private static readonly Dictionary<TaskKind, string> Nouns = new()
    {
        [TaskKind.SignAgreement] = Subject.Agreements, [TaskKind.ReviewRedirect] = Subject.Routes, [TaskKind.AnswerRequest] = Subject.Requests,
        [TaskKind.RenewAgreement] = Subject.Agreements, [TaskKind.ReportVisit] = Subject.Visits, [TaskKind.ReviewRoute] = Subject.Routes, [TaskKind.ReportSession] = Subject.Sessions,
        [TaskKind.EndAgreement] = Subject.Agreements, [TaskKind.ReportLaunch] = Subject.Programmes
    };

    /// <summary>What the task is about.</summary>
    public Subject Subject => new(Nouns[Kind], About);

    /// <summary>What there ever is to do about a thing of this kind.</summary>
    public static TaskKind KindOf(Subject about) => Nouns.First(noun => noun.Value == about.Kind).Key;

    /// <summary>Reads an id such as <c>sign-agreement-mou-ylp2em</c>; null when it is none of a task.</summary>
    public static TaskId? Parse(string id)
    {
        foreach (var kind in Enum.GetValues<TaskKind>())
            if (id.StartsWith($"{kind.Code()}-", StringComparison.Ordinal) && Subject.IsSlug(id[(kind.Code().Length + 1)..])) return new(kind, id[(kind.Code().Length + 1)..]);
        return null;
    }

    /// <summary>A task in words, as what there is to do; by its id where that is none of a task.</summary>
    public static Sentence Say(Subject task) => Parse(task.Id) is { } known ? known.Say() : new(task.Id, task.Id);

    private Sentence Say() => Kind switch
    {
        TaskKind.SignAgreement => new($"menandatangani perjanjian {About}", $"of signing agreement {About}"),
        TaskKind.RenewAgreement => new($"memperbarui perjanjian {About}", $"of renewing agreement {About}"),
        TaskKind.EndAgreement => new($"menentukan kelanjutan perjanjian {About}", $"of deciding what becomes of agreement {About}"),
        TaskKind.ReviewRedirect => new($"meninjau pengalihan {About}", $"of reviewing redirect {About}"),
        TaskKind.ReviewRoute => new($"meninjau jalur {About}", $"of reviewing route {About}"),
        TaskKind.AnswerRequest => new($"menjawab permintaan {About}", $"of answering request {About}"),
        TaskKind.ReportVisit => new($"melaporkan kunjungan {About}", $"of reporting on visit {About}"),
        TaskKind.ReportSession => new($"melaporkan pertemuan {About}", $"of reporting on session {About}"),
        _ => new($"melaporkan peluncuran {Condition.Title(About)}", $"of reporting on the launch of {Condition.Title(About)}")
    };

    public override string ToString() => $"{Kind.Code()}-{About}";
}
