using System.Text.Json;
using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.FollowUp;
using Bungkesmas.Projections.Questions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Effects;

/// <summary>A view whose changes are told: what is news is read from its stored states, never from facts.</summary>
public interface IFollowed
{
    IFold View { get; }

    IEnumerable<News> Between(Subject subject, string? before, string? after);
}

/// <summary>The views that are followed.</summary>
public static class Followed
{
    public static IReadOnlyList<IFollowed> All { get; } =
    [
        new Following<AgendaItem>(AgendaItem.Fold, AgendaNews.Between),
        new Following<Domain.Questions.QuestionsAbout>(OpenQuestions.Fold, QuestionNews.Between),
        new Following<Engagement>(Engagement.Fold, StandingNews.OfPartner),
        new Following<Agreement>(Agreement.Fold, StandingNews.OfAgreement),
        new Following<RegistrationDesk>(RegistrationDesk.Fold, StandingNews.OfDesk)
    ];

    public static IEnumerable<IFold> Views => All.Select(followed => followed.View);

    private sealed record Following<TState>(IFold View, Func<Subject, TState?, TState?, IEnumerable<News>> News) : IFollowed where TState : class
    {
        public IEnumerable<News> Between(Subject subject, string? before, string? after) => News(subject, Read(before), Read(after));

        private static TState? Read(string? state) => state is null ? null : JsonSerializer.Deserialize<TState>(state, LedgerJson.Options);
    }
}
