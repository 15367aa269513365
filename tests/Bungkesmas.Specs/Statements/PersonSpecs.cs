using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.People;
using Bungkesmas.Domain.Programme;
using Bungkesmas.Domain.Statements;
using Bungkesmas.Domain.Visits;
using Bungkesmas.Projections.People;
using Bungkesmas.Specs.Laws;

namespace Bungkesmas.Specs.Statements;

public sealed class PersonSpecs() : Stories("people")
{
    private static readonly Subject TheGroups = Subject.Organisation(GroupsOfParepare);

    private static Person Seen(History history, PersonRef who, string? on = null) => history.State<Person>(Subject.Person(who), on).ShouldNotBeNull();

    /// <summary>The roles on a day, from all statements that are possible then.</summary>
    private static RoleThen Role(History history, PersonRef who, string on) =>
        (history.Possibly<Person>(Subject.Person(who), on) ?? Seen(history, who, on)).RolesAt(Calendar.EndOf(DateOnly.Parse(on))).ShouldHaveSingleItem();

    [Story("Between two statements that differ nobody knows the role; both are shown", "Di antara dua pernyataan yang berbeda perannya tidak diketahui; keduanya diperlihatkan")]
    public void Between() => Given(
        Told(TheGroups, new RoleStated(Coordinator, PersonRole.Coordinator), "2017-03-10"), Told(TheGroups, new RoleStated(Coordinator, PersonRole.Member), "2017-05-10")).Shows(history =>
    {
        Role(history, Coordinator, "2017-04-01").ShouldSatisfyAllConditions(
            role => role.Role.ShouldBeNull(), role => role.Before!.Role.ShouldBe(PersonRole.Coordinator), role => role.After!.Role.ShouldBe(PersonRole.Member));
        Role(history, Coordinator, "2017-06-01").ShouldSatisfyAllConditions(role => role.Role.ShouldBe(PersonRole.Member), role => role.After.ShouldBeNull());
    });

    [Story("Between two statements that agree the role held", "Di antara dua pernyataan yang sama, peran itu berlaku")]
    public void Agreeing() => Given(
        Told(TheGroups, new RoleStated(Coordinator, PersonRole.Coordinator), "2017-03-10"), Told(TheGroups, new RoleStated(Coordinator, PersonRole.Coordinator), "2017-05-10"))
        .Shows(history => Role(history, Coordinator, "2017-04-01").Role.ShouldBe(PersonRole.Coordinator));

    [Story("Who leaves one area after the other is field officer no longer with the last, and is again when taken on anew", "Yang melepas wilayahnya satu per satu bukan petugas lagi setelah yang terakhir, dan menjadi petugas lagi bila diangkat kembali")]
    public void Left() => Given(
        Told(TheProgramme, new FieldOfficerRecruited(Officer, [InParepare, InWajo]), "2017-03-01"), Told(TheProgramme, new FieldOfficerReleased(Officer, [InWajo]), "2017-04-01"),
        Told(TheProgramme, new FieldOfficerReleased(Officer, [InParepare]), "2017-05-01"), Told(TheProgramme, new FieldOfficerRecruited(Officer, [InWajo]), "2017-06-01"),
        Told(TheProgramme, new FieldOfficerReleased(Director), "2017-04-01")).Shows(history =>
    {
        foreach (var (day, left) in new (string, string?)[] { ("2017-03-31", null), ("2017-04-30", null), ("2017-05-01", "2017-05-01"), ("2017-05-31", "2017-05-01"), ("2017-06-01", null) })
            Seen(history, Officer, day).LeftOn.ShouldBe(left is null ? null : Day(left), day);
        Seen(history, Director).LeftOn.ShouldBe(Day("2017-04-01"));
    });

    [Story("Before the first statement a role is possible and not known", "Sebelum pernyataan pertama suatu peran mungkin, tetapi belum diketahui")]
    public void BeforeTheFirst() => Given(Told(TheGroups, new RoleStated(Coordinator, PersonRole.Coordinator), "2017-03-10")).Shows(history =>
    {
        history.State<Person>(Subject.Person(Coordinator), "2017-03-09").ShouldBeNull();
        Role(history, Coordinator, "2017-01-01").ShouldSatisfyAllConditions(role => role.Role.ShouldBeNull(), role => role.After!.Role.ShouldBe(PersonRole.Coordinator));
    });

