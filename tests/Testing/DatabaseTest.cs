using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace MentorBot.Testing;

/// <summary>A test with a database of its own and a clock that stands at <see cref="A.Now"/> until moved.</summary>
public abstract class DatabaseTest : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected FakeTimeProvider Clock { get; } = new(A.Now);

    /// <summary>The rows that jobs could not handle in this test, as one process remembers them.</summary>
    protected OddRows Odd { get; } = new(NullLogger<OddRows>.Instance);

    protected DateTimeOffset Now => Clock.GetUtcNow();

    public virtual async Task InitializeAsync() => Database = await TestDatabase.CreateAsync();

    public virtual async Task DisposeAsync() => await Database.DisposeAsync();

    protected MentorStore NewStore() => Database.NewStore();

    /// <summary>Inserts the initial data of a test. Entities referenced by others come first.</summary>
    protected async Task GivenAsync(params object[] entities)
    {
        await using var store = NewStore();
        store.AddRange(entities);
        await store.SaveChangesAsync();
    }

    /// <summary>Runs something with a context of its own, as a turn would.</summary>
    protected async Task<T> InStoreAsync<T>(Func<MentorStore, Task<T>> work)
    {
        await using var store = NewStore();
        return await work(store);
    }

    protected CommandContext ActOf(
        Domain.People.Person person,
        bool isCoordinator = false,
        HandledMark? activity = null
    ) => new(person.Id, isCoordinator, Now, activity);
}
