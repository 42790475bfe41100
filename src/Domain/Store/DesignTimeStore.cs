using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>The store as <c>dotnet ef</c> makes it: to write a migration it needs the model and no database.</summary>
internal sealed class DesignTimeStore : IDesignTimeDbContextFactory<MentorStore>
{
    private const string Unless = "Host=localhost;Database=mentorbot";

    public MentorStore CreateDbContext(string[] args) =>
        new(StoreOptions.Of(NpgsqlDataSource.Create(args is [var address, ..] ? address : Unless)));
}
