using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;

namespace Bungkesmas.Projections.Questions.Rules;

/// <summary>Two facts say different things of which only one can be true.</summary>
public static class ClaimAgainstClaim
{
    private static readonly string[] Numbers =
    [
        Topics.GroupCount, Topics.MembersPerGroup, Topics.GroupsPerPlace, Topics.DistrictCount, Topics.AwareGroups, Topics.Participants, Topics.Audience, Topics.Figure
    ];

    private static readonly string[] AtAMoment = [Topics.Size, Topics.FigureThen];

    private static readonly string[] Dates = [Topics.HeldOn, Topics.SignedOn, Topics.Founded];

    private static readonly string[] Texts = [Topics.Parties, Topics.Held, Topics.FullName, Topics.HoldsIn, Topics.Requester];

    public static Rule Rule { get; } = new(QuestionKind.ClaimsDiffer, [.. Numbers, .. AtAMoment, .. Dates, Topics.LaunchOn, .. Texts, Topics.ValidUntil, Topics.VisitNumber, Topics.Running, .. WordsOfOneDay.All], Find, Say);

    private static IEnumerable<Question> Find(Subject about, AllClaims claims) =>
    [
        .. claims.EachOf(Numbers).Select(topic => (topic.Key, Claims: topic.Concat(LeftOpen(about, topic.Key, claims)))).Where(topic => topic.Claims.AnyTwo(Claims.NumbersExclude))
            .Select(topic => Asked(about, topic.Key, topic.Claims.Where(Claims.IsNumber))),
        .. claims.EachOf(AtAMoment).Where(topic => AnyTwo(topic, Claims.NumbersExclude, AreOfOneMoment))
            .Select(topic => Asked(about, topic.Key, topic.Where(Claims.IsNumber))),
        .. claims.EachOf(Topics.Running).Where(topic => about.Kind == Subject.Registrations && AnyTwo(topic, Claims.NumbersExclude, AreOfOneDay))
            .Select(topic => Asked(about, topic.Key, topic.Where(Claims.IsNumber))),
        .. claims.EachOf(WordsOfOneDay.All).Where(WordsOfOneDay.Differ).Select(topic => Asked(about, topic.Key, topic)),
        .. claims.EachOf(Dates).Where(topic => topic.AnyTwo(Claims.DatesExclude)).Select(topic => Asked(about, topic.Key, topic)),
        .. claims.EachOf(Topics.LaunchOn).Where(topic => AnyTwo(topic, Claims.DatesExclude, AreOfOneMoment))
            .Select(topic => Asked(about, topic.Key, topic)),
        .. claims.EachOf(Topics.ValidUntil).Where(topic => topic.Any(one => topic.Any(other => EndsBefore(one, other)))).Select(topic => Asked(about, topic.Key, topic)),
        .. claims.EachOf(about.Kind == Subject.Visits ? [.. Texts, Topics.VisitNumber] : Texts)
            .Where(topic => Lasting(about, topic, claims).AnyTwo(Claims.TextsExclude)).Select(topic => Asked(about, topic.Key, topic))
    ];

    /// <summary>What parties an amendment named as new ones, or what region as the new one, nobody disagrees about; nor about what did not come about at first and did later.</summary>
    private static IEnumerable<Claimed> Lasting(Subject about, IGrouping<string, Claimed> topic, AllClaims claims) =>
        (topic.Key switch { Topics.Parties => Topics.PartiesSince, Topics.HoldsIn => Topics.HoldsInSince, _ => null }) is { } changed
            ? topic.Where(claim => claims.Of(changed).All(since => since.Value != claim.Value))
            : topic.Key == Topics.Held ? topic.Where(claim => !CameAboutLater(about, claim, topic)) : topic;

    /// <summary>A session that failed can be held on another day, whoever tells of that; a visit that was given up is made all the same only where one source tells both.</summary>
    private static bool CameAboutLater(Subject about, Claimed not, IEnumerable<Claimed> told)
    {
        if (not.Value != "no") return false;
        var held = told.Where(claim => claim.Value == "yes").Firm().ToList();
        return new[] { not }.InEarnest().All(no => no.Dated && held.Exists(yes => yes.IsSurelyAfter(no) && (about.Kind == Subject.Sessions || yes.Document == no.Document)));
    }

    /// <summary>Whether two claims exclude each other that are of the same time.</summary>
    private static bool AnyTwo(IEnumerable<Claimed> topic, Func<string, string, bool> exclude, Func<Claimed, Claimed, bool> areOfOneTime) =>
        topic.Any(one => topic.Any(other => exclude(one.Value, other.Value) && areOfOneTime(one, other)));

    /// <summary>Whether both were firmly told for just the same time: a running total of participants may have grown at any other.</summary>
    private static bool AreOfOneDay(Claimed one, Claimed other) =>
        new[] { one }.Firm().Any(said => new[] { other }.Firm().Any(also => (said.From, said.Until) == (also.From, also.Until)));

    /// <summary>Whether neither was surely stated of a later moment than the other, as a plan is that was made anew; a conclusion states nothing.</summary>
    private static bool AreOfOneMoment(Claimed one, Claimed other) =>
        new[] { one }.Firm().Any(said => new[] { other }.Firm().Any(also => !(said.Until < also.From) && !(also.Until < said.From)));

    /// <summary>Whether a validity ends before another one that was not told of a later signing, when it had run out.</summary>
    private static bool EndsBefore(Claimed one, Claimed other) => !one.IsHope && !other.IsHope
        && Edtf.TryParse(one.Value, out var ended) && Edtf.TryParse(other.Value, out var until) && ended.Latest < until.Earliest
        && new[] { other }.InEarnest().Any(signing => !signing.Dated || Calendar.DayOf(signing.From) <= ended.Latest);

    /// <summary>Whoever counts on the stream of one registration and leaves open when may mean each count that says when.</summary>
    private static IEnumerable<Claimed> LeftOpen(Subject about, string topic, AllClaims claims) => about.Kind != Subject.Registrations ? [] :
        claims.Of(Topics.Participants).Where(claim => topic.StartsWith($"{claim.Topic}:", StringComparison.Ordinal));

    private static Question Asked(Subject about, string topic, IEnumerable<Claimed> claims) =>
        new(QuestionId.Of("claims-differ", topic, about), QuestionKind.ClaimsDiffer, [about.ToString()], claims.Readings(), Topic: topic);

    private static Sentence Say(Question question, INames names) => new(
        $"Sumber tidak sepakat tentang {Words.OfTopic(question.Topic!, names).Id} ({question.Subjects(names).Id}): {question.Values(names).Id}.",
        $"Sources disagree on {Words.OfTopic(question.Topic!, names).En} ({question.Subjects(names).En}): {question.Values(names).En}.");
}
