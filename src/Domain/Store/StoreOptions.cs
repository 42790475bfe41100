using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>How a <see cref="MentorStore"/> is set up.</summary>
public static class StoreOptions
{
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options.UseNpgsql(database).ReplaceService<IHistoryRepository, MigrationHistory>();

    /// <summary>The options of a store that is made by hand.</summary>
    public static DbContextOptions<MentorStore> Of(NpgsqlDataSource database)
    {
        var options = new DbContextOptionsBuilder<MentorStore>();
        options.UseStore(database);
        return options.Options;
    }
}
