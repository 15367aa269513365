namespace Bungkesmas.Specs.Telling;

/// <summary>How the places and organisations of the stories are called.</summary>
public sealed class FieldNames : INames
{
    private static readonly Dictionary<string, string> Organisations = new()
    {
        [Stf] = "STF UIN Jakarta", [Ylp2em] = "YLP2EM", [PattiroJeka] = "Pattiro Jeka", [Kpi] = "KPI Parepare", [BankSampah] = "Bank Sampah Labukkang", [Aphi] = "APHI Wajo"
    };

    private static readonly Dictionary<string, string> Regions = new()
    {
        [SouthSulawesi] = "Sulawesi Selatan", [Parepare] = "Kota Parepare", [Soreang] = "Soreang", [Ujung] = "Ujung", [Wajo] = "Kabupaten Wajo", [Sidrap] = "Kabupaten Sidenreng Rappang"
    };

    public static FieldNames All { get; } = new();

    public string Organisation(string id) => Organisations.GetValueOrDefault(id, id);

    public string Region(string code) => Regions.GetValueOrDefault(code, code);
}
