using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Effects;

/// <summary>Something to tell whoever wants to hear of it.</summary>
/// <param name="Kind">one of <see cref="NewsKinds"/></param>
/// <param name="Key">the task, question or subject that it is about</param>
/// <param name="Regions">where it is</param>
/// <param name="Partners">the organisations it concerns</param>
/// <param name="Address">where it can be read, below /api/v1 and without a lens</param>
public sealed record News(string Kind, string Key, Subject About, ValueList<string> Regions, ValueList<string> Partners, string Address, Func<INewsNames, Sentence> Say);

/// <summary>Names as of the moment at which news is told.</summary>
public interface INewsNames : INames
{
    /// <summary>What an organisation or a region goes by now; itself where it goes by no other id.</summary>
    Subject Now(Subject subject);
}

/// <summary>What can be heard of.</summary>
public static class NewsKinds
{
    public const string TaskAppeared = "task.appeared", TaskOverdue = "task.overdue", TaskAssigned = "task.assigned", TaskClosed = "task.closed", TaskVanished = "task.vanished",
        QuestionOpened = "question.opened", QuestionClosed = "question.closed", PartnerChanged = "partner.changed", AgreementChanged = "agreement.changed", DeskChanged = "desk.changed";

    /// <summary>Sent on request only, so that a receiver can be tried; nobody subscribes to it.</summary>
    public const string Test = "subscription.tested";

    public static IReadOnlyList<string> All { get; } =
        [TaskAppeared, TaskOverdue, TaskAssigned, TaskClosed, TaskVanished, QuestionOpened, QuestionClosed, PartnerChanged, AgreementChanged, DeskChanged];
}
