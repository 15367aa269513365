using Bungkesmas.Api.Vaults;

namespace Bungkesmas.Api.Hosting;

/// <summary>Makes a bearer token from the local key.</summary>
public static class TokenCommand
{
    public static Task<int> RunAsync(string role, int days, string? subject)
    {
        if (days is < 1 or > 366) { Console.Error.WriteLine("--days must be 1 to 366."); return Task.FromResult(Errand.Failed); }
        return Errand.GuardAsync(() =>
        {
            var settings = Settings.Read(ServeCommand.Builder().Configuration);
            if (!File.Exists(settings.KeyFile))
                throw new InvalidOperationException($"There is no key at {settings.KeyFile}: start the service once, or set Bungkesmas__DataFolder to where its data are.");
            Console.WriteLine(Tokens.Make(MasterKey.LoadOrCreate(settings.KeyFile), role, TimeSpan.FromDays(days), DateTimeOffset.UtcNow, subject));
            return Task.FromResult(Errand.Done);
        });
    }
}
