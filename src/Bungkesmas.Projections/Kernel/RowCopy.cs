using Bungkesmas.Domain.Kernel;
using Npgsql;
using NpgsqlTypes;

namespace Bungkesmas.Projections.Kernel;

/// <summary>Writes many new rows by binary COPY, some thousands of a view at a time.</summary>
internal sealed class RowCopy(NpgsqlConnection connection, string schema, IReadOnlyList<IView> views)
{
    private const int Many = 2_000;

    /// <summary>The rows to be written, view by view.</summary>
    public IReadOnlyDictionary<IView, RowChanges> Changes { get; } = views.ToDictionary(view => view, view => new RowChanges(view));

    /// <summary>How many were written so far.</summary>
    public long Written { get; private set; }

    /// <summary>Writes the rows of views of which there are many.</summary>
    public void Flush(int many = Many)
    {
        foreach (var changes in Changes.Values.Where(changes => changes.Added.Count >= many)) Write(changes);
    }

    private void Write(RowChanges changes)
    {
        using var copy = connection.BeginBinaryImport($"copy {schema}.{changes.View.Name} (subject, valid, known, state, possibly) from stdin (format binary)");
        foreach (var row in changes.Added)
        {
            copy.StartRow();
            copy.Write(row.Subject, NpgsqlDbType.Text);
            copy.Write(new NpgsqlRange<DateTimeOffset>(row.From, true, false, row.To ?? default, false, row.To is null), NpgsqlDbType.TimestampTzRange);
            copy.Write(new NpgsqlRange<long>(row.KnownFrom, true, false, row.KnownTo ?? 0, false, row.KnownTo is null), NpgsqlDbType.BigIntRange);
            Json(copy, row.State);
            Json(copy, row.Possibly);
        }
        copy.Complete();
        Written += changes.Added.Count;
        changes.Added.Clear();
    }

    private static void Json(NpgsqlBinaryImporter copy, string? state)
    {
        if (state is null) copy.WriteNull(); else copy.Write(state, NpgsqlDbType.Jsonb);
    }
}
