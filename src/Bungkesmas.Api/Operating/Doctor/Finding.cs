namespace Bungkesmas.Api.Operating.Doctor;

/// <summary>How a check came out; the doctor's exit code is the worst of them.</summary>
public enum Verdict { Well, Look, Broken }

/// <summary>What a check found, and what to do about it when it is not well.</summary>
/// <param name="Check">the check's name, for programs</param>
public sealed record Finding(string Check, Verdict Verdict, string Says, string? Do = null)
{
    public static Finding Well(string check, string says) => new(check, Verdict.Well, says);

    public static Finding Look(string check, string says, string todo) => new(check, Verdict.Look, says, todo);

    public static Finding Broken(string check, string says, string todo) => new(check, Verdict.Broken, says, todo);
}
