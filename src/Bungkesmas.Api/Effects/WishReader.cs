using Bungkesmas.Api.Hosting;
using Bungkesmas.Api.Recording;
using Bungkesmas.Api.Regions;
using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Effects;

/// <summary>What every subscription asks for, however it hears.</summary>
public interface IWishes
{
    ValueList<string> Kinds { get; }

    string? Region { get; }

    string? Partner { get; }
}

/// <summary>Reads what somebody wants to hear of, or says field by field what is wrong with it.</summary>
public sealed class WishReader(RegionTree regions)
{
    /// <param name="also">checks what only this kind of subscription has</param>
    public async Task<(TBody? Body, Wish? Wish, Problem? Problem)> ReadAsync<TBody>(HttpContext http, Action<TBody, Intake> also, Func<TBody, string>? language = null)
        where TBody : class, IWishes
    {
        var (json, problem) = await Hosting.Body.ReadAsync(http);
        if (problem is not null) return (null, null, problem);
        var intake = new Intake();
        if (intake.Read<TBody>(json, null, "") is not { } body) return (null, null, intake.Problem);
        if (body.Kinds.Any(kind => !NewsKinds.All.Contains(kind))) intake.Wrong(null, "kinds", Wrong.Unreadable(string.Join(", ", NewsKinds.All)));
        if (body.Region is { } region && !regions.Knows(region)) intake.Wrong(null, "region", Wrong.RegionCode);
        if (body.Partner is { } partner && !Subject.IsSlug(partner)) intake.Wrong(null, "partner", Wrong.Slug);
        also(body, intake);
        return intake.Accepted
            ? (body, new(body.Kinds.Count > 0 ? body.Kinds : NewsKinds.All.ToValueList(), body.Region, body.Partner, language?.Invoke(body) ?? "id"), null)
            : (null, null, intake.Problem);
    }
}
