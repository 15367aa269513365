using Wolverine.Runtime;
using Wolverine.Runtime.Handlers;

namespace Bungkesmas.Api.Recording;

/// <summary>Wolverine's handler for works: the same for HTTP, for the command line, and for whatever sends works later.</summary>
public sealed class RecordHandler : MessageHandler<Work>
{
    protected override async Task HandleAsync(Work work, MessageContext context, CancellationToken cancel) =>
        await context.EnqueueCascadingAsync(await context.Runtime.Services.GetRequiredService<Recorder>().RecordAsync(work, cancel));
}
