using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>How a <see cref="MentorStore"/> is set up.</summary>
public static class StoreOptions
{
    /// <summary>
    /// By its connection string and not by a data source, for each of which the mapper would build its model and compile its
    /// queries anew: a process that opens many databases, as tests do, would do little else.
    /// </summary>
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString).ReplaceService<IHistoryRepository, MigrationHistory>();

    /// <summary>By a data source, with which all connections end: for migrations.</summary>
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options.UseNpgsql(database).ReplaceService<IHistoryRepository, MigrationHistory>();

    /// <summary>The options of a store that is made by hand.</summary>
    public static DbContextOptions<MentorStore> Of(string connectionString)
    {
        var options = new DbContextOptionsBuilder<MentorStore>();
        options.UseStore(connectionString);
        return options.Options;
    }

    /// <inheritdoc cref="Of(string)"/>
    public static DbContextOptions<MentorStore> Of(NpgsqlDataSource database)
    {
        var options = new DbContextOptionsBuilder<MentorStore>();
        options.UseStore(database);
        return options.Options;
    }
}
