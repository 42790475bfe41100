using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MentorBot.Domain.Store;

public static class StoreOptions
{
    /// <summary>A <see cref="MentorStore"/> reads and writes there.</summary>
    public static DbContextOptionsBuilder UseStore(this DbContextOptionsBuilder options, NpgsqlDataSource database) =>
        options.UseNpgsql(database).ReplaceService<IDatabase, OneStatementDatabase>();

    public static DbContextOptions<MentorStore> Of(NpgsqlDataSource database)
    {
        var options = new DbContextOptionsBuilder<MentorStore>();
        options.UseStore(database);
        return options.Options;
    }
}
