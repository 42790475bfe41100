using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Notices;

/// <summary>Two people who can be reached, and senders identified by name.</summary>
public abstract class OutboxTest : DatabaseTest
{
    protected Person Ada { get; } = A.Person("Ada Lovelace");

    protected Person Grace { get; } = A.Person("Grace Hopper");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(Ada, Grace);
    }

    protected Notice Tell(
        Person person,
        NoticeKind kind = NoticeKind.Introduction,
        string occurrence = "",
        TimeSpan? after = null,
        TimeSpan? lifetime = null
    ) => Notice.Tell(person.Id, kind, person.Id.Value, Now, Now + after, lifetime, occurrence);

    protected async Task<IReadOnlyList<ClaimedNotice>> ClaimAsync(
        string owner = "one",
        int slots = 10,
        TimeSpan? lease = null
    )
    {
        await using var store = NewStore();
        var claim = new Claim(owner, slots, lease ?? TimeSpan.FromMinutes(5), Now);
        return await new ClaimNotices(store, Odd).RunAsync(claim, CancellationToken.None);
    }

    protected async Task<bool> SettleAsync(ClaimedNotice notice, NoticeOutcome outcome, TimeSpan pace = default)
    {
        await using var store = NewStore();
        return outcome is NoticeOutcome.Unreachable unreachable
            ? await new AcknowledgeUnreachable(store).RunAsync(notice, unreachable, Now, CancellationToken.None)
            : (
                await new AcknowledgeNotices(store).RunAsync(
                    [new NoticeResult(notice, outcome)],
                    pace,
                    Now,
                    CancellationToken.None
                )
            ).Contains(notice.Id);
    }

    protected Task<Notice> ReadAsync(Notice notice) =>
        InStoreAsync(store => store.Notices.SingleAsync(n => n.Id == notice.Id));

    protected Task<SentNotice?> ReadLogAsync(Notice notice) =>
        InStoreAsync(store => store.SentNotices.SingleOrDefaultAsync(n => n.Id == notice.Id));

    protected static IEnumerable<NoticeKind> Kinds(IEnumerable<ClaimedNotice> claimed) => claimed.Select(n => n.Kind);
}
