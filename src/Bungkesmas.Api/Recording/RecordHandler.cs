namespace Bungkesmas.Api.Recording;

/// <summary>Wolverine's handler for works: the same for HTTP, for the command line, and for whatever sends works later.</summary>
public static class RecordHandler
{
    public static Task<Answer> Handle(Work work, Recorder recorder, CancellationToken cancel) => recorder.RecordAsync(work, cancel);
}
