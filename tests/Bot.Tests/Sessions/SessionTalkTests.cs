using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Sessions;

/// <summary>A pair agrees on a session, moves it and calls it off, by card and by typing. It is Monday in Berlin.</summary>
public sealed class SessionTalkTests : PairTalk
{
    private static readonly DateTimeOffset Thursday = new(2026, 3, 5, 15, 0, 0, TimeSpan.Zero);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ben.Awaits("are matched");
    }

    [Fact]
    public async Task Three_times_are_proposed_and_the_other_takes_one_by_button()
    {
        var find = await Ada.Says("meet");
        Assert.True(find.Says("Meet Ben") && find.Says("Thu, Mar 5, 4:00 PM"), find.Words);

        var waiting = await Ada.Presses("Propose all 3", new { form = "InPerson", place = "Room 4" });
        Assert.True(waiting.Says("Waiting for Ben") && waiting.Says("in person: Room 4"), waiting.Words);
        await Ben.Awaits("Ada proposes times");
        Assert.True(Ben.Card.Says("in person: Room 4"), Ben.Card.Words);
        var agreed = await Ben.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");

        Assert.True(agreed.Says("Agreed. I’ll pass it on.") && agreed.Says("You’re meeting Ada"), agreed.Words);
        await Ada.Awaits("You’re meeting Ben");
        var session = await SessionAsync();
        Assert.Equal(
            (SessionState.Agreed, Thursday, "Room 4"),
            (session.State, session.StartsAt!.Value, session.Place)
        );
    }

    [Fact]
    public async Task Typed_words_pick_a_time_where_they_fit_only_one()
    {
        await Ada.Says("meet");
        Assert.True((await Ada.Says("thursday after 3")).Says("Waiting for Ben"), Ada.Card.Words);
        Assert.Equal([Thursday], (await SessionAsync()).Times);
        await Ada.Presses("Other times");
        await Ada.Presses("Propose all 3");
        await Ben.Awaits("Ada proposes times");

        Assert.True((await Ben.Says("after 8")).Says("More than one time fits"), Ben.Card.Words);
        Assert.Equal(SessionState.Proposed, (await SessionAsync()).State);
        Assert.True((await Ben.Says("the second one works for me")).Says("You’re meeting Ada"), Ben.Card.Words);
    }

    [Fact]
    public async Task When_do_we_meet_answers_with_the_next_session_and_so_does_the_home()
    {
        await AgreeAsync();

        Assert.True((await Ada.Says("when do we meet?")).Says("Thu, Mar 5, 4:00"), Ada.Card.Words);
        Assert.True((await Ada.Says("when is our next meeting with each other")).Says("You’re meeting Ben"));
        var home = await Ada.Says("my mentorships");
        Assert.True(home.Says("Next session: Thu, Mar 5, 4:00 PM"), home.Words);
        Assert.True((await Ada.Presses("Next session: Thu, Mar 5, 4:00 PM (your time)")).Says("You’re meeting Ben"));
    }

    [Fact]
    public async Task None_of_these_leads_to_other_times_for_the_first_to_choose_from()
    {
        await Ada.Says("find a time");
        await Ada.Says("thursday");
        await Ben.Awaits("Ada proposes times");

        var others = await Ben.Presses("None of these");
        Assert.True(others.Says("Which times suit you?") && !others.Says("4:00 PM"), others.Words);
        Assert.True((await Ben.Presses("Propose all 3")).Says("Waiting for Ada"), Ben.Card.Words);

        await Ada.Awaits("Ben proposes times");
        Assert.True((await Ada.Says("1")).Says("You’re meeting Ben"), Ada.Card.Words);
    }

    [Fact]
    public async Task A_move_waits_for_the_other_and_a_kept_time_stays()
    {
        await AgreeAsync();
        await Ada.Says("meet");
        Assert.True((await Ada.Presses("Move")).Says("It stays on Thu, Mar 5, 4:00"), Ada.Card.Words);
        var moving = await Ada.Presses("Propose all 3");
        Assert.True(moving.Says("You’ve asked to move it"), moving.Words);

        await Ben.Awaits("Ada would like to move");
        Assert.True((await Ben.Presses("Keep the time")).Says("It stays as it was."), Ben.Card.Words);
        var session = await SessionAsync();
        Assert.Equal((SessionState.Agreed, Thursday, 0), (session.State, session.StartsAt!.Value, session.Times.Count));
    }

    [Fact]
    public async Task What_is_called_off_can_be_proposed_again_from_the_card()
    {
        await AgreeAsync();
        await Ben.Says("meet");

        var off = await Ben.Presses("Cancel session");
        Assert.True(off.Says("Session cancelled") && off.Says("planned for Thu, Mar 5"), off.Words);
        await Ada.Awaits("Session cancelled");
        Assert.True((await Ada.Presses("Propose again")).Says("Meet Ben"), Ada.Card.Words);
    }

    [Fact]
    public async Task Whoever_comes_second_reads_how_it_stands()
    {
        await AgreeAsync();
        var hers = (await Ada.Says("meet")).Card;
        var his = (await Ben.Says("meet")).Card;
        await Ada.Presses(hers, "Cancel session");

        await Ben.Presses(his, "Move");
        Assert.True(Ben.Card.Says("Session cancelled"), Ben.Card.Words);

        var first = (await Ada.Says("meet")).Card;
        var second = (await Ben.Says("meet")).Card;
        await Ada.Presses(first, "Propose all 3");
        var late = await Ben.Presses(second, "Propose all 3");
        Assert.True(late.Says("Times are proposed already") && late.Says("Ada proposes times"), late.Words);
    }

    [Fact]
    public async Task A_time_of_ones_own_is_taken_from_the_form_and_what_is_wrong_is_said()
    {
        await Ada.Says("meet");
        await Ada.Presses("Another time");
        Assert.True((await Ada.Presses("Propose", new { date = "2026-03-06" })).Says("write a time such as 14:30"));
        Assert.True(
            (await Ada.Presses("Propose", new { date = "2026-03-01", time = "14:30" })).Says("That time has passed")
        );

        Assert.True(
            (await Ada.Presses("Propose", new { date = "2026-03-06", time = "2.30 pm" })).Says("Waiting for Ben")
        );
        Assert.Equal([new DateTimeOffset(2026, 3, 6, 13, 30, 0, TimeSpan.Zero)], (await SessionAsync()).Times);
    }

    [Fact]
    public async Task An_unplanned_session_is_logged_by_a_typed_day_and_listed()
    {
        var logged = await Ada.Says("log session yesterday");
        Assert.True(logged.Says("Logged.") && logged.Says("Sun, Mar 1, 2026: 45 minutes, online"), logged.Words);

        await Ben.Says("log a session");
        Assert.True((await Ben.Presses("Log it", new { date = "2026-03-09", minutes = 30 })).Says("once it’s over"));
        Assert.True((await Ben.Presses("Log it", new { date = "2026-02-27", minutes = 30 })).Says("30 minutes"));
        Assert.Equal(2, await ReadAsync(s => s.Sessions.CountAsync(x => x.State == SessionState.Held)));
    }

    [Fact]
    public async Task An_open_goal_is_suggested_to_talk_about()
    {
        await Ada.Says("new goal Give a talk");

        Assert.True((await Ada.Says("meet")).Says("To talk about: Give a talk"), Ada.Card.Words);
    }

    [Fact]
    public async Task The_check_in_that_follows_names_its_day_in_the_words_of_whoever_reads()
    {
        await AgreeAsync();
        await Ben.Says("sprache deutsch");

        await WeekPassesAsync();

        await Ada.Awaits("Your session was on **Thu, Mar 5, 2026**");
        await Ben.Awaits("Euer Treffen war am **Do, 5. März 2026**");
        var met = await Ada.Presses("Yes, we met");
        Assert.True(met.Says("You met on **Thu, Mar 5, 2026**"), met.Words);
    }

    [Fact]
    public async Task The_place_is_changed_by_button_or_word_and_the_other_is_told()
    {
        await AgreeAsync();
        await Ada.Says("meet");
        var form = await Ada.Presses("Change the place");
        Assert.True(form.Says("Where will you meet?") && form.Says("I’ll tell Ben"), form.Words);
        var saved = await Ada.Presses("Save", new { form = "InPerson", place = "Room 7" });
        Assert.True(saved.Says("Saved. I’ll pass it on.") && saved.Says("in person: Room 7"), saved.Words);
        await Ben.Awaits("The place has changed.");
        Assert.True(Ben.Card.Says("in person: Room 7"), Ben.Card.Words);

        Assert.True((await Ben.Says("place https://meet.example/7")).Says("45 minutes, online"), Ben.Card.Words);
        Assert.Equal("https://meet.example/7", (await SessionAsync()).Place);
        await Ada.Awaits("45 minutes, online");
        Assert.True((await Ada.Says("place in person")).Says("45 minutes, in person"), Ada.Card.Words);
        Assert.Null((await SessionAsync()).Place);
        Assert.True((await Ada.Says("change place")).Says("Where will you meet?"), Ada.Card.Words);
        Assert.True((await Ada.Says("place " + new string('x', 201))).Says("201"), Ada.Card.Words);
    }

    [Fact]
    public async Task Without_an_agreed_time_there_is_no_place_to_change()
    {
        Assert.True((await Ada.Says("place room 7")).Says("Meet Ben"), Ada.Card.Words);
        Assert.True((await Eve.Says("place")).Says("Sessions start with a match"), Eve.Card.Words);
        Assert.Equal(0, await ReadAsync(s => s.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Who_has_no_mentorship_reads_how_it_begins()
    {
        Assert.True((await Eve.Says("sessions")).Says("Sessions start with a match"), Eve.Card.Words);
        Assert.True((await Eve.Says("log session")).Says("Sessions start with a match"), Eve.Card.Words);
    }

    [Fact]
    public async Task In_german_everything_is_said_and_understood()
    {
        await Ada.Says("sprache deutsch");
        await Ben.Says("sprache deutsch");
        Assert.True((await Ada.Says("termin vorschlagen")).Says("Triff Ben"), Ada.Card.Words);
        Assert.True((await Ada.Says("donnerstag nach 15 Uhr")).Says("Ben ist am Zug"), Ada.Card.Words);
        await Ben.Awaits("Ada schlägt Zeiten vor");

        Assert.True((await Ben.Says("am donnerstag um 16 Uhr passt")).Says("Du triffst Ada"), Ben.Card.Words);
        Assert.True((await Ben.Says("wann treffen wir uns?")).Says("Do, 5. März, 16:00"), Ben.Card.Words);
    }

    private async Task AgreeAsync()
    {
        await Ada.Says("meet");
        await Ada.Says("thursday");
        await Ben.Awaits("Ada proposes times");
        await Ben.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");
        await Ada.Awaits("You’re meeting Ben");
    }

    private Task<Session> SessionAsync() => ReadAsync(s => s.Sessions.OrderByDescending(x => x.Id).FirstAsync());
}
