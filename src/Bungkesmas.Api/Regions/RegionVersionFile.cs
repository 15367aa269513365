using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;
using CsvHelper;

namespace Bungkesmas.Api.Regions;

/// <summary>A version of the official list as a CSV file states it, and line by line what is wrong with it.</summary>
/// <param name="Regions">the regions of the column that was asked for; a row without a name in it has no part in this version</param>
public sealed record RegionVersionFile(IReadOnlyList<(string Code, string Name)> Regions, string Sha256, IReadOnlyList<string> Faults)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="scope">the region that all codes must lie in; empty for the whole country</param>
    /// <param name="known">whether another version knows a code</param>
    public static RegionVersionFile Read(byte[] file, string column, string scope, Func<string, bool> known)
    {
        var (names, lines, faults) = (new Dictionary<string, string>(), new Dictionary<string, int>(), new List<string>());
        try
        {
            using var csv = new CsvReader(new StreamReader(new MemoryStream(file), StrictUtf8), CultureInfo.InvariantCulture);
            var header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord! : [];
            faults.AddRange(new[] { "code", column }.Distinct().Where(name => !header.Contains(name)).Select(name => $"line 1: there is no column {name}."));
            var complete = faults.Count == 0;
            while (complete && csv.Read())
            {
                var (line, code, name) = (csv.Parser.RawRow, csv.GetField("code")!.Trim(), csv.GetField(column)!.Trim());
                foreach (var fault in Wrong(code, name, scope)) faults.Add($"line {line}: {fault}");
                if (!lines.TryAdd(code, line)) faults.Add($"line {line}: the code stands on line {lines[code]} already.");
                else if (name.Length > 0) names[code] = name;
            }
        }
        catch (CsvHelperException bad) { faults.Add($"line {bad.Context?.Parser?.RawRow}: this cannot be read as comma-separated values."); }
        catch (DecoderFallbackException) { faults.Add("The file is not UTF-8."); }
        if (faults.Count == 0)
        {
            faults.AddRange(names.Keys.Where(code => Parent(code) is { } parent && !names.ContainsKey(parent) && !known(parent))
                .Select(code => $"line {lines[code]}: what the region lies in is neither in the file nor in another version."));
            if (names.Count == 0 || scope.Length > 0 && !names.ContainsKey(scope)) faults.Add("The file does not name the region that it is to be complete for.");
        }
        return new([.. names.Select(pair => (pair.Key, pair.Value))], Convert.ToHexStringLower(SHA256.HashData(file)), faults);
    }

    private static IEnumerable<string> Wrong(string code, string name, string scope)
    {
        if (!Subject.IsRegionCode(code) || RegionMention.IsUnlistedCode(code)) yield return "this is not the form of a region code.";
        else if (scope.Length > 0 && code != scope && !code.StartsWith(scope + ".", StringComparison.Ordinal)) yield return $"the code does not lie in {scope}.";
        if (name.Length > 0) foreach (var fault in Check.Name("name", name)) yield return $"the name cannot be accepted. {fault.Reason.En}";
    }

    private static string? Parent(string code) => code.Contains('.') ? code[..code.LastIndexOf('.')] : null;
}
