using Bungkesmas.Api.Recording;
using Bungkesmas.Domain.Figures;

namespace Bungkesmas.Api.Figures;

/// <summary>What can be recorded of figures.</summary>
public static class FigureDoors
{
    /// <summary>What can be told of it, by the office or by anybody who says where it is written.</summary>
    public static IReadOnlyList<TellDoor> Told { get; } =
    [
        new TellDoor<FigureStated>("/figures/{id}/figure")
    ];
}
