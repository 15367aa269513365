using Bungkesmas.Domain.Regions;
using Bungkesmas.Domain.Visits;

namespace Bungkesmas.Specs.Telling;

public static partial class Words
{
    public const string Ujung = "73.72.02";

    public static readonly Subject FirstVisit = Subject.Visit("parepare-pertama"), SecondVisit = Subject.Visit("parepare-kedua"), ThirdVisit = Subject.Visit("parepare-ketiga"), Round = Subject.Visit("keliling-ajatappareng");
    public static readonly Subject InSoreang = Subject.Session("soreang-arisan"), InUjung = Subject.Session("ujung-bank-sampah");
    public static readonly RegionMention TheDistrictOfSoreang = new(Soreang, RegionKind.District, RegionPart.Venue), TheDistrictOfUjung = new(Ujung, RegionKind.District, RegionPart.Venue);

    public static Quantity People(decimal count, Qualifier how = Qualifier.Exact) => new(count, how, Unit.People);

    public static Quantity Several(Unit unit) => new(null, Qualifier.Vague, unit);
}
