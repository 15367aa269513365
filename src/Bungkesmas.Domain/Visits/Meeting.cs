using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Visits;

/// <summary>A visit or a session: who tells that it was put off, given up or held need not name again whom and where it was planned for.</summary>
public static class Meeting
{
    public static bool Is(Subject stream) => stream.Kind is Subject.Visits or Subject.Sessions;

    /// <summary>Whether something tells what became of one.</summary>
    public static bool IsToldBy(Event said) => said is VisitEvent or SessionEvent;
}
