using Bungkesmas.Api.Vaults;

namespace Bungkesmas.Api.Hosting;

/// <summary>Makes a bearer token from the local key.</summary>
public static class TokenCommand
{
    public static int Run(string role, int days, string? subject)
    {
        if (days is < 1 or > 366) { Console.Error.WriteLine("--days must be 1 to 366."); return 1; }
        try
        {
            var settings = Settings.Read(ServeCommand.Builder().Configuration);
            if (!File.Exists(settings.KeyFile))
            {
                Console.Error.WriteLine($"There is no key at {settings.KeyFile}: start the service once, or set Bungkesmas__DataFolder to where its data are.");
                return 1;
            }
            var master = MasterKey.LoadOrCreate(settings.KeyFile);
            Console.WriteLine(Tokens.Make(master, role, TimeSpan.FromDays(days), DateTimeOffset.UtcNow, subject));
            return 0;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
