using Bungkesmas.Benchmarks.Measuring;
using Bungkesmas.Benchmarks.Parts;
using Bungkesmas.Benchmarks.Stage;

// dotnet run -c Release --project tests/Bungkesmas.Benchmarks [-- append|read|lens|start|scale|crowded] [--quick] [--pairs n] [--subjects n] [--organisations n] [--facts n] [--folder kept] [--as-folded [--soon]] [--write docs/benchmarks.md]
string? After(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
var plan = args.Contains("--quick") ? Plan.Quick : Plan.Full;
if (After("--pairs") is { } pairs) plan = plan with { Pairs = int.Parse(pairs) };
if (After("--subjects") is { } subjects) plan = plan with { Subjects = int.Parse(subjects) };
var writeTo = After("--write");
var wanted = new[] { "append", "read", "lens", "start", "scale", "crowded" }.Where(args.Contains).ToList();
bool Wanted(string part) => wanted.Count == 0 || wanted.Contains(part);

var sections = new List<Section>();
var result = new Result(plan);
// The starts come first: nothing else of ours runs then.
if (Wanted("start")) sections.Add(await Starts.MeasureAsync(plan));
if (Wanted("crowded")) sections.Add(CrowdedRegion.Measure(plan));
if (Wanted("append") || Wanted("read") || Wanted("lens"))
{
    await using var service = await RunningService.StartAsync(plan.Clients);
    result = result with { Database = await service.VersionAsync() };
    var fixture = await Fixture.LoadAsync(service, plan.Subjects);
    Console.WriteLine(fixture.Loaded);
    result = result with { Fixture = fixture.Loaded };
    if (Wanted("read")) sections.Add(await StatusRead.MeasureAsync(service, fixture, plan));
    if (Wanted("lens")) sections.Add(await PastLens.MeasureAsync(service, fixture, plan));
    if (Wanted("append")) sections.Add(await Append.MeasureAsync(service, fixture, plan));
}
if (Wanted("scale"))
{
    await using var service = await RunningService.StartAsync(64, After("--folder"));
    result = result with { Database = await service.VersionAsync() };
    var (organisations, facts) = plan == Plan.Quick ? (2_000, 40_000) : (50_000, 1_000_000);
    sections.Add(await Scale.MeasureAsync(service, After("--organisations") is { } many ? int.Parse(many) : organisations, After("--facts") is { } told ? int.Parse(told) : facts, plan, !args.Contains("--as-folded"), !args.Contains("--soon")));
}
var text = result.Markdown(sections);
Console.WriteLine();
Console.WriteLine(text);
if (writeTo is not null) File.WriteAllText(writeTo, text);
return 0;
