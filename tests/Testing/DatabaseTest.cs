using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Xunit;

namespace MentorBot.Testing;

/// <summary>A test with a database of its own and a clock that stands at <see cref="A.Now"/> until it is moved.</summary>
public abstract class DatabaseTest : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected ManualClock Clock { get; } = new(A.Now);

    protected DateTimeOffset Now => Clock.GetUtcNow();

    public virtual async Task InitializeAsync() => Database = await TestDatabase.CreateAsync();

    public virtual async Task DisposeAsync() => await Database.DisposeAsync();

    protected MentorStore NewStore() => Database.NewStore();

    /// <summary>Writes what a test starts from. What others point at comes first.</summary>
    protected async Task GivenAsync(params object[] entities)
    {
        await using var store = NewStore();
        store.AddRange(entities);
        await store.SaveChangesAsync();
    }

    /// <summary>Does something with a store of its own, as a turn would.</summary>
    protected async Task<T> InStoreAsync<T>(Func<MentorStore, Task<T>> work)
    {
        await using var store = NewStore();
        return await work(store);
    }

    protected Act ActOf(Domain.People.Person person, bool isCoordinator = false, HandledMark? activity = null) =>
        new(person.Id, isCoordinator, Now, activity);
}
