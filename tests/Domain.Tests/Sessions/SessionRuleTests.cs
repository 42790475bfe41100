using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>What can be proposed, agreed, moved, cancelled and written down.</summary>
public sealed class SessionRuleTests : SessionTest
{
    [Fact]
    public async Task Times_are_proposed_in_order_and_the_partner_is_told()
    {
        var id = await ProposedAsync(Ada, Thursday, Wednesday, Thursday);

        var session = await ReadAsync(id);
        Assert.Equal([Wednesday, Thursday], session.Times);
        Assert.Equal((SessionState.Proposed, Ada.Id, 0), (session.State, session.ProposerId!.Value, session.Sequence));
        Assert.Equal(("Room 4", SessionForm.InPerson), (session.Place, session.Form));
        Assert.Equal([NoticeKind.SessionProposed], await ToldAsync(Ben));
        Assert.Empty(await NoticesAsync(Ada));
    }

    [Fact]
    public async Task What_has_passed_is_too_far_too_much_or_too_long_is_refused()
    {
        async Task<Refusal?> RefusedAsync(SessionDraft draft) => (await ProposeAsync(Ada, draft)).Refusal;

        Assert.IsType<SessionWithoutTime>(await RefusedAsync(Draft()));
        Assert.IsType<SessionTimeHasPassed>(await RefusedAsync(Draft(Now)));
        Assert.IsType<SessionTimeHasPassed>(await RefusedAsync(Draft(Wednesday, DateTimeOffset.MinValue)));
        Assert.IsType<SessionTooFarAhead>(await RefusedAsync(Draft(DateTimeOffset.MaxValue)));
        Assert.IsType<TooManySessionTimes>(
            await RefusedAsync(Draft(Wednesday, Thursday, Friday, Friday.AddHours(1), Friday.AddHours(2)))
        );
        Assert.IsType<SessionLengthNotOffered>(await RefusedAsync(Draft(Friday) with { Minutes = 5 }));
        Assert.Equal(new SessionPlaceTooLong(201), await RefusedAsync(Draft(Friday) with { Place = new('x', 201) }));
        Assert.IsType<NotFound>((await ProposeAsync(Stranger, Draft(Friday))).Refusal);
    }

    [Fact]
    public async Task A_pair_has_one_open_proposal_and_proposing_the_same_again_is_the_same()
    {
        var id = await ProposedAsync(Ada, Wednesday);

        Assert.Equal(id, await ProposedAsync(Ada, Wednesday));
        Assert.IsType<SessionIsProposed>((await ProposeAsync(Ben, Draft(Thursday))).Refusal);
        await AcceptTimeAsync(Ben, id, Wednesday);
        Assert.IsType<SessionIsAgreed>((await ProposeAsync(Ada, Draft(Thursday))).Refusal);
        Clock.Advance(TimeSpan.FromDays(3));
        Assert.NotEqual(id, await ProposedAsync(Ada, Friday));
        Assert.Equal(SessionState.Held, (await ReadAsync(id)).State);
    }

