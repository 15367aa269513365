using Bungkesmas.Domain.Kernel;

namespace Bungkesmas.Domain.Organisations;

/// <summary>Put on record how an organisation is also written.</summary>
public sealed record RecordAlias(string Alias, AliasKind Kind = AliasKind.Spelling) : IAct<Organisation>
{
    public Decision Decide(Subject on, Organisation? now) =>
        now?.Aliases.Contains(new(Alias, Kind)) == true ? Decision.AlreadySo : Decision.Record(new OrganisationAliasRecorded(Alias, Kind));
}
