using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>A note for the partner that its writer changes again and again.</summary>
public sealed class ChangedNoteTests : PairTest
{
    private CheckIn asked = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AcceptedForAsync(days: 8);
        await PlanAsync();
        asked = Assert.Single(await CheckInsAsync(Ada));
    }

    [Fact]
    public async Task Two_hundred_changes_in_three_seconds_are_one_message_with_the_last_words()
    {
        var first = Now;
        for (var i = 1; i <= 200; i++)
        {
            await WriteAsync($"Note {i}");
            Clock.Advance(TimeSpan.FromMilliseconds(15));
        }

        var notice = Assert.Single(await NoticesAsync());
        Assert.Equal(first + Notice.Settling, notice.NotBefore);
        Assert.Equal("Note 200", await ReadNoteAsync());
    }

    [Fact]
    public async Task What_is_written_after_it_went_out_is_another_message()
    {
        await WriteAsync("One");
        Clock.Advance(Notice.Settling);
        await ClaimAsync();

        await WriteAsync("Two");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await WriteAsync("Three");

        Assert.Equal(
            [NoticeState.Pending, NoticeState.Claimed],
            (await NoticesAsync()).Select(notice => notice.State).Order()
        );
    }

    /// <summary>Otherwise the message that is being sent could hold the words before, and no other would follow.</summary>
    [Fact]
    public async Task A_sender_that_takes_it_at_the_same_moment_makes_the_change_run_again()
    {
        await WriteAsync("One");
        await using var store = NewStore();
        var newer = Notice.Tell(Ben.Id, NoticeKind.PartnerNote, asked.Id.Value, Now, occurrence: "newer");
        await store.TellLatestAsync([newer], CancellationToken.None);
        await ClaimAsync();

        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => store.SaveAsync(CancellationToken.None));
    }

    private async Task WriteAsync(string note)
    {
        var told = new MeetingTold(new MeetingReport(4, 45, note, NoteAudience.Partner, null));
        Assert.Null(
            (
                await AsAsync(Ada, (s, act) => new AnswerCheckIn(s, new([])).RunAsync(asked.Id, told, act, default))
            ).Refusal
        );
    }

    private Task<List<Notice>> NoticesAsync() =>
        InStoreAsync(store => store.Notices.Where(n => n.Kind == NoticeKind.PartnerNote).ToListAsync());

    private Task<int> ClaimAsync() =>
        InStoreAsync(store =>
            store
                .Notices.Where(n => n.Kind == NoticeKind.PartnerNote)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.State, NoticeState.Claimed))
        );

    private async Task<string?> ReadNoteAsync() =>
        (await InStoreAsync(s => new FindCheckIns(s).NotesAsync([(asked.Id, Ben.Id)], default)))
            .GetValueOrDefault((asked.Id, Ben.Id))
            ?.Note;
}
