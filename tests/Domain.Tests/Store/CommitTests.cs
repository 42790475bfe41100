using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Store;

public sealed class CommitTests : DatabaseTest
{
    private readonly Person ada = A.Person("Ada Lovelace");

    [Fact]
    public async Task A_change_its_notice_its_audit_entry_and_the_handled_mark_are_committed_together()
    {
        await GivenAsync(ada);

        await WelcomeAsync("a:1|m1|message");

        await using var store = NewStore();
        Assert.Equal(Now, (await store.People.SingleAsync()).WelcomedAt);
        Assert.Equal(ada.Id, (await store.Notices.SingleAsync()).RecipientId);
        Assert.Equal(("welcome", ada.Id.Value, ada.Id), await OnlyAuditEntryAsync(store));
        Assert.Equal("a:1|m1|message", (await store.HandledActivities.SingleAsync()).Key);
    }

    [Fact]
    public async Task The_second_commit_of_an_activity_is_refused_and_leaves_nothing_behind()
    {
        await GivenAsync(ada);
        await WelcomeAsync("a:1|m1|message", NoticeKind.Proposal);

        await Assert.ThrowsAsync<AlreadyHandledException>(() => WelcomeAsync("a:1|m1|message", NoticeKind.CheckIn));

        await using var store = NewStore();
        Assert.Equal(NoticeKind.Proposal, (await store.Notices.SingleAsync()).Kind);
        Assert.Equal(1, await store.Audit.CountAsync());
    }

    [Fact]
    public async Task Two_deliveries_of_an_activity_at_once_have_one_effect()
    {
        await GivenAsync(ada);
        var notices = Enum.GetValues<NoticeKind>();

        var outcomes = await Task.WhenAll(notices.Select(kind => IsHandledAsync("a:1|m1|message", kind)));

        Assert.Equal(1, outcomes.Count(handled => handled));
        Assert.Equal(1, await InStoreAsync(store => store.Notices.CountAsync()));
    }

    [Fact]
    public async Task A_quiet_commit_leaves_the_mark_and_no_audit_entry()
    {
        var act = ActOf(ada, activity: new HandledMark("a:1|m2|message", "{}"));
        await using (var store = NewStore())
        {
            store.People.Add(ada);
            await store.CommitQuietlyAsync(act, CancellationToken.None);
        }

        Assert.Equal(0, await InStoreAsync(store => store.Audit.CountAsync()));
        Assert.Equal("{}", (await InStoreAsync(store => store.HandledActivities.SingleAsync())).Show);
    }

    [Fact]
    public async Task The_same_notice_planned_twice_is_a_conflict_that_keeps_the_first()
    {
        await GivenAsync(ada);
        await WelcomeAsync("a:1|m1|message");

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => WelcomeAsync("a:1|m2|message"));

        Assert.Equal(1, await InStoreAsync(store => store.HandledActivities.CountAsync()));
    }

    private async Task<bool> IsHandledAsync(string key, NoticeKind kind)
    {
        try
        {
            await WelcomeAsync(key, kind, changes: false);
            return true;
        }
        catch (AlreadyHandledException)
        {
            return false;
        }
    }

    private async Task WelcomeAsync(string key, NoticeKind kind = NoticeKind.Proposal, bool changes = true)
    {
        await using var store = NewStore();
        var person = await store.People.SingleAsync(p => p.Id == ada.Id);
        if (changes)
        {
            person.Welcome(Now);
        }

        store.Notices.Add(Notice.Tell(ada.Id, kind, ada.Id.Value, Now));
        await store.CommitAsync(
            ActOf(ada, activity: new HandledMark(key, null)),
            "welcome",
            ada.Id.Value,
            CancellationToken.None
        );
    }

    private static async Task<(string Action, Guid Subject, PersonId? Actor)> OnlyAuditEntryAsync(MentorStore store)
    {
        var entry = await store.Audit.SingleAsync();
        return (entry.Action, entry.SubjectId, entry.ActorId);
    }
}
