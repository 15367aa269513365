using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>What organisations in the field are busy with.</summary>
public enum Activity
{
    Savings, Loans, RotatingSavings, Health, MotherAndChild, SocialSecurity, Education, ReligiousStudy, Training, WasteManagement, WomensEmpowerment, ChildProtection, LegalAid,
    Advocacy, Farming, Fishing, Trade, HerbalTrade, Crafts, Charity, DisasterRelief, Disability, Research, PublicService, Youth, Media, Other
}

/// <summary>Activities in words.</summary>
public static class Activities
{
    public static Sentence Say(this ValueList<Activity> activities) => activities.Select(Word).Listed();

    private static Sentence Word(Activity activity) => activity switch
    {
        Activity.Savings => new("simpanan", "savings"),
        Activity.Loans => new("pinjaman", "loans"),
        Activity.RotatingSavings => new("arisan", "rotating savings (arisan)"),
        Activity.Health => new("kesehatan", "health"),
        Activity.MotherAndChild => new("kesehatan ibu dan anak", "mother and child health"),
        Activity.SocialSecurity => new("jaminan sosial", "social security"),
        Activity.Education => new("pendidikan", "education"),
        Activity.ReligiousStudy => new("pengajian", "religious study (pengajian)"),
        Activity.Training => new("pelatihan", "training"),
        Activity.WasteManagement => new("pengelolaan sampah", "waste management"),
        Activity.WomensEmpowerment => new("pemberdayaan perempuan", "women's empowerment"),
        Activity.ChildProtection => new("perlindungan anak", "child protection"),
        Activity.LegalAid => new("bantuan hukum", "legal aid"),
        Activity.Advocacy => new("advokasi", "advocacy"),
        Activity.Farming => new("pertanian", "farming"),
        Activity.Fishing => new("perikanan", "fishing"),
        Activity.Trade => new("perdagangan", "trade"),
        Activity.HerbalTrade => new("usaha herbal", "herbal trade"),
        Activity.Crafts => new("kerajinan", "crafts"),
        Activity.Charity => new("santunan", "charity"),
        Activity.DisasterRelief => new("bantuan bencana", "disaster relief"),
        Activity.Disability => new("pendampingan difabel", "support for people with disabilities"),
        Activity.Research => new("penelitian", "research"),
        Activity.PublicService => new("pelayanan publik", "public service"),
        Activity.Youth => new("kepemudaan", "youth work"),
        Activity.Media => new("media dan penerbitan", "media and publishing"),
        _ => new("kegiatan lain", "other activities")
    };
}
