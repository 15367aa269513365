using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Api.Specs;

/// <summary>Calls everything by its id.</summary>
internal sealed class AsTheyAre : INames
{
    public string Organisation(string id) => id;

    public string Region(string code) => code;
}
