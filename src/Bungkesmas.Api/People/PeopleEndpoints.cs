using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections.People;

namespace Bungkesmas.Api.People;

/// <summary>A person to be put into the vault.</summary>
public sealed record NewPerson(string Name, string? Honorific = null, string? Phone = null, string? Note = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>Whom to look for. It goes into no address: a name in one is kept by whatever it passes.</summary>
/// <param name="Q">a part of the name</param>
/// <param name="Limit">how many at most, 1 to 500</param>
/// <param name="Cursor">where the page before ended</param>
public sealed record PeopleSearch(string Q, int Limit = Paging.Usual, string? Cursor = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>People who were found.</summary>
/// <param name="Cursor">what to send for the next page; null after the last one</param>
public sealed record FoundPeople(IReadOnlyList<PersonSheet> People, UsedLens Lens, string? Cursor);

/// <summary>A page of people.</summary>
public sealed record PersonList(IReadOnlyList<PersonSheet> People, UsedLens Lens, string Permalink, string? Next);

/// <summary>The vault's view of people beside what the facts tell of them, for those who may; every look is logged.</summary>
public static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/people", (HttpContext http, Eyes eyes, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            var seeing = page!.Seeing(sight);
            var (sheets, last) = await FindAsync(http, seeing, page, vault, null);
            return Answers.List(http, new PersonList(sheets, seeing.Used, seeing.Permalink, last is null ? null : page.Next(http, last)), sheets);
        })).Reads<PersonList>("ListPeople", "People in the vault, with their roles at the lens; each look is logged.", Paging.Parameters, policy: Rights.People);

        api.MapPost("/people-search", async (HttpContext http, Eyes eyes, Vault vault) =>
        {
            var (json, unreadable) = await Body.ReadAsync(http);
            if (unreadable is not null) return unreadable.Result(http);
            var intake = new Intake();
            var search = intake.Read<PeopleSearch>(json, null, "");
            if (search is not null && string.IsNullOrWhiteSpace(search.Q)) intake.Wrong(null, "q", Wrong.Empty);
            if (search is null || !intake.Accepted) return intake.Problem.Result(http);
            return await eyes.LookAsync(http, async sight =>
            {
                var (page, problem) = Paging.Of(http, sight, search.Limit, search.Cursor, search.Q);
                if (problem is not null) return problem.Result(http);
                var seeing = page!.Seeing(sight);
                var (sheets, last) = await FindAsync(http, seeing, page, vault, search.Q);
                return Answers.Json(new FoundPeople(sheets, seeing.Used, last is null ? null : page.CursorAfter(last)));
            });
        }).Finds<FoundPeople>("SearchPeople", "People in the vault by a part of their name, with their roles at the lens; each name that is found counts as read.", typeof(PeopleSearch), Rights.People);

        api.MapPost("/people", async (HttpContext http, PeopleWriter people) =>
        {
            var (json, problem) = await Body.ReadAsync(http);
            if (problem is not null) return problem.Result(http);
            var intake = new Intake();
            var person = intake.Read<NewPerson>(json, null, "");
            if (person is not null && string.IsNullOrWhiteSpace(person.Name)) intake.Wrong(null, "name", Wrong.Empty);
            if (person is null || !intake.Accepted) return intake.Problem.Result(http);
            return http.Conditions().Refuse(0) ?? await people.AddAsync(person, http.AnswerKey(), http.RequestAborted);
        }).Records<PersonId>("AddPerson", "Puts a person into the vault and answers the id that facts may hold.", typeof(NewPerson));

        api.MapGet("/people/{id}", (string id, HttpContext http, Eyes eyes, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            if (await vault.OpenPersonAsync(id, http.Actor(), sight.Cancel) is not { } opened) return Problem.NotFound("orang", "person").Result(http);
            var seen = await sight.Views.OneAsync(Person.Fold, new(Subject.People, id), sight.Lens, sight.Cancel);
            var names = await sight.NamesAsync(seen is null ? [] : PersonSheet.Organisations(seen));
            return Answers.Json(PersonSheet.Of(sight, id, opened.Value, seen, names) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<PersonSheet>("GetPerson", "One person: the name from the vault, roles and appearances through the lens; the look is logged.", policy: Rights.People);
    }

    /// <summary>A page of people, and the last of them where another page may follow.</summary>
    private static async Task<(IReadOnlyList<PersonSheet> Sheets, string? Last)> FindAsync(HttpContext http, Sight seeing, Page page, Vault vault, string? text)
    {
        // No name is opened that is not shown, so a full page may be followed by an empty one.
        var shown = await vault.FindPeopleAsync(http.Actor(), text, page.Limit, page.After, seeing.Cancel);
        var seen = (await seeing.Views.OfAsync(Person.Fold, seeing.Lens, shown.Select(person => new Subject(Subject.People, person.Id)), seeing.Cancel)).ToDictionary(one => one.State.Id);
        var names = await seeing.NamesAsync(seen.Values.SelectMany(PersonSheet.Organisations));
        return ([.. shown.Select(person => PersonSheet.Of(seeing, person.Id, person.Name, seen.GetValueOrDefault(person.Id), names))], shown.Count == page.Limit ? shown[^1].Id : null);
    }
}
