using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>Saving what the time of a check-in depends on makes the planner look again, in the same transaction.</summary>
public sealed class WakeTests : PairTest
{
    private static readonly Dictionary<string, Func<MentorStore, Task>> Changes = new(StringComparer.Ordinal)
    {
        ["their zone"] = async s => (await AdaAsync(s)).SetWorkingHours(WorkingTime.Default("Asia/Tokyo")),
        ["their reach"] = async s => (await AdaAsync(s)).MarkUnreachable(Reachability.Blocked, A.Now),
        ["their silence"] = async s => (await AdaAsync(s)).AskWhetherStillThere(A.Now),
        ["a rest of their enrolment"] = async s => (await s.Enrolments.FirstAsync()).PauseUntil(A.Now.AddDays(5)),
        ["the end of a pause"] = async s => (await s.Mentorships.SingleAsync()).Resume(A.Now),
        ["the state of the cohort"] = async s => _ = (await s.Cohorts.SingleAsync()).Complete(A.Now.AddYears(1)).Value,
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_woken_by(string change)
    {
        await PlannedAsync();
        await using var store = NewStore();
        await Changes[change](store);

        await store.SaveAsync(default);

        Assert.NotEqual(0, await DueAsync());
    }

    [Fact]
    public async Task It_is_not_woken_by_what_has_nothing_to_do_with_it()
    {
        await PlannedAsync();
        await using var store = NewStore();
        (await AdaAsync(store)).Welcome(Now);

        await store.SaveAsync(default);

        Assert.Equal(0, await DueAsync());
    }

    [Fact]
    public async Task It_sleeps_on_when_the_change_is_not_saved()
    {
        await PlannedAsync();
        await using var late = NewStore();
        (await AdaAsync(late)).SetWorkingHours(WorkingTime.Default("Asia/Tokyo"));
        await InStoreAsync(async s =>
        {
            (await AdaAsync(s)).Welcome(Now);
            return await s.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => late.SaveAsync(default));

        Assert.Equal(0, await DueAsync());
        Assert.Null(late.Database.CurrentTransaction);
    }

    [Fact]
    public async Task It_sleeps_on_when_the_transaction_of_the_caller_is_rolled_back()
    {
        await PlannedAsync();
        await using var store = NewStore();
        await using (await store.Database.BeginTransactionAsync())
        {
            (await AdaAsync(store)).SetWorkingHours(WorkingTime.Default("Asia/Tokyo"));
            await store.SaveAsync(default);
        }

        Assert.Equal(0, await DueAsync());
    }

    private async Task PlannedAsync()
    {
        await BothAcceptAsync();
        await PlanAsync();
        Assert.Equal(2, await InStoreAsync(s => s.CheckInDueEntries.CountAsync()));
        Assert.Equal(0, await DueAsync());
    }

    private Task<int> DueAsync() => InStoreAsync(s => s.CheckInDueEntries.CountAsync(e => e.DueAt <= Now));

    private static Task<Person> AdaAsync(MentorStore store) => store.People.SingleAsync(p => p.Name == "Ada Lovelace");
}
