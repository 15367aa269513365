using Bungkesmas.Api.Hosting;

namespace Bungkesmas.Api.Recording;

/// <summary>Who sends something, and whether for the programme office, which corrects everybody's facts and decides for the programme.</summary>
/// <param name="Conditions">what else the request asks; null where it is none that came over HTTP</param>
public sealed record Sender(string Actor, bool IsOffice, Conditions? Conditions = null)
{
    /// <summary>The first act among some statements that the sender has no right to; null when there is none.</summary>
    public (Statement Act, Problem Problem)? MayNot(IEnumerable<Statement> statements) =>
        IsOffice || statements.FirstOrDefault(statement => statement.Door is { Right: Rights.Deciding }) is not { } act ? null : (act, Problem.ForbiddenIn(act.Key, act.Field("do")));
}
