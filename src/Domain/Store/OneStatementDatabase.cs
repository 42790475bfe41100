using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// Saves what an act changes by one statement: one way to the server and back, where the mapper goes two, for BEGIN with its
/// statements and for COMMIT. What does not fit is left to the mapper.
/// </summary>
internal sealed class OneStatementDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational)
    : RelationalDatabase(dependencies, relational)
{
    /// <summary>An act of a person changes fewer rows; jobs that change more save once for many people.</summary>
    private const int MostRows = 12;

    /// <summary>The state with which <c>somebody_was_first()</c> ends a statement.</summary>
    private const string SomebodyWasFirst = "MB001";

    public override Task<int> SaveChangesAsync(
        IList<IUpdateEntry> entries,
        CancellationToken cancellationToken = default
    ) => Fits(entries) ? SaveAsync(entries, cancellationToken) : base.SaveChangesAsync(entries, cancellationToken);

    /// <summary>
    /// The parts of a statement have no order among themselves, so no row may have to wait for another of its table: they
    /// are all new, or there is one. Across tables the server looks at the keys when all is done.
    /// </summary>
    private bool Fits(IList<IUpdateEntry> rows)
    {
        if (rows.Count > MostRows || RelationalDependencies.Connection.CurrentTransaction is not null)
        {
            return false;
        }

        foreach (var row in rows)
        {
            if (row.EntityState != EntityState.Added && rows.Count(other => other.EntityType == row.EntityType) > 1)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<int> SaveAsync(IList<IUpdateEntry> rows, CancellationToken cancellation)
    {
        var connection = RelationalDependencies.Connection;
        await connection.OpenAsync(cancellation);
        try
        {
            var version = await RunAsync(rows, (NpgsqlConnection)connection.DbConnection, cancellation);
            Renew(rows, version);
            return rows.Count;
        }
        catch (PostgresException e) when (e.SqlState == SomebodyWasFirst)
        {
            throw new DbUpdateConcurrencyException(e.MessageText, e, [.. rows]);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new DbUpdateException("The rows could not be saved.", e, [.. rows]);
        }
        finally
        {
            await connection.CloseAsync();
        }
    }

    private static async Task<object> RunAsync(
        IList<IUpdateEntry> rows,
        NpgsqlConnection connection,
        CancellationToken cancellation
    )
    {
        await using var command = connection.CreateCommand();
        var statement = new OneStatement(command);
        foreach (var row in InTheMappersOrder(rows))
        {
            statement.Add(row);
        }

#pragma warning disable CA2100 // Names of tables and columns; every value is a parameter.
        command.CommandText = statement.Text;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>By table, as the mapper orders what it saves: all lock in one order, so that no two wait for each other.</summary>
    private static IEnumerable<IUpdateEntry> InTheMappersOrder(IList<IUpdateEntry> rows) =>
        rows.OrderBy(row => TableColumns.Of(row.EntityType).Name, StringComparer.Ordinal);

    /// <summary>What the store holds is from now on what stands in the database.</summary>
    private static void Renew(IList<IUpdateEntry> rows, object version)
    {
        foreach (var row in rows)
        {
            if (
                row.EntityState != EntityState.Deleted
                && row.EntityType.FindProperty(StoreConventions.Version) is { } property
            )
            {
                row.SetStoreGeneratedValue(property, version);
            }
        }
    }
}
