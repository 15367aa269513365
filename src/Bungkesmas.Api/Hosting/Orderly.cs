namespace Bungkesmas.Api.Hosting;

/// <summary>Sees to it that the machinery is stopped in order also where what it was started for fails. Torn down while at work it would fail in many words, and try in vain what it has in hand.</summary>
internal static class Orderly
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<T> RunAsync<T>(WebApplication app, Func<Task<T>> work)
    {
        try { return await work(); }
        catch
        {
            using var enough = new CancellationTokenSource(Patience);
            // What is told is what failed first.
            try { await app.StopAsync(enough.Token); }
            catch (Exception) { }
            throw;
        }
    }
}
