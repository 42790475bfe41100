using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>How a <see cref="MentorStore"/> is set up.</summary>
public static class StoreOptions
{
    /// <summary>Reads and writes there, and saves by one statement where it can.</summary>
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options.UseNpgsql(database).ReplaceService<IDatabase, OneStatementDatabase>();

    /// <summary>The options of a store that is made by hand.</summary>
    public static DbContextOptions<MentorStore> Of(NpgsqlDataSource database)
    {
        var options = new DbContextOptionsBuilder<MentorStore>();
        options.UseStore(database);
        return options.Options;
    }
}
