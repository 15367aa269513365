using Bungkesmas.Domain.Kernel;
using Bungkesmas.Domain.Regions;

namespace Bungkesmas.Domain.Requests;

/// <summary>Put a request on record: of an organisation to the programme, or to whom it names.</summary>
/// <param name="To">whom it is addressed to; the programme where nobody is named</param>
/// <param name="Count">how many of it</param>
public sealed record MakeRequest([Id(Subject.Organisations)] string By, ValueList<RequestedThing> For, ValueList<RegionMention> Regions = default, [Id(Subject.Organisations)] string? To = null, Quantity? Count = null) : IAct<Request>
{
    public Decision Decide(Subject on, Request? now) => now switch
    {
        { MadeOn: not null } when now.By == By && now.To == To && now.For.Equals(For) && now.Regions.Equals(Regions) && now.Count == Count => Decision.AlreadySo,
        { MadeOn: not null } => new OnRecord(now.Id),
        _ => Decision.Record(new RequestMade(By, For, Regions, To, Count))
    };

    public sealed record OnRecord(string Request) : Refusal("request-on-record", new(
        $"Permintaan {Request} sudah tercatat dengan isi lain; pakai nama lain, atau koreksi catatannya.",
        $"Request {Request} is on record with other contents; use another id, or correct the fact."));
}
