using System.CommandLine;
using Bungkesmas.Api.Operating;

namespace Bungkesmas.Api.Hosting;

/// <summary>The service's commands. Exit codes: 0 done, 1 failed, 2 refused by the ledger; docs/configuration.md has the doctor's.</summary>
public static class CommandLine
{
    // Who is asked to end stops its PostgreSQL first.
    public static Task<int> RunAsync(string[] args) => Root().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromMinutes(1) });

    internal static RootCommand Root()
    {
        var noSample = new Option<bool>("--no-sample") { Description = "Start with an empty ledger; the sample report is not loaded." };
        var urls = new Option<string?>("--urls") { Description = "Where to listen; http://127.0.0.1:5080 or the next free port by default." };
        urls.Validators.Add(given => { if (given.GetValueOrDefault<string?>() is { } text && !Setting.AreUrls(text)) given.AddError("--urls is not one or more http addresses, such as http://127.0.0.1:5080."); });

        var serve = new Command("serve", "Serve the ledger over HTTP (the default).") { noSample, urls };
        serve.SetAction((parsed, cancel) => ServeCommand.RunAsync(!parsed.GetValue(noSample), parsed.GetValue(urls), cancel));

        var role = new Option<string>("--role") { Description = $"One of: {string.Join(", ", Rights.Roles)}.", Required = true };
        role.AcceptOnlyFromAmong([.. Rights.Roles]);
        var days = new Option<int>("--days") { Description = "How many days it is valid.", DefaultValueFactory = _ => 30 };
        var subject = new Option<string?>("--subject") { Description = "Whose token it is; the same subject is the same actor. Random when left out." };
        var token = new Command("token", "Make a bearer token from the local key.") { role, days, subject };
        token.SetAction((parsed, _) => TokenCommand.RunAsync(parsed.GetValue(role)!, parsed.GetValue(days), parsed.GetValue(subject)));

        var file = new Argument<FileInfo>("file") { Description = "A field report as JSON." };
        var text = new Option<FileInfo?>("--text") { Description = "A file that holds the document's text, when the JSON has none." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would come of it." };
        var import = new Command("import", "Record a field report from a file, all or nothing.") { file, text, dryRun };
        import.SetAction((parsed, cancel) => ImportCommand.RunAsync(parsed.GetValue(file)!, parsed.GetValue(text), parsed.GetValue(dryRun), cancel));

        var root = new RootCommand("Bungkesmas: the ledger of the programme's outreach.") { serve, token, import, RegionCommands.All(), RebuildCommand.Command() };
        foreach (var command in OperatingCommands.All()) root.Subcommands.Add(command);
        root.Options.Add(noSample);
        root.Options.Add(urls);
        root.SetAction((parsed, cancel) => ServeCommand.RunAsync(!parsed.GetValue(noSample), parsed.GetValue(urls), cancel));
        return root;
    }
}
