using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>What happens to sessions by the clock.</summary>
public sealed class TendSessionsTests : SessionTest
{
    [Fact]
    public async Task Both_are_reminded_on_the_day_before_in_their_own_hours_and_once()
    {
        await AgreedAsync(Thursday);
        await ForgetNoticesAsync();
        Assert.Equal(0, await TendAsync());
        Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(1, await TendAsync());
        Assert.Equal(0, await TendAsync());

        var (hers, his) = (Assert.Single(await NoticesAsync(Ada)), Assert.Single(await NoticesAsync(Ben)));
        Assert.Equal((NoticeKind.SessionReminder, NoticeKind.SessionReminder), (hers.Kind, his.Kind));
        Assert.Equal(Now, hers.NotBefore);
        Assert.Equal(Wednesday, his.NotBefore);
        Assert.Equal((Thursday, Thursday), (hers.ExpiresAt, his.ExpiresAt));
    }

    [Fact]
    public async Task A_session_after_the_weekend_is_remembered_on_friday()
    {
        await AgreedAsync(Thursday.AddDays(4));
        await ForgetNoticesAsync();
        Clock.Advance(TimeSpan.FromDays(4));

        await TendAsync();

        Assert.Equal(Now, Assert.Single(await NoticesAsync(Ada)).NotBefore);
    }

    [Fact]
    public async Task Who_agreed_on_the_day_before_is_not_reminded()
    {
        Clock.Advance(TimeSpan.FromHours(6));
        await AgreedAsync(Wednesday.AddDays(-1).AddHours(1));
        await ForgetNoticesAsync();
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, await TendAsync());
    }

    [Fact]
    public async Task Who_has_had_the_prompts_of_the_week_is_reminded_all_the_same()
    {
        await AgreedAsync(Thursday);
        await ForgetNoticesAsync();
        var asked = CheckIn.Plan(Pair.Id, Ada.Id, 1, Now, Now);
        asked.AskAt(Now, nudgeAfterDays: 3);
        await GivenAsync(asked);
        Clock.Advance(TimeSpan.FromDays(2));

        await TendAsync(budget: 1);

        Assert.Equal(NoticeKind.SessionReminder, Assert.Single(await NoticesAsync(Ada)).Kind);
        Assert.Single(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task A_proposal_lapses_after_three_days_and_only_its_proposer_hears()
    {
        var id = await ProposedAsync(Ada, Thursday.AddDays(7));
        await ForgetNoticesAsync();
        Clock.Advance(Session.Patience - TimeSpan.FromMinutes(1));
        Assert.Equal(0, await TendAsync());
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, await TendAsync());
        Assert.Equal(0, await TendAsync());

        Assert.Equal(SessionState.Cancelled, (await ReadAsync(id)).State);
        Assert.Equal([NoticeKind.SessionLapsed], await ToldAsync(Ada));
        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task A_move_that_nobody_answers_leaves_the_session_where_it_was()
    {
        var id = await AgreedAsync(Thursday.AddDays(7));
        await OfferAsync(Ada, id, null, Friday.AddDays(7));
        Clock.Advance(Session.Patience);

        await TendAsync();

        var session = await ReadAsync(id);
        Assert.Equal((SessionState.Agreed, Thursday.AddDays(7)), (session.State, session.StartsAt!.Value));
        Assert.Empty(session.Times);
    }

    [Fact]
    public async Task After_its_end_it_counts_as_held_and_nobody_is_asked()
    {
        var id = await AgreedAsync(Wednesday);
        await ForgetNoticesAsync();
        Clock.Advance(Wednesday.AddMinutes(44) - Now);
        await TendAsync();
        Assert.Equal(SessionState.Agreed, (await ReadAsync(id)).State);
        await ForgetNoticesAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        await TendAsync();

        Assert.Equal(SessionState.Held, (await ReadAsync(id)).State);
        Assert.Empty(await NoticesAsync(Ada));
        Assert.Empty(await NoticesAsync(Ben));
    }

    [Fact]
    public async Task What_an_ended_mentorship_left_behind_is_called_off_without_a_word()
    {
        var id = await AgreedAsync(Thursday);
        await LeaveAsync(Ben);
        await ForgetNoticesAsync();

        await TendAsync();

        Assert.Equal(SessionState.Cancelled, (await ReadAsync(id)).State);
        Assert.Empty(await NoticesAsync(Ada));
    }

    [Fact]
    public async Task What_is_cancelled_goes_after_a_month_and_of_what_was_held_the_place()
    {
        var cancelled = await ProposedAsync(Ada, Wednesday);
        await CancelAsync(Ada, cancelled);
        var held = await AgreedAsync(Wednesday);
        Clock.Advance(TimeSpan.FromDays(3));
        await TendAsync();
        Clock.Advance(ForgetOldSessions.Keep + TimeSpan.FromDays(1));

        Assert.Equal(2, await InStoreAsync(s => new ForgetOldSessions(s).RunAsync(Now, default)));

        var left = Assert.Single(await InStoreAsync(s => s.Sessions.ToListAsync()));
        Assert.Equal((held, null, Wednesday), (left.Id, left.Place, left.StartsAt!.Value));
    }

    [Fact]
    public async Task What_was_held_goes_after_two_years_and_makes_room()
    {
        await AgreedAsync(Wednesday);
        Clock.Advance(TimeSpan.FromDays(3));
        await TendAsync();

        Clock.Advance(ForgetOldSessions.KeepHeld - TimeSpan.FromDays(3));
        await InStoreAsync(s => new ForgetOldSessions(s).RunAsync(Now, default));
        Assert.Single(await InStoreAsync(s => s.Sessions.ToListAsync()));

        Clock.Advance(TimeSpan.FromDays(4));
        await InStoreAsync(s => new ForgetOldSessions(s).RunAsync(Now, default));
        Assert.Empty(await InStoreAsync(s => s.Sessions.ToListAsync()));
    }
}
