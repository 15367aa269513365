using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Questions;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Projections.Registration;

namespace Bungkesmas.Api.Registration;

/// <summary>What is in question about where people register: about the routes shown, and whether those who take registrants there, are to, or once did do so.</summary>
internal static class DeskQuestions
{
    private const int Most = 50;

    /// <summary>What may be asked about one of them, or about a region where one of them is one of the readings.</summary>
    private static readonly string[] Kinds =
    [
        .. new[]
        {
            QuestionKind.Ambiguity, QuestionKind.ClaimsDiffer, QuestionKind.RegistrarRegionUnstated,
            QuestionKind.ActiveWithoutAgreement, QuestionKind.PartnerAfterEnding, QuestionKind.UnderFormerPartner, QuestionKind.RouteToFormerPartner
        }.Select(kind => kind.Code())
    ];

    /// <param name="desks">of the region and of those that it lies in</param>
    /// <param name="lineage">the regions asked for, the nearest first</param>
    /// <param name="routes">ids of the routes shown</param>
    public static async Task<IReadOnlyList<Question>> OpenAsync(Sight sight, IEnumerable<RegistrationDesk> desks, IReadOnlyList<string> lineage, IEnumerable<string> routes)
    {
        var ofRoutes = await AskAsync(sight, [.. routes.Select(id => new Subject(Subject.Routes, id).ToString())], null, Most);
        var organisations = desks.SelectMany(desk => desk.AtWork.Concat(desk.Former).Concat(desk.Parted).Concat(desk.Expected.Select(one => one.Organisation)).Concat(desk.Appointed.Select(one => one.Organisation))).ToHashSet();
        var regions = lineage.Select(code => Subject.Region(code).ToString()).ToHashSet();
        var ofThem = organisations.Count == 0 ? [] : await AskAsync(sight, [.. regions, .. organisations.Select(id => Subject.Organisation(id).ToString())], Kinds, int.MaxValue);
        return [.. ofRoutes.Concat(ofThem.Where(Concerns)).DistinctBy(question => question.Id).Take(Most)];

        bool Concerns(Question question) => question.Kind switch
        {
            QuestionKind.Ambiguity => question.About.Any(regions.Contains) && question.About.Any(IsOne),
            QuestionKind.RegistrarRegionUnstated => question.About.Any(IsOne),
            QuestionKind.ClaimsDiffer => question.About.Any(IsOne) && question.Topic is { } topic && Topics.Head(topic) == Topics.Then && topic.Split(':').Any(lineage.Contains),
            _ => question.Readings.Any(reading => organisations.Contains(Topics.Tail(reading.Value)))
        };
        bool IsOne(string about) => Subject.Parse(about) is { Kind: Subject.Organisations } one && organisations.Contains(one.Id);
    }

    private static async Task<IEnumerable<Question>> AskAsync(Sight sight, IReadOnlyList<string> about, IReadOnlyList<string>? kinds, int most) =>
        about.Count == 0 ? [] : (await QuestionQueries.ManyAsync(sight, new(State: QuestionState.Open, Kinds: kinds, About: about), most)).Select(one => one.Question);
}
