using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Organisations;
using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Programme;

namespace Bungkesmas.Api.Programme;

/// <summary>How far a launch has come, when it is expected, and all that was said of it, by whom.</summary>
/// <param name="Expected">an EDTF date; null where none was given, or it was put off to an unstated one</param>
public sealed record LaunchSheet(LaunchStanding Standing, string? Expected, DateTimeOffset? LaunchedOn, IReadOnlyList<LaunchNotice> Notices);

/// <summary>Who is said to have begun the programme.</summary>
public sealed record OriginSheet(string Sentence, PartyName By, string? Since, IReadOnlyList<RegionName> Pilots, Assertion Assertion, IReadOnlyList<Guid> Facts);

/// <summary>What was explained of the product, and by whom where that is known.</summary>
public sealed record DescriptionSheet(string Sentence, IReadOnlyList<ProductAspect> Aspects, Assertion Assertion, PersonRef? By, DateTimeOffset On, IReadOnlyList<Guid> Facts);

/// <summary>A field officer, by opaque id.</summary>
/// <param name="Area">empty where nobody said which</param>
/// <param name="Except">parts of the area that they left since</param>
public sealed record FieldOfficerSheet(PersonRef Officer, IReadOnlyList<RegionName> Area, IReadOnlyList<RegionName> Except, Referee? FoundBy, Referee? VettedBy, DateTimeOffset SinceAtLatest, IReadOnlyList<Guid> Facts);

/// <summary>The programme, or a system of it, as the lens shows it.</summary>
/// <param name="Terms">the terms at the lens, part by part; null where none were stated</param>
public sealed record ProgrammeSheet(
    string Id, string Name, LaunchSheet? Launch, TermsSheet? Terms, IReadOnlyList<OriginSheet> Origins, IReadOnlyList<DescriptionSheet> Descriptions,
    IReadOnlyList<FieldOfficerSheet> FieldOfficers, UsedLens Lens, string Permalink);

/// <summary>What is known of the programme itself?</summary>
public static class ProgrammeEndpoint
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/programme/{id}", (string id, HttpContext http, Eyes eyes) => eyes.LookAsync(http, async sight =>
        {
            var on = Subject.Programme(id);
            var launch = await sight.Views.OneAsync(SystemLaunch.Fold, on, sight.Lens, sight.Cancel);
            var profile = await sight.Views.OneAsync(ProgrammeProfile.Fold, on, sight.Lens, sight.Cancel);
            // Terms stated of later moments are neighbours of now, so all of them are read, also those that are not certain yet.
            var terms = await sight.Views.OneAsync(ProductTerms.Fold, on, sight.Lens with { Possible = true }, sight.Cancel);
            var names = await sight.NamesAsync(profile?.State.Origins.Select(origin => origin.Said.By) ?? []);
            var shown = terms is null ? null : TermsSheet.Of(sight, terms.State, on, names);
            if (launch is null && profile is null && shown is null) return Problem.NotFound("program", "programme").Result(http);

            return Answers.Json(new ProgrammeSheet(
                id, Condition.Title(id), launch?.State is { } known ? new(known.Standing, known.Expected, known.LaunchedOn, known.Notices) : null, shown,
                [.. profile?.State.Origins.Select(one => new OriginSheet(
                    sight.In(one.Said.Say(on, names, one.Assertion)), new(one.Said.By, names.Organisation(one.Said.By)), one.Said.Since, Places(sight, one.Said.Pilots), one.Assertion, one.Facts)) ?? []],
                [.. profile?.State.Descriptions.Select(one => new DescriptionSheet(sight.In(one.Said.Say(on, names, one.Assertion)), one.Said.Aspects, one.Assertion, one.By, one.On, one.Facts)) ?? []],
                [.. profile?.State.FieldOfficers.Select(one => new FieldOfficerSheet(one.Said.Officer, Places(sight, one.Said.Area), Places(sight, one.Except), one.Said.FoundBy, one.Said.VettedBy, one.Since, one.Facts)) ?? []],
                sight.Used, sight.Permalink));
        })).Reads<ProgrammeSheet>("GetProgramme", "The programme or one of its systems: its launch and what was said of it, the terms at the lens, its origin, its field officers.");

    private static IReadOnlyList<RegionName> Places(Sight sight, IEnumerable<Domain.Regions.RegionMention> regions) =>
        [.. regions.Select(region => new RegionName(region.Code, sight.Regions.Name(region.Code)))];
}
