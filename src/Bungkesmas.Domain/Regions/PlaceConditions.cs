using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Regions;

/// <summary>Conditions of a place, in words.</summary>
public static class PlaceConditions
{
    public static Sentence Word(this PlaceCondition condition) => condition switch
    {
        PlaceCondition.Remote => new("terpencil", "remote"),
        PlaceCondition.BadRoads => new("jalan rusak", "bad roads"),
        PlaceCondition.SeaCrossing => new("harus menyeberang laut", "reached by sea"),
        PlaceCondition.WeakSignal => new("sinyal lemah", "weak signal"),
        PlaceCondition.NoElectricity => new("belum ada listrik", "no electricity"),
        PlaceCondition.HealthCentreFar => new("puskesmas jauh", "health centre far away"),
        PlaceCondition.HealthCentreNear => new("puskesmas dekat", "health centre nearby"),
        PlaceCondition.FloodProne => new("rawan banjir", "prone to floods"),
        PlaceCondition.Drought => new("kekeringan", "drought"),
        PlaceCondition.Coastal => new("pesisir", "coastal"),
        PlaceCondition.Farming => new("pertanian", "farming"),
        PlaceCondition.Fishing => new("perikanan", "fishing"),
        PlaceCondition.Industrial => new("kawasan industri", "industrial"),
        PlaceCondition.MarketTown => new("kota pasar", "a market town"),
        PlaceCondition.Urban => new("perkotaan", "urban"),
        PlaceCondition.Poor => new("banyak warga kurang mampu", "many poor households"),
        PlaceCondition.ManyMigrants => new("banyak pendatang", "many migrants"),
        PlaceCondition.ManyInformalWorkers => new("banyak pekerja informal", "many informal workers"),
        PlaceCondition.ManySavingsGroups => new("banyak kelompok simpan pinjam", "many savings groups"),
        PlaceCondition.InsuranceWidespread => new("jaminan kesehatan sudah meluas", "health insurance widespread"),
        PlaceCondition.InsuranceUnknown => new("jaminan kesehatan belum dikenal", "health insurance unknown"),
        PlaceCondition.Conflict => new("ada konflik", "conflict"),
        _ => new("keadaan lain", "another condition")
    };
}
