using Bungkesmas.Domain.Agreements;
using Bungkesmas.Domain.Organisations;
using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Regions;
using Bungkesmas.Projections.Questions;

namespace Bungkesmas.Specs.Questions;

/// <summary>Providers that work on after their agreement has ended: told of, or by the mere passing of its last day.</summary>
public sealed class AtWorkWithoutAgreementSpecs() : Stories("questions")
{
    private const string Asked = "active-without-agreement-ylp2em-region-73-72";

    private static readonly AgreementKey OfTwo = new([Ylp2em, Stf], InParepare, AgreementKind.Mou);

    private static readonly Entry
        Active = Told(OfYlp2em, new ProviderActivated(InParepare), "2017-03-03"),
        Signed = Told(Mou, new AgreementSigned(OfTwo, ValidUntil: new(2018, 12, 31)), "2017-03-01"),
        Notice = Told(Mou, new AgreementTerminated(OfTwo, Ylp2em, LastDay: new(2018, 6, 30)), "2018-03-01");

    private static List<string> Open(History history, Subject on) => [.. history.State<QuestionsAbout>(on)?.Open.Select(question => question.Id) ?? []];

    /// <summary>The days from which on it is asked about, and is not, by whatever order things came to be known in.</summary>
    private void AskedFrom(string[] days, params Entry[] entries)
    {
        Entry[] told = [.. entries.Select(entry => entry with { Entered = new(2020, 6, 1) })];
        foreach (var order in new Entry[][] { told, [.. Enumerable.Reverse(told)], [.. told[1..], told[0]] })
            Given(order).Shows(history =>
            {
                var asked = new[] { false }.Concat(days.Select((_, i) => i % 2 == 0)).ToList();
                for (var i = 0; i < days.Length; i++)
                {
                    OpenOn(history, DateOnly.Parse(days[i]).AddDays(-1)).ShouldBe(asked[i], $"the day before {days[i]}");
                    OpenOn(history, DateOnly.Parse(days[i])).ShouldBe(asked[i + 1], days[i]);
                }
                OpenOn(history, new(2030, 1, 1)).ShouldBe(asked[^1], "years later");
            });
    }

    private static bool OpenOn(History history, DateOnly day) => history.State<QuestionsAbout>(TheCity, day.ToString("O"))?.Open.Any(question => question.Id == Asked) ?? false;

