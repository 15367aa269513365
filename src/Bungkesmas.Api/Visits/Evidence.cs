using System.Text.Json;
using System.Text.Json.Nodes;
using Bungkesmas.Api.Facts;
using Bungkesmas.Api.Lenses;
using Bungkesmas.Domain.Documents;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Projections;
using Bungkesmas.Projections.Visits;

namespace Bungkesmas.Api.Visits;

/// <summary>A date as a source tells it, and the days it leaves open.</summary>
/// <param name="Date">as written (EDTF); left out where the source gives none, and the days follow from the paper's own date</param>
public sealed record ToldDate(
    string? Date, IReadOnlyList<string> OtherDates, Basis Basis, bool Disputed, PartOfDay? PartOfDay, string? Time, Zone? Zone, DateOnly? Earliest, DateOnly? Latest)
{
    public static ToldDate Of(Account account) => new(
        account.When.Date, account.When.OtherDates, account.When.Basis, account.When.Disputed, account.When.PartOfDay, account.When.Time, account.When.Zone, account.Earliest, account.Latest);
}

/// <summary>One account of a happening: what it says, how it is known, and the facts that are it.</summary>
/// <param name="Type">the stored name of what is said</param>
public sealed record AccountSheet(
    string Type, string Sentence, Assertion Assertion, ToldDate Occurred, IReadOnlyList<string> Documents, IReadOnlyList<Guid> Facts, JsonNode Said);

/// <summary>The facts behind visits and sessions, as they count through the lens.</summary>
public sealed class Evidence
{
    private readonly IReadOnlyList<Happening> _happenings;
    private readonly string _language;

    private Evidence(IReadOnlyList<Happening> happenings, INames names, string language) => (_happenings, Names, _language) = (happenings, names, language);

    /// <summary>Names of every organisation the facts speak of.</summary>
    public INames Names { get; }

    public static async Task<Evidence> OfAsync(Sight sight, LedgerQueries ledger, IReadOnlyCollection<Subject> subjects)
    {
        var facts = await ledger.AboutAsync(subjects, sight.Lens.KnownAt, sight.Cancel);
        var counting = Valid.Happenings(facts).Where(happening => (sight.Lens.Possible ? happening.Possible : happening.Certain) <= sight.Lens.AsOf).ToList();
        return new(counting, await sight.NamesAsync(facts), sight.Language);
    }

    /// <summary>The ids of the facts about a subject, under whatever id it is told, in valid order.</summary>
    public IReadOnlyList<Guid> About(Subject subject, ValueList<string> sameAs) => [.. _happenings.Where(happening => sameAs.TellOf(subject, happening)).Select(happening => happening.Fact.Id)];

    public IReadOnlyList<AccountSheet> Of(IEnumerable<Account> accounts, Subject about, ValueList<string> sameAs) => [.. accounts.Select(account => Of(account, about, sameAs))];

    private AccountSheet Of(Account account, Subject about, ValueList<string> sameAs)
    {
        var telling = _happenings.Where(happening => Tells(happening, account) && sameAs.TellOf(about, happening)).ToList();
        return new(
            Ledger.Events.Of(account.Event).Name, account.Event.Say(telling.Select(happening => happening.Fact.Stream).FirstOrDefault(about), Names, account.How).In(_language), account.How, ToldDate.Of(account),
            account.Documents, [.. telling.Select(happening => happening.Fact.Id)], JsonSerializer.SerializeToNode(account.Event, account.Event.GetType(), LedgerJson.Options)!);
    }

    private static bool Tells(Happening happening, Account account) =>
        happening.Assertion == account.How && happening.Occurred == account.When && happening.Event.Equals(account.Event) && happening.Fact.Envelope.Documents.SequenceEqual(account.Documents);
}
