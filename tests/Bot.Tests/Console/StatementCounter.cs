using System.Data.Common;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Console;

/// <summary>Counts the statements that the store of a bot sends.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private const int Times = 4;
    private int count;

    public void AddTo(IServiceCollection services) =>
        services.ConfigureDbContext<MentorStore>(options => options.AddInterceptors(this));

    /// <summary>
    /// How many are sent while something is done. It is done several times and the least counts, because the bot's own work in the
    /// background sends some too.
    /// </summary>
    public async Task<int> DuringAsync(Func<Task> act)
    {
        var least = int.MaxValue;
        for (var time = 0; time < Times; time++)
        {
            var before = Volatile.Read(ref count);
            await act();
            least = Math.Min(least, Volatile.Read(ref count) - before);
        }

        return least;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Interlocked.Increment(ref count);
        return ValueTask.FromResult(result);
    }
}
