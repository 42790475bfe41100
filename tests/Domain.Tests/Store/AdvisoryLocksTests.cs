using MentorBot.Domain.Store;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Store;

public sealed class AdvisoryLocksTests : DatabaseTest
{
    private AdvisoryLocks Locks => new(Database.ConnectionString);

    [Fact]
    public async Task A_lock_is_held_by_one_until_it_is_released()
    {
        await using (await Locks.AcquireAsync("a", TimeSpan.Zero, default))
        {
            Assert.Null(await Locks.AcquireAsync("a", TimeSpan.FromMilliseconds(300), default));
            await using var another = await Locks.AcquireAsync("b", TimeSpan.Zero, default);
            Assert.NotNull(another);
        }

        await using var next = await Locks.AcquireAsync("a", TimeSpan.FromSeconds(10), default);
        Assert.NotNull(next);
    }

    [Fact]
    public async Task A_lock_whose_holder_has_died_is_free()
    {
        _ = await Locks.AcquireAsync("a", TimeSpan.Zero, default);
        await using var kill = Database.Source.CreateCommand(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        );
        await kill.ExecuteNonQueryAsync();

        await using var next = await Locks.AcquireAsync("a", TimeSpan.FromSeconds(10), default);

        Assert.NotNull(next);
    }
}
