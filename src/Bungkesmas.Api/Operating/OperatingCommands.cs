using System.CommandLine;
using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Operating.Doctor;

namespace Bungkesmas.Api.Operating;

/// <summary>The commands for whoever keeps the server: backup, restore, upgrade, doctor, discard.</summary>
internal static class OperatingCommands
{
    public static IEnumerable<Command> All() => [Backups(), Restores(), Upgrades(), Discards(), Doctors()];

    private static Command Backups()
    {
        var to = new Option<string>("--to") { Description = "A folder, in which the backup gets a name with its moment, or a new file that ends in .zip.", Required = true };
        var keys = new Option<bool>("--keys") { Description = "Back up the keys instead of the ledger: to another place, and the newest only." };
        var keep = new Option<int?>("--keep") { Description = "How many backups of this set stay in the folder; all of the ledger's and one of the keys' when left out." };
        keep.Validators.Add(given => { if (int.TryParse(given.Tokens.SingleOrDefault()?.Value, out var few) && few < 1) given.AddError("--keep must be 1 or more."); });
        NamesAPath(to);
        var backup = new Command("backup", "Back up the ledger, or its keys, while the service runs.") { to, keys, keep };
        backup.SetAction((parsed, cancel) => BackupCommand.RunAsync(parsed.GetValue(to)!, parsed.GetValue(keys) ? BackupSet.Keys : BackupSet.Ledger, parsed.GetValue(keep), cancel));
        return backup;
    }

    private static Command Restores()
    {
        var from = new Option<string>("--from") { Description = "A backup of the ledger, or a folder whose newest is meant.", Required = true };
        var keys = new Option<string>("--keys") { Description = "A backup of the keys, or a folder whose newest is meant; the newest keys that there are, so that nobody who was erased comes back.", Required = true };
        NamesAPath(from);
        NamesAPath(keys);
        var replace = new Option<bool>("--replace") { Description = "Put a ledger that is there aside, under a dated name, and restore in its place." };
        var older = new Option<bool>("--older-keys") { Description = "Take keys that are older than the ledger; what was stored between the two can never be opened." };
        var restore = new Command("restore", "Restore a ledger and its keys, all or nothing, with the service stopped.") { from, keys, replace, older };
        restore.SetAction((parsed, cancel) => RestoreCommand.RunAsync(
            parsed.GetValue(from)!, parsed.GetValue(keys)!, parsed.GetValue(replace), parsed.GetValue(older), cancel));
        return restore;
    }

    private static Command Upgrades()
    {
        var postgres = new Option<int?>("--postgres") { Description = "The major version of PostgreSQL to move the embedded database to; the newest that is here when left out." };
        var upgrade = new Command("upgrade", "Back up, bring the database up to this program, and move the embedded one to a newer PostgreSQL, with the service stopped.") { postgres };
        upgrade.SetAction((parsed, cancel) => Errand.GuardAsync(() => new Upgrade(Settings.Read(ServeCommand.Builder().Configuration), Console.Out).RunAsync(parsed.GetValue(postgres), cancel)));
        return upgrade;
    }

    private static Command Discards()
    {
        var discard = new Command("discard", "Delete for ever what restores and upgrades have kept aside: replaced ledgers, keys, clusters, and upgrades' backups.");
        discard.SetAction((_, cancel) => RestoreCommand.DiscardAsync(cancel));
        return discard;
    }

    private static Command Doctors()
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var backups = new Option<string?>("--backups") { Description = "The folder of the backups, to judge their age and whether they are whole." };
        var keys = new Option<string?>("--keys") { Description = "The folder of the keys' backups, to judge whether they are newer than the ledger's." };
        NamesAPath(backups);
        NamesAPath(keys);
        var doctor = new Command("doctor", "Say what is wrong and what to do. Exit codes: 0 all well, 1 something to look after, 2 something broken.") { json, backups, keys };
        doctor.SetAction((parsed, cancel) => DoctorCommand.RunAsync(parsed.GetValue(backups), parsed.GetValue(keys), parsed.GetValue(json), cancel));
        return doctor;
    }

    private static void NamesAPath(Option option) => option.Validators.Add(given =>
    {
        if (given.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) given.AddError($"{option.Name} is empty: it names a file or a folder.");
    });
}
