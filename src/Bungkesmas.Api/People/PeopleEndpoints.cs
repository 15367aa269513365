using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Vaults;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.People;

/// <summary>A person as the vault knows them.</summary>
public sealed record PersonSheet(string Id, string? Name, string? Honorific, string? Phone, string? Note, bool? Erased = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A person to be put into the vault.</summary>
public sealed record NewPerson(string Name, string? Honorific = null, string? Phone = null, string? Note = null)
{
    public override string ToString() => "[sealed]";
}

/// <summary>A page of people.</summary>
public sealed record PersonList(IReadOnlyList<PersonSheet> People, string? Next);

/// <summary>The vault's view of people, for those who may; every look is logged.</summary>
public static class PeopleEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/people", async (HttpContext http, Vault vault) =>
        {
            var after = (string?)http.Request.Query["after"];
            if (http.Request.Query.Keys.FirstOrDefault(name => name is not ("after" or "limit")) is { } unknown)
                return Problem.Malformed(unknown, Wrong.UnknownField).Result(http);
            if (!int.TryParse((string?)http.Request.Query["limit"] ?? "50", out var limit) || limit is < 1 or > 500)
                return Problem.Malformed("limit", new("Harus 1 sampai 500.", "Must be 1 to 500.")).Result(http);
            var people = await vault.ListPeopleAsync(http.Actor(), limit, after, http.RequestAborted);
            return Answers.Json(new PersonList([.. people.Select(person => Sheet(person.Id, person.Name))],
                people.Count == limit ? $"{http.Request.Path}?limit={limit}&after={people[^1].Id}" : null));
        }).Reads<PersonList>("ListPeople", "People in the vault; each look is logged.", ["after", "limit"], lensed: false, policy: Rights.People);

        api.MapPost("/people", async (HttpContext http, PeopleWriter people) =>
        {
            var (json, problem) = await Body.ReadAsync(http);
            if (problem is not null) return problem.Result(http);
            var intake = new Intake();
            var person = intake.Read<NewPerson>(json, null, "");
            if (person is not null && string.IsNullOrWhiteSpace(person.Name)) intake.Wrong(null, "name", Wrong.Empty);
            if (person is null || !intake.Accepted) return intake.Problem.Result(http);
            var id = await people.AddAsync(person, http.RequestAborted);
            http.Response.Headers.Location = $"/api/v1/people/{id}";
            return Answers.Json(new PersonId(id), 201);
        }).Records<PersonId>("AddPerson", "Puts a person into the vault and answers the id that facts may hold.", typeof(NewPerson));

        api.MapGet("/people/{id}", async (string id, HttpContext http, Vault vault) =>
            await vault.OpenPersonAsync(id, http.Actor(), http.RequestAborted) switch
            {
                null => Problem.NotFound("orang", "person").Result(http),
                { IsErased: true } => Answers.Json(new PersonSheet(id, null, null, null, null, true)),
                var opened => Answers.Json(Sheet(id, opened.Value!))
            }).Reads<PersonSheet>("GetPerson", "One person; the look is logged.", lensed: false, policy: Rights.People);
    }

    private static PersonSheet Sheet(string id, PersonName name) => new(id, name.Name, name.Honorific, name.Phone, name.Note);
}
