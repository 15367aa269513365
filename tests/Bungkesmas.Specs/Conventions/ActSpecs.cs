using System.Reflection;
using System.Text.RegularExpressions;

namespace Bungkesmas.Specs.Conventions;

/// <summary>What every act and every refusal keeps to, by the stories that are told of them.</summary>
public sealed partial class ActSpecs
{
    private static readonly ILookup<Type, Decision> Answers = StoryBook.All.SelectMany(story => story.Answers).ToLookup(answered => answered.Act, answered => answered.Answer);

    private static readonly Type[] DomainTypes = typeof(Event).Assembly.GetTypes();

    public static TheoryData<Type> Acts => [.. DomainTypes.Where(type => !type.IsAbstract && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAct<>)))];

    public static TheoryData<Type> Refusals => [.. DomainTypes.Where(type => type.IsSubclassOf(typeof(Refusal)))];

    [Theory(DisplayName = "Of every act there is a story in which it is recorded, and one in which it is so already")]
    [MemberData(nameof(Acts))]
    public void Told(Type act)
    {
        Answers[act].ShouldContain(answer => answer is Decision.Facts);
        Answers[act].ShouldContain(answer => answer is Decision.Nothing);
    }

    [Theory(DisplayName = "Of every refusal an act owns there is a story of that act being refused")]
    [MemberData(nameof(Acts))]
    public void RefusalsAreTold(Type act)
    {
        foreach (var refusal in act.GetNestedTypes().Where(type => type.IsSubclassOf(typeof(Refusal))))
            Answers[act].Select(answer => answer.GetType()).ShouldContain(refusal);
    }

    [Theory(DisplayName = "Every refusal is told, and speaks in both languages")]
    [MemberData(nameof(Refusals))]
    public void RefusalIsTold(Type type)
    {
        var refusals = Answers.SelectMany(answers => answers).OfType<Refusal>().Where(refusal => refusal.GetType() == type).ToList();
        refusals.ShouldNotBeEmpty();
        foreach (var refusal in refusals)
        {
            KebabCase().IsMatch(refusal.Code).ShouldBeTrue(refusal.Code);
            refusal.Reason.Id.ShouldNotBe(refusal.Reason.En);
            new[] { refusal.Reason.Id, refusal.Reason.En }.ShouldAllBe(sentence => sentence.EndsWith('.') && char.IsAsciiLetter(sentence[0]));
        }
        refusals.Select(refusal => refusal.Code).Distinct().ShouldHaveSingleItem();
    }

    [Fact(DisplayName = "No two refusals have the same code")]
    public void CodesAreUnique() => Answers.SelectMany(answers => answers).OfType<Refusal>()
        .Select(refusal => (refusal.GetType(), refusal.Code)).Distinct().Select(pair => pair.Code).ShouldBeUnique();

    [Theory(DisplayName = "An act is a sealed record in a file of its name, under its noun")]
    [MemberData(nameof(Acts))]
    public void FileOfItsName(Type act)
    {
        act.IsSealed.ShouldBeTrue();
        act.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance).ShouldNotBeNull("a record");
        File.Exists(Path.Combine(Approved.Root, "src/Bungkesmas.Domain", act.Namespace!.Split('.')[^1], $"{act.Name}.cs")).ShouldBeTrue();
    }

    [GeneratedRegex(@"\A[a-z]+(-[a-z]+)*\z")] private static partial Regex KebabCase();
}
