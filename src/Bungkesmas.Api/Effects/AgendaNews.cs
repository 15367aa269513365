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
        foreach (var task in Open(after).Where(task => !Has(before, task.Id)))
            yield return Of(NewsKinds.TaskAppeared, task.Id, new("Tugas baru: ", "New task: "));
        foreach (var task in Open(before).Where(task => !Has(after, task.Id)))
            yield return Closed(after, task.Id)
                ? Of(NewsKinds.TaskClosed, task.Id, new("Tugas selesai atau dikesampingkan: ", "Task finished or dismissed: "))
                : Of(NewsKinds.TaskVanished, task.Id, new("Tugas tidak ada lagi: ", "Task is no longer there: "));
        foreach (var task in Open(after).Where(task => Given(after, task.Id) is { } given && given != Given(before, task.Id)))
            yield return Of(NewsKinds.TaskAssigned, task.Id, new("Tugas diberikan: ", "Task assigned: "));

        News Of(string kind, string task, Sentence opening)
        {
            var states = new[] { before, after }.OfType<AgendaItem>().ToList();
            var told = kind is NewsKinds.TaskVanished or NewsKinds.TaskClosed ? before! : after!;
            return new(kind, task, about,
                states.SelectMany(state => state.Regions).Distinct().ToValueList(), states.SelectMany(state => state.Partners).Distinct().ToValueList(),
                states.SelectMany(state => state.Partners).FirstOrDefault() is { } partner ? $"/agenda?state=all&partner={partner}" : "/agenda?state=all",
                names => opening.Followed(TaskSheet.Say(TaskSheet.KindOf(about), new Seen<AgendaItem>(about, told, null, 0), names)));
        }
    }

    private static IEnumerable<FollowUpTask> Open(AgendaItem? item) => item?.Tasks ?? [];

    private static bool Has(AgendaItem? item, string task) => Open(item).Any(one => one.Id == task);

    private static TaskHandling? Handling(AgendaItem? item, string task) => item?.Handlings.FirstOrDefault(one => one.Task == task);

    private static bool Closed(AgendaItem? item, string task) => Handling(item, task)?.IsClosed == true;

    private static Assignment? Given(AgendaItem? item, string task) => Handling(item, task) is { Assignments: [.., var last] } ? last : null;
}

/// <summary>One sentence after another opening.</summary>
internal static class Openings
{
    public static Sentence Followed(this Sentence opening, Sentence sentence) => new(opening.Id + sentence.Id, opening.En + sentence.En);
}
