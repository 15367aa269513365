using Bungkesmas.Domain.Questions;
using Bungkesmas.Domain.Registration;

namespace Bungkesmas.Specs.Questions;

public sealed class RouteScopeSpecs() : Stories("questions")
{
    [Story("A redirect of which nobody said whom it serves raises just that question", "Pengalihan yang tidak menyebut untuk siapa menimbulkan pertanyaan itu")]
    public void ForWhom() => Given(Told(ForSomebody, new RegistrationRedirected(PattiroJeka, new(), []), "2017-02-04")).Shows(history => history.Asked(ForSomebody)
        .ShouldHaveSingleItem().ShouldSatisfyAllConditions(question => question.Id.ShouldBe("route-scope-entah-untuk-siapa"), question => question.Kind.ShouldBe(QuestionKind.RouteScopeUnstated)));

    [Story("Once somebody says whom it serves the question is gone, in whatever order that is told", "Begitu disebut untuk siapa, pertanyaannya hilang")]
    public void SaidLater() => Given(
        Told(ForSomebody, new RouteReviewed(PattiroJeka, PeopleOfParepare), "2017-05-04"), Told(ForSomebody, new RegistrationRedirected(PattiroJeka, new(), []), "2017-02-04"))
        .Shows(history => history.Asked(ForSomebody).ShouldBeEmpty());
}