    [Fact]
    public async Task The_other_one_chooses_among_the_times_and_the_proposer_hears()
    {
        var id = await ProposedAsync(Ada, Wednesday, Thursday);
        await ForgetNoticesAsync();

        Assert.IsType<OthersChooseTheTime>((await AcceptTimeAsync(Ada, id, Wednesday)).Refusal);
        Assert.IsType<SessionTimeNotOffered>((await AcceptTimeAsync(Ben, id, Friday)).Refusal);
        Assert.False((await AcceptTimeAsync(Ben, id, Thursday)).IsRefused);
        Assert.False((await AcceptTimeAsync(Ben, id, Thursday)).IsRefused);

        var session = await ReadAsync(id);
        Assert.Equal((SessionState.Agreed, Thursday, 1), (session.State, session.StartsAt!.Value, session.Sequence));
        Assert.Empty(session.Times);
        Assert.Equal([NoticeKind.SessionAgreed], await ToldAsync(Ada));
        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task A_counter_proposal_turns_the_table()
    {
        var id = await ProposedAsync(Ada, Wednesday);
        await ForgetNoticesAsync();

        await OfferAsync(Ben, id, null, Thursday, Friday);

        Assert.Equal([NoticeKind.SessionProposed], await ToldAsync(Ada));
        Assert.IsType<SessionTimeNotOffered>((await AcceptTimeAsync(Ada, id, Wednesday)).Refusal);
        Assert.IsType<OthersChooseTheTime>((await AcceptTimeAsync(Ben, id, Thursday)).Refusal);
        Assert.False((await AcceptTimeAsync(Ada, id, Friday)).IsRefused);
    }

    [Fact]
    public async Task A_move_keeps_the_agreed_time_until_the_other_takes_the_new_one()
    {
        var id = await AgreedAsync(Thursday);
        await OfferAsync(Ada, id, null, Friday);

        var asked = await ReadAsync(id);
        Assert.Equal((SessionState.Agreed, Thursday), (asked.State, asked.StartsAt!.Value));
        await KeepTimeAsync(Ben, id);
        Assert.Equal(Thursday, (await ReadAsync(id)).StartsAt);
        await OfferAsync(Ada, id, null, Friday);
        await AcceptTimeAsync(Ben, id, Friday);

        var moved = await ReadAsync(id);
        Assert.Equal((SessionState.Agreed, Friday, "Room 4"), (moved.State, moved.StartsAt!.Value, moved.Place));
        Assert.True(moved.Sequence > asked.Sequence);
    }

    [Fact]
    public async Task Calling_off_what_was_agreed_is_told_and_withdrawing_a_proposal_is_not()
    {
        var first = await ProposedAsync(Ada, Wednesday);
        await ForgetNoticesAsync();
        await CancelAsync(Ada, first);
        Assert.Empty(await ToldAsync(Ben));

        var second = await AgreedAsync(Thursday);
        await ForgetNoticesAsync();
        await CancelAsync(Ben, second);
        await CancelAsync(Ben, second);

        Assert.Equal([NoticeKind.SessionCancelled], await ToldAsync(Ada));
        Assert.IsType<SessionIsCancelled>((await AcceptTimeAsync(Ben, second, Thursday)).Refusal);
        Assert.False((await ProposeAsync(Ada, Draft(Friday))).IsRefused);
    }

    [Fact]
    public async Task What_is_over_cannot_be_changed()
    {
        var id = await AgreedAsync(Wednesday);
        Clock.Advance(TimeSpan.FromDays(3));

        Assert.IsType<SessionIsOver>((await CancelAsync(Ada, id)).Refusal);
        Assert.IsType<SessionIsOver>((await OfferAsync(Ada, id, null, Friday)).Refusal);
    }

    [Fact]
    public async Task An_unplanned_session_is_written_down_once_and_not_ahead_of_time()
    {
        var first = await LogAsync(Now.AddDays(-1));

        Assert.Equal(first.Value, (await LogAsync(Now.AddDays(-1))).Value);
        Assert.IsType<SessionStillToCome>((await LogAsync(Now)).Refusal);
        Assert.IsType<SessionTooLongAgo>((await LogAsync(Now.AddDays(-91))).Refusal);
        var kept = Assert.Single(await InStoreAsync(s => s.Sessions.ToListAsync()));
        Assert.Equal((SessionState.Held, 30), (kept.State, kept.Minutes));
        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task A_stranger_and_whoever_has_left_find_nothing()
    {
        var id = await AgreedAsync(Thursday);
        Assert.Null(await SeenAsync(Stranger, id));
        Assert.IsType<NotFound>((await CancelAsync(Stranger, id)).Refusal);

        await LeaveAsync(Ben);

        Assert.Null(await SeenAsync(Ben, id));
        Assert.IsType<MentorshipIsOver>((await CancelAsync(Ada, id)).Refusal);
        Assert.IsType<MentorshipIsOver>((await ProposeAsync(Ada, Draft(Friday))).Refusal);
    }

    private Task<Result<SessionId>> LogAsync(DateTimeOffset at) =>
        AsAsync(
            Ada,
            (store, context) => new LogSession(store).RunAsync(Pair.Id, at, 30, SessionForm.Remote, context, default)
        );
}
