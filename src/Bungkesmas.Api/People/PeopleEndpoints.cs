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

/// <summary>A page of people.</summary>
public sealed record PersonList(IReadOnlyList<PersonSheet> People, UsedLens Lens, string Permalink, string? Next);

/// <summary>The vault's view of people beside what the facts tell of them, for those who may; every look is logged.</summary>
public static class PeopleEndpoints
{
    private static readonly string[] Filters = ["q", .. Paging.Parameters];

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/people", (HttpContext http, Eyes eyes, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            var (page, problem) = Paging.Of(http, sight);
            if (problem is not null) return problem.Result(http);
            var seeing = page!.Seeing(sight);
            // No name is opened that is not shown, so a full page may be followed by an empty one.
            var shown = await vault.FindPeopleAsync(http.Actor(), Choice.Text(http, "q"), page.Limit, page.After, seeing.Cancel);
            var seen = (await seeing.Views.OfAsync(Person.Fold, seeing.Lens, shown.Select(person => new Subject(Subject.People, person.Id)), seeing.Cancel)).ToDictionary(one => one.State.Id);
            var names = await seeing.NamesAsync(seen.Values.SelectMany(PersonSheet.Organisations));
            var sheets = shown.Select(person => PersonSheet.Of(seeing, person.Id, person.Name, seen.GetValueOrDefault(person.Id), names)).ToList();
            var next = shown.Count == page.Limit ? page.Next(http, shown[^1].Id) : null;
            return Answers.List(http, new PersonList(sheets, seeing.Used, seeing.Permalink, next), sheets);
        })).Reads<PersonList>("ListPeople", "People in the vault, all or by a part of their name, with their roles at the lens; each look is logged.", Filters, policy: Rights.People);

        api.MapPost("/people", async (HttpContext http, PeopleWriter people) =>
        {
            var (json, problem) = await Body.ReadAsync(http);
            if (problem is not null) return problem.Result(http);
            var intake = new Intake();
            var person = intake.Read<NewPerson>(json, null, "");
            if (person is not null && string.IsNullOrWhiteSpace(person.Name)) intake.Wrong(null, "name", Wrong.Empty);
            if (person is null || !intake.Accepted) return intake.Problem.Result(http);
            var conditions = http.Features.Get<Conditions>();
            return conditions?.Expected is { } expected && !expected.Holds(0) ? Problem.Stale(0).Result(http) : await people.AddAsync(person, conditions?.Key, http.RequestAborted);
        }).Records<PersonId>("AddPerson", "Puts a person into the vault and answers the id that facts may hold.", typeof(NewPerson));

        api.MapGet("/people/{id}", (string id, HttpContext http, Eyes eyes, Vault vault) => eyes.LookAsync(http, async sight =>
        {
            if (await vault.OpenPersonAsync(id, http.Actor(), sight.Cancel) is not { } opened) return Problem.NotFound("orang", "person").Result(http);
            var seen = await sight.Views.OneAsync(Person.Fold, new(Subject.People, id), sight.Lens, sight.Cancel);
            var names = await sight.NamesAsync(seen is null ? [] : PersonSheet.Organisations(seen));
            return Answers.Json(PersonSheet.Of(sight, id, opened.Value, seen, names) with { Lens = sight.Used, Permalink = sight.Permalink });
        })).Reads<PersonSheet>("GetPerson", "One person: the name from the vault, roles and appearances through the lens; the look is logged.", policy: Rights.People);
    }
}
