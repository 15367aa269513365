using Bungkesmas.Api.FollowUp;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.FollowUp;

namespace Bungkesmas.Api.Effects;

/// <summary>When a task is news: it is there and was not, it is gone, it was closed, given to somebody, or is late.</summary>
public static class AgendaNews
{
    public static IEnumerable<News> Between(Subject about, AgendaItem? before, AgendaItem? after)
    {
        foreach (var task in Open(after).Where(task => Known(before, task) is null))
            yield return Of(NewsKinds.TaskAppeared, task, after!, new("Tugas baru: ", "New task: "));
        foreach (var task in Open(before).Where(task => Known(after, task) is null))
            yield return Handling(after, task)?.Closes(task) == true
                ? Of(NewsKinds.TaskClosed, task, before!, new("Tugas selesai atau dikesampingkan: ", "Task finished or dismissed: "))
                : Of(NewsKinds.TaskVanished, task, before!, new("Tugas tidak ada lagi: ", "Task is no longer there: "));
        foreach (var task in Open(after).Where(task => Given(after, task) is { } given && given != Given(before, task)))
            yield return Of(NewsKinds.TaskAssigned, task, after!, new("Tugas diberikan: ", "Task assigned: "));
        // A new date that has passed as well is news again.
        foreach (var task in Open(after).Where(task => task.OverdueSince is { } late && late != Known(before, task)?.OverdueSince))
            yield return Of(NewsKinds.TaskOverdue, task, after!, new("Tugas terlambat: ", "Task overdue: "));

        News Of(string kind, FollowUpTask task, AgendaItem told, Sentence opening)
        {
            var states = new[] { before, after }.OfType<AgendaItem>().ToList();
            var partners = states.SelectMany(state => state.Partners).Distinct().ToValueList();
            return new(kind, task.Id, about, states.SelectMany(state => state.Regions).Distinct().ToValueList(), partners,
                partners.Count > 0 ? $"/agenda?state=all&partner={partners[0]}" : "/agenda?state=all",
                names => opening.Followed(TaskSheet.Say(task.Kind, new Seen<AgendaItem>(about, told, null), names)));
        }
    }

    private static IEnumerable<FollowUpTask> Open(AgendaItem? item) => item?.Tasks ?? [];

    private static FollowUpTask? Known(AgendaItem? item, FollowUpTask task) => Open(item).FirstOrDefault(one => one.Id == task.Id);

    private static TaskHandling? Handling(AgendaItem? item, FollowUpTask task) => item?.Handlings.FirstOrDefault(one => one.Task == task.Id);

    private static Assignment? Given(AgendaItem? item, FollowUpTask task) => Handling(item, task)?.Current;
}

/// <summary>One sentence after another opening.</summary>
internal static class Openings
{
    public static Sentence Followed(this Sentence opening, Sentence sentence) => new(opening.Id + sentence.Id, opening.En + sentence.En);
}