    [Story("A quotation tells in which role somebody spoke, also where the organisation is not told", "Kutipan menyebut peran pembicara, juga bila lembaganya tidak disebutkan")]
    public void SpokeAs() => Given(Told(Promise, new StatementQuoted([StatementTopic.Support], HeadOfUnit, PersonRole.UnitHead), "2017-05-11")).Shows(history =>
        Seen(history, HeadOfUnit).ShouldSatisfyAllConditions(
            person => person.Roles.ShouldBe([new(null, PersonRole.UnitHead, Day("2017-05-11"), Assertion.Stated)]), person => person.Appearances.ShouldBe([new(Promise.ToString(), Capacity.Speaker)])));

    [Story("A role that is hoped for is none; one that is concluded says so", "Peran yang baru diharapkan bukan peran; yang disimpulkan disebut demikian")]
    public void Hopes() => Given(Hoped(TheGroups, new RoleStated(Coordinator, PersonRole.Director), "2017-03"), Inferred(TheGroups, new RoleStated(Coordinator, PersonRole.Member), "2017-04"))
        .Shows(history => Seen(history, Coordinator).Roles.ShouldHaveSingleItem().How.ShouldBe(Assertion.Inferred));

    [Story("A person appears where they spoke, signed, came along or gave a reason, each once", "Seseorang tampil di tempat ia berbicara, menandatangani, mendampingi atau memberi alasan, masing-masing sekali")]
    public void Appears() => Given(
        Told(OfYlp2em, new DiscussionHeld(InParepare, [Director]), "2017-03-10"), Told(OfYlp2em, new DiscussionHeld(InParepare, [Director]), "2017-03-12"),
        Told(Mou, new AgreementDeferred(MouKey, Launch, [Workload]), "2017-04-10"), Told(Mou, Signature with { Signatories = [Director] }, "2017-05-10")).Shows(history =>
    {
        Seen(history, Director).Appearances.ShouldBe([new(OfYlp2em.ToString(), Capacity.Accompanying), new(Mou.ToString(), Capacity.ReasonGiver), new(Mou.ToString(), Capacity.Signatory)]);
        Seen(history, Director).LastActivity.ShouldBe(Day("2017-05-10"));
    });

    [Fact(DisplayName = "Who said something appears as its reporter, where they are not named in it as well")]
    public void Reporter()
    {
        var fact = Told(OfKpi, new CandidacyRecorded(InParepare), "2017-03").At(1);
        var told = new History([fact with { Envelope = fact.Envelope with { Reporter = Officer } }]);
        Seen(told, Officer).Appearances.ShouldBe([new(OfKpi.ToString(), Capacity.Reporter)]);
    }

    [Fact(DisplayName = "Of every event that names people it is told in which capacity (People/Capacity.cs)")]
    public void EveryCapacity() => Trip.History.Facts
        .Where(fact => fact.Event.People().Any(person => Capacities.Of(fact.Event, person).All(capacity => capacity == Capacity.Named)))
        .Select(fact => fact.Event.GetType().Name).Distinct().ShouldBeEmpty();

    [Story("Who was announced and did not come is no speaker; one person can be there in several capacities", "Yang diumumkan tetapi tidak datang bukan narasumber; satu orang dapat hadir dalam beberapa kedudukan")]
    public void InASession() => Given(Told(Subject.Session("sesi-soreang"), new SessionHeld(
        Speakers: [new(Director, Ylp2em, Appeared: Whether.No), new(Coordinator)], Represented: [new(GroupsOfParepare, Person: Coordinator)], Absences: [new(Person: HeadOfUnit)]), "2017-05-11")).Shows(history =>
    {
        Seen(history, Director).Appearances.ShouldHaveSingleItem().Capacity.ShouldBe(Capacity.AnnouncedSpeaker);
        Seen(history, Coordinator).Appearances.Select(one => one.Capacity).ShouldBe([Capacity.Speaker, Capacity.Representative]);
        Seen(history, HeadOfUnit).Appearances.ShouldHaveSingleItem().Capacity.ShouldBe(Capacity.Absentee);
    });

    [Story("A role for one place does not contradict a role for another", "Peran untuk satu tempat tidak bertentangan dengan peran untuk tempat lain")]
    public void ForAPlace() => Given(
        Told(TheGroups, new RoleStated(Coordinator, PersonRole.Coordinator, new(Soreang)), "2017-03-10"), Told(TheGroups, new RoleStated(Coordinator, PersonRole.Member, new("73.72.02")), "2017-05-10")).Shows(history =>
        Seen(history, Coordinator).RolesAt(Calendar.EndOf(new(2017, 6, 1))).Select(role => (role.In, role.Role)).ShouldBe([(Soreang, PersonRole.Coordinator), ("73.72.02", PersonRole.Member)]));
}