    [Story("A provider that works on although its MOU was terminated, or ran out, is asked about until another agreement is signed or it stops", "Provider yang terus bekerja padahal MOU-nya diakhiri atau habis ditanyakan, sampai ada perjanjian lain atau ia berhenti")]
    public void EndTold()
    {
        var (signed, active, next) = (Told(Mou, new AgreementSigned(OfTwo), "2017-03-01"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-03-03"), Subject.Agreement("mou-kedua"));
        Given(signed, active).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        foreach (var end in new AgreementEvent[] { new AgreementTerminated(OfTwo), new AgreementExpired(OfTwo) })
        {
            Entry[] over = [signed, active, Told(Mou, end, "2017-05-10")];
            foreach (var told in new Entry[][] { over, [.. Enumerable.Reverse(over)], [over[2], over[0], over[1]], [over[0], over[2], over[1] with { Date = over[2].Date }] })
                Given(told).Shows(history => Open(history, TheCity).ShouldBe([Asked]));
            Given(over).Shows(history =>
            {
                history.State<QuestionsAbout>(TheCity, "2017-05-09").ShouldBeNull();
                Open(history.Retracting(3), TheCity).ShouldBeEmpty();
                history.State<QuestionsAbout>(TheCity).ShouldNotBeNull().Open.ShouldHaveSingleItem().Readings.Select(reading => reading.Value)
                    .ShouldBe([$"active-provider:{Ylp2em}", $"{(end is AgreementExpired ? "expired" : "terminated")}:{Mou.Id}"]);
            });
            foreach (var answer in new[] { Told(next, new AgreementSigned(OfTwo with { Ordinal = 2 }), "2017-06"), Told(next, new AgreementSigned(OfTwo with { Kind = AgreementKind.Pks }), "2017-01"),
                Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-06"), Told(OfYlp2em, new PartnerDeclined(InParepare), "2017-06") })
                foreach (var told in new Entry[][] { [.. over, answer], [answer, .. over] }) Given(told).Shows(history => Open(history, TheCity).ShouldNotContain(Asked));
            Given([.. over, Told(OfYlp2em, new PartnershipEnded(InParepare), "2017-06"), Told(OfYlp2em, new ProviderActivated(InParepare), "2017-08")]).Shows(history => Open(history, TheCity).ShouldBe([Asked]));
            Given([.. over, Told(next, new AgreementSigned(OfTwo with { Ordinal = 2 }), "2017-06"), Told(next, new AgreementTerminated(OfTwo with { Ordinal = 2 }), "2017-08")]).Shows(history => Open(history, TheCity).ShouldBe([Asked]));
            Given([.. over, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(2020, 12, 31)), "2017-06-01")]).Shows(history => OpenOn(history, new(2020, 12, 31)).ShouldBe(end is AgreementTerminated));
            Given(signed, active, over[2] with { Assertion = Assertion.Hoped }).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given(signed, active with { Assertion = Assertion.Inferred }, over[2]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
            Given(signed, Told(OfKpi, new ProviderActivated(InParepare), "2017-03-03"), over[2]).Shows(history => Open(history, TheCity).ShouldBeEmpty());
        }
    }

    [Story("A provider that works on after the last day of its MOU is asked about from the day after, without anybody telling of the end", "Provider yang terus bekerja sesudah hari terakhir MOU-nya ditanyakan sejak hari berikutnya, tanpa perlu ada yang melaporkan berakhirnya")]
    public void LastDayPassed()
    {
        AskedFrom(["2019-01-01"], Signed, Active);
        AskedFrom(["2019-06-01"], Signed, Active with { Date = "2019-06-01" });
        AskedFrom(["2018-07-01"], Signed, Active, Notice);
        AskedFrom(["2019-01-01"], Signed, Active, Notice with { Assertion = Assertion.Hoped });
        AskedFrom([], Signed, Told(OfKpi, new ProviderActivated(InParepare), "2017-03-03"));
        AskedFrom([], Signed, Active with { Assertion = Assertion.Inferred });
        AskedFrom([], Signed, Active, Told(OfYlp2em, new PartnershipEnded(InParepare), "2018-11-01"));
        Given(Signed, Active).Shows(history => history.State<QuestionsAbout>(TheCity, "2019-01-01").ShouldNotBeNull().Open.ShouldHaveSingleItem().Readings.Select(reading => reading.Value)
            .ShouldBe([$"active-provider:{Ylp2em}", $"expired:{Mou.Id}"]));
    }

    [Story("The question says no more than it knows: that no other agreement is signed for that region, as one of the whole province may be", "Pertanyaan itu tidak mengatakan lebih dari yang diketahui: tidak ada perjanjian lain untuk wilayah itu, sebab bisa ada untuk seluruh provinsi")]
    public void OfTheProvince() =>
        Given(Signed, Active, Told(Subject.Agreement("pks-provinsi"), new AgreementSigned(OfTwo with { Region = new(SouthSulawesi, RegionKind.Province), Kind = AgreementKind.Pks }), "2018-11-01")).Shows(history =>
            RuleBook.Say(history.State<QuestionsAbout>(TheCity, "2019-01-01").ShouldNotBeNull().Open.ShouldHaveSingleItem(), FieldNames.All).ShouldBe(new(
                "Masih bekerja sebagai provider, padahal perjanjiannya sudah berakhir dan tidak ada perjanjian lain yang ditandatangani untuk wilayah itu (Kota Parepare; YLP2EM: provider aktif).",
                "Still at work as a provider, yet its agreement is over and no other one is signed for that region (Kota Parepare; YLP2EM: an active provider).")));

    [Story("What its parties agree to since puts the question off, or answers it", "Kesepakatan berikutnya menunda pertanyaan itu, atau menjawabnya")]
    public void ProlongedOrEnded()
    {
        Entry Until(int year, string on) => Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(year, 12, 31)), on);
        AskedFrom(["2020-01-01"], Signed, Active, Until(2019, "2018-10-01"));
        AskedFrom(["2019-01-01", "2019-03-01", "2020-01-01"], Signed, Active, Until(2019, "2019-03-01"));
        AskedFrom(["2020-01-01"], Signed, Active, Notice, Until(2019, "2018-05-01"));
        AskedFrom(["2018-01-01"], Signed, Active, Until(2017, "2017-05-01"));
        AskedFrom(["2017-05-10"], Signed, Active, Told(Mou, new AgreementTerminated(OfTwo), "2017-05-10"));
        AskedFrom(["2018-03-01"], Signed, Active, Notice, Told(Mou, new AgreementExpired(OfTwo), "2018-03-01"));
        AskedFrom(["2019-01-01"], Signed, Active, Told(Mou, new AgreementTerminated(OfTwo, LastDay: new(2019, 6, 30)), "2018-03-01"));
        AskedFrom([], Signed, Active, Told(Subject.Agreement("mou-kedua"), new AgreementSigned(OfTwo with { Ordinal = 2 }), "2018-11-01"));
        AskedFrom(["2019-01-01", "2019-02-01"], Signed, Active, Told(Subject.Agreement("mou-kedua"), new AgreementSigned(OfTwo with { Ordinal = 2 }), "2019-02-01"));
    }

    [Story("What was explained of one end is no answer to the next, after a renewal or a return", "Penjelasan tentang satu akhir perjanjian bukan jawaban untuk yang berikutnya, sesudah diperpanjang atau sesudah kembali")]
    public void ExplainedOnce()
    {
        Entry explained = Told(new Subject(Subject.Questions, Asked), new QuestionExplained(Explanation.Other, [TheCity.ToString()]), "2019-02-01"), renewed = Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(2019, 12, 31)), "2019-03-01");
        AskedFrom(["2019-01-01", "2019-02-01"], Signed, Active, explained);
        AskedFrom(["2019-01-01", "2019-02-01", "2020-01-01"], Signed, Active, explained, renewed);
        AskedFrom(["2019-01-01", "2019-02-01", "2019-06-01"], Signed, Active, explained, Told(OfYlp2em, new PartnershipEnded(InParepare), "2019-04-01"), Told(OfYlp2em, new ProviderActivated(InParepare), "2019-06-01"));
    }

    [Story("A renewal from the first day without, or within a month told vaguely, answers it; what changes nothing about how long it lasts does not", "Perpanjangan sejak hari pertama tanpa perjanjian, atau dalam bulan yang disebut samar, menjawabnya; yang tidak mengubah masa berlakunya tidak")]
    public void RenewedLate()
    {
        Entry Until2019(string on) => Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(2019, 12, 31)), on);
        AskedFrom(["2020-01-01"], Signed, Active, Until2019("2019-01-01"));
        AskedFrom(["2019-01-01", "2019-01-31", "2020-01-01"], Signed, Active, Until2019("2019-01"));
        AskedFrom(["2019-01-01"], Signed, Active, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Duties]), "2019-03-01"));
        AskedFrom(["2019-01-01"], Signed, Active, Told(Mou, new AgreementSigned(OfTwo), "2019-03-01"));
        AskedFrom(["2018-05-01"], Signed, Active, Told(Mou, new AgreementTerminated(OfTwo), "2018-05-01"), Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(2019, 12, 31)), "2018-06-01"));
    }

    [Story("A notice that names a later last day takes the place of the one before, but not of the end that was agreed", "Pemberitahuan dengan hari terakhir yang lebih lambat menggantikan yang sebelumnya, tetapi bukan akhir masa berlaku yang disepakati")]
    public void NoticeMoved()
    {
        Entry Last(DateOnly day, string on) => Told(Mou, new AgreementTerminated(OfTwo, Ylp2em, LastDay: day), on);
        AskedFrom(["2018-10-01"], Signed, Active, Notice, Last(new(2018, 9, 30), "2018-04-01"));
        AskedFrom(["2019-01-01"], Signed, Active, Notice, Last(new(2019, 9, 30), "2018-04-01"));
        AskedFrom(["2019-01-01"], Signed, Active, Notice, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity]), "2018-06-30"));
        AskedFrom(["2018-06-01"], Signed, Active, Notice, Last(new(2018, 5, 31), "2018-04-01"));
    }

    [Story("Whoever is left out of an agreement, or works where it holds no longer, is asked about from then on; in its new region from its end", "Yang tidak lagi menjadi pihak, atau bekerja di wilayah yang ditinggalkan perjanjiannya, ditanyakan sejak itu; di wilayah barunya sejak perjanjian berakhir")]
    public void MovedOrLeftOut()
    {
        var (three, inWajo) = (OfTwo with { Parties = [Ylp2em, Kpi, Stf] }, OfTwo with { Region = InWajo });
        Entry[] moved = [Signed, Active, Told(OfYlp2em, new ProviderActivated(InWajo), "2017-06-01"), Told(Mou, new AgreementAmended(inWajo, [AgreementChange.Region]), "2018-04-01")];
        AskedFrom(["2018-04-01"], moved);
        AskedFrom(["2019-01-01"], Signed, Active, Told(Mou, new AgreementAmended(OfTwo with { Region = new(SouthSulawesi, RegionKind.Province) }, [AgreementChange.Region]), "2018-04-01"));
        foreach (var told in new[] { moved, [.. Enumerable.Reverse(moved)] })
            Given(told).Shows(history =>
            {
                bool InNewRegion(string day) => history.State<QuestionsAbout>(TheRegencyOfWajo, day)?.Open.Any(question => question.Kind == QuestionKind.ActiveWithoutAgreement) ?? false;
                InNewRegion("2018-12-31").ShouldBeFalse();
                InNewRegion("2019-01-01").ShouldBeTrue();
            });
        AskedFrom(["2018-04-01"], Told(Mou, new AgreementSigned(three, ValidUntil: new(2018, 12, 31)), "2017-03-01"), Active,
            Told(Mou, new AgreementAmended(OfTwo with { Parties = [Kpi, Stf] }, [AgreementChange.Parties]), "2018-04-01"));
        AskedFrom(["2019-01-01"], Told(Mou, new AgreementSigned(OfTwo with { Parties = [Kpi, Stf] }, ValidUntil: new(2018, 12, 31)), "2017-03-01"), Active,
            Told(Mou, new AgreementAmended(three, [AgreementChange.Parties]), "2018-04-01"));
    }

    [Story("While it is not sure when the provider began, nobody is asked before the last day", "Selama tidak pasti kapan provider itu mulai, tidak ada yang ditanyai sebelum hari terakhir")]
    public void BegunSometime() => Given(Signed, Active with { Date = "2018-01/2019-06", Entered = new(2020, 6, 1) }).Shows(history =>
    {
        bool Possibly(string day) => history.Possibly<QuestionsAbout>(TheCity, day)?.Open.Any(question => question.Id == Asked) ?? false;
        Possibly("2018-12-31").ShouldBeFalse();
        Possibly("2019-01-01").ShouldBeTrue();
        OpenOn(history, new(2019, 6, 29)).ShouldBeFalse();
        OpenOn(history, new(2019, 6, 30)).ShouldBeTrue();
    });

    [Story("What ended before its last day is not asked about once more on that day", "Yang berakhir sebelum hari terakhirnya tidak ditanyakan lagi pada hari itu")]
    public void EndedBefore() => Given(Signed, Active, Told(Mou, new AgreementTerminated(OfTwo), "2017-05-10")).Shows(history =>
        history.State<QuestionsAbout>(TheCity, "2019-06-01").ShouldNotBeNull().Open.ShouldHaveSingleItem().Readings.Select(reading => reading.Value).ShouldBe([$"active-provider:{Ylp2em}", $"terminated:{Mou.Id}"]));

    [Story("Whether its agreement is over is what the agreement itself says, whatever was told of it by the way", "Berakhir tidaknya perjanjian itu mengikuti perjanjiannya sendiri, apa pun yang diceritakan sambil lalu")]
    public void AsTheAgreementSays()
    {
        Entry Again(string on, DateOnly? until = null) => Told(Mou, new AgreementSigned(OfTwo, ValidUntil: until), on);
        // Prolonged some day of the year that began with the day after the last one.
        AskedFrom(["2019-01-01", "2019-12-31", "2021-01-01"], Signed, Active, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(2020, 12, 31)), "2019"));
        // Signed once more, nobody said until when, and then ended: all of that before it was told that it works.
        AskedFrom(["2019-08-01"], Signed, Again("2019-03-01"), Told(Mou, new AgreementTerminated(OfTwo, LastDay: new(2019, 6, 30)), "2019-05-01"), Active with { Date = "2019-08-01" });
        // Changed after it ran out, and not prolonged.
        AskedFrom(["2019-01-01"], Signed, Active, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Duties]), "2019-03-01"));
        // Brought here from elsewhere, or from somebody else, with the last day that was told before.
        AskedFrom(["2019-01-01"], Told(Mou, new AgreementSigned(OfTwo with { Region = InWajo }, ValidUntil: new(2018, 12, 31)), "2017-03-01"), Active, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Region]), "2018-03-01"));
        AskedFrom(["2019-01-01"], Told(Mou, new AgreementSigned(OfTwo with { Parties = ["kpi-parepare", Stf] }, ValidUntil: new(2018, 12, 31)), "2017-03-01"), Active, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Parties]), "2018-03-01"));
        // Ended by somebody who names the province.
        AskedFrom(["2018-03-01"], Signed, Active, Told(Mou, new AgreementTerminated(OfTwo with { Region = new("73") }), "2018-03-01"));
        // What was given up stays so, and nothing more ends with the day that somebody wrote of it afterwards.
        Given(Signed, Active, Told(Mou, new AgreementTerminated(OfTwo), "2018-03-01"), Again("2018-05-01", new(2018, 9, 30))).Shows(history => history.State<QuestionsAbout>(TheCity, "2020-01-01").ShouldNotBeNull().Open
            .Single(question => question.Id == Asked).Readings.Select(reading => reading.Value).ShouldBe([$"active-provider:{Ylp2em}", $"terminated:{Mou.Id}"]));
    }

    [Story("Each end is shown with who tells it", "Setiap pengakhiran ditunjukkan bersama siapa yang menceritakannya")]
    public void WhoTellsOfTheEnd()
    {
        Entry[] told = [Signed, Active, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Scope]), "2017-06-01"), Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Validity], new(2019, 12, 31)), "2018-03-01"),
            Told(Mou, new AgreementTerminated(OfTwo), "2018-05-01"), Told(Mou, new AgreementTerminated(OfTwo), "2018-06-01")];
        string By(History history, string asOf) => string.Join(' ', history.State<QuestionsAbout>(TheCity, asOf).ShouldNotBeNull().Open.Single(question => question.Id == Asked).Readings[1].Facts.Select(history.Number));
        Given(told).Shows(history => By(history, "2020-01-01").ShouldBe("5 6"));
        Given(told[..4]).Shows(history => By(history, "2020-01-01").ShouldBe("4"));
        Given(told[..3]).Shows(history => By(history, "2020-01-01").ShouldBe("1"));
    }

    [Story("What can have happened already ends no agreement before its last day", "Yang mungkin sudah terjadi tidak mengakhiri perjanjian sebelum hari terakhirnya")]
    public void PossiblyAtWork()
    {
        Entry[] told = [Signed, Told(Mou, new AgreementAmended(OfTwo, [AgreementChange.Duties]), "2018-06/2019-06"), Active with { Date = "2018-05/2019-08" }];
        Given([.. told.Select(entry => entry with { Entered = new(2020, 6, 1) })]).Shows(history =>
        {
            bool Possibly(string day) => history.Possibly<QuestionsAbout>(TheCity, day)?.Open.Any(question => question.Id == Asked) ?? false;
            (Possibly("2018-07-01"), Possibly("2018-12-31"), Possibly("2019-01-01"), OpenOn(history, new(2019, 8, 30)), OpenOn(history, new(2019, 8, 31))).ShouldBe((false, false, true, false, true));
        });
    }
}
