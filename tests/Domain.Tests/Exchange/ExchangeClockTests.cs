using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Exchange;

/// <summary>What sessions do to what was brought to them.</summary>
public sealed class ExchangeClockTests : ExchangeTest
{
    [Fact]
    public async Task When_a_session_begins_all_are_shown_what_is_brought_and_once()
    {
        await AgreedAsync(Wednesday);
        await BringAsync(Ada, "A slow build");
        Clock.Advance(Wednesday - Session.ExchangeAhead - Now);
        await TendAsync();
        await TendAsync();

        Assert.Equal(1, (await ToldAsync(Ada)).Count(kind => kind == NoticeKind.SessionExchange));
        var his = Assert.Single(await NoticesAsync(Ben), n => n.Kind == NoticeKind.SessionExchange);
        Assert.Equal(Wednesday.AddMinutes(45), his.ExpiresAt);
    }

    [Fact]
    public async Task Where_nobody_brings_anything_nobody_is_told()
    {
        await AgreedAsync(Wednesday);
        await BringAsync(Ada, "A slow build");
        await TakeBackAsync(Ada);
        Clock.Advance(Wednesday - Now);
        await TendAsync();

        Assert.DoesNotContain(NoticeKind.SessionExchange, await ToldAsync(Ben));
    }

    [Fact]
    public async Task It_carries_over_when_the_session_is_moved_or_cancelled()
    {
        var id = await AgreedAsync(Wednesday);
        await BringAsync(Ada, "A slow build");
        await CancelAsync(Ben, id);
        Clock.Advance(TimeSpan.FromDays(3));
        await TendAsync();
        Assert.Equal("A slow build", (await ExchangeAsync(Ben)).Of(Ada.Id).Stuck);

        var next = await AgreedAsync(Wednesday.AddDays(7));
        await OfferAsync(Ada, next, null, Thursday.AddDays(7));
        await AcceptTimeAsync(Ben, next, Thursday.AddDays(7));
        await ForgetNoticesAsync();
        Clock.Advance(Thursday.AddDays(7) - Now);
        await TendAsync();

        Assert.Contains(NoticeKind.SessionExchange, await ToldAsync(Ben));
        Assert.Equal("A slow build", (await ExchangeAsync(Ben)).Of(Ada.Id).Stuck);
    }

    [Fact]
    public async Task After_it_what_was_brought_is_last_time_and_what_came_later_waits()
    {
        await BringAsync(Ada, "A slow build", "Pairing");
        await AgreedAsync(Wednesday);
        Clock.Advance(Wednesday.AddHours(1) - Now);
        await BringAsync(Ben, "How to say no");
        await TendAsync();

        var view = await ExchangeAsync(Ben);
        Assert.True(view.Of(Ada.Id).IsBlank);
        Assert.Equal("A slow build", view.Brought.Single(one => one.Person == Ada.Id).LastStuck);
        Assert.Equal("How to say no", view.Of(Ben.Id).Stuck);
    }

    [Fact]
    public async Task The_turn_alternates_with_every_session_planned_or_not()
    {
        var first = (await ExchangeAsync(Ada)).Turn;
        await MeetAsync(Wednesday);
        var second = (await ExchangeAsync(Ben)).Turn;
        Assert.NotEqual(first, second);

        await LogAsync(Now.AddHours(-1));
        Assert.Equal(first, (await ExchangeAsync(Ada)).Turn);
        await LogAsync(Wednesday.AddDays(-3));
        Assert.Equal(first, (await ExchangeAsync(Ada)).Turn);
    }

    [Fact]
    public async Task A_takeaway_and_a_next_step_come_back_to_their_writer_alone()
    {
        var asked = CheckIn.Plan(Pair.Id, Ada.Id, 1, Now, Now);
        asked.AskAt(Now, nudgeAfterDays: 3);
        await GivenAsync(asked);
        var told = new MeetingTold(
            new MeetingReport(5, null, null, NoteAudience.Private, "Ask for the budget")
            {
                Takeaway = " Say no earlier ",
            }
        );
        await AsAsync(
            Ada,
            (store, context) =>
                new AnswerCheckIn(store, new Coordinators([])).RunAsync(asked.Id, told, context, default)
        );

        var (hers, his) = (await ExchangeAsync(Ada), await ExchangeAsync(Ben));
        Assert.Equal(("Say no earlier", "Ask for the budget"), (hers.Takeaway, hers.NextStep));
        Assert.Equal((null, null), (his.Takeaway, his.NextStep));
    }

    [Fact]
    public async Task Two_reminders_to_one_person_are_an_hour_apart()
    {
        await AgreedAsync(Thursday);
        await ForgetNoticesAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        var asked = CheckIn.Plan(Pair.Id, Ada.Id, 1, Now, Now);
        asked.AskAt(Now.AddMinutes(20), nudgeAfterDays: 3);
        await GivenAsync(asked);

        await TendAsync();

        Assert.Equal(Now.AddMinutes(80), Assert.Single(await NoticesAsync(Ada)).NotBefore);
    }

    private Task<Result<SessionId>> LogAsync(DateTimeOffset at) =>
        AsAsync(
            Ada,
            (store, context) => new LogSession(store).RunAsync(Pair.Id, at, 30, SessionForm.Remote, context, default)
        );
}
