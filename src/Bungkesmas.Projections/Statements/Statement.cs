using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Statements;

namespace Bungkesmas.Projections.Statements;

/// <summary>One thing that was said, how we know it, and when it was said as vaguely as that is told.</summary>
public sealed record Said(StatementEvent What, Assertion How, Occurred When);

/// <summary>All that is told to have been said in one statement, different accounts beside each other; and what it speaks of.</summary>
public sealed record Statement(
    string Id, ValueList<Said> Said, ValueList<string> Regions, ValueList<string> Organisations, ValueList<string> People, ValueList<string> Sessions)
{
    public static Fold<Statement> Fold { get; } = new("statement", [Subject.Statements], Apply);

    private static Statement? Apply(Statement? now, Subject subject, Happening happening)
    {
        if (happening.Stream != subject || happening.Event is not StatementEvent said) return now;
        now ??= new(subject.Id, [], [], [], [], []);
        return now with
        {
            Said = now.Said.With(new(said, happening.Assertion, happening.Occurred)),
            Regions = With(now.Regions, Subject.Regions, happening), Organisations = With(now.Organisations, Subject.Organisations, happening),
            People = With(now.People, Subject.People, happening), Sessions = With(now.Sessions, Subject.Sessions, happening)
        };
    }

    private static ValueList<string> With(ValueList<string> known, string kind, Happening happening) =>
        happening.About.Where(about => about.Kind == kind).Aggregate(known, (all, about) => all.With(about.Id));
}
