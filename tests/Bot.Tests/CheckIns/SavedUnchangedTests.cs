using MentorBot.Bot.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.CheckIns;

/// <summary>What the bot writes it can read: a form that is sent as it is shown changes nothing and is not refused.</summary>
public sealed class SavedUnchangedTests : PairTalk
{
    [Fact]
    public async Task A_meeting_and_its_feedback_stay_as_they_are()
    {
        await CheckInComesAsync();
        await Ada.Presses("Yes, we met");
        var note = "First line\nsecond, with “quotes”, 5*3 and\ta tab, é and e\u0301 👩🏽‍💻";
        await Ada.Presses(
            "Save",
            new
            {
                rating = "2",
                got = "true",
                fit = "StillDeciding",
                minutes = "45",
                note,
                audience = "Coordinator",
                nextStep = "Read on; then (maybe) write, and send",
            }
        );
        var before = await StateAsync();

        await Ada.Presses("Change");
        var saved = await Ada.Presses("Save");
        await Ada.Presses("Change");
        await Ada.Presses("Save");

        Assert.False(saved.Says("can have") || saved.Says("is a number"), saved.Words);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_pause_stays_as_it_is()
    {
        await BothAcceptAsync();
        await Ada.Says("pause until 2026-04-01");
        var before = (await MentorshipAsync()).PausedUntil;
        await Ada.Says("pause");

        var answer = await Ada.Presses("Pause");

        Assert.True(answer.Says("You’re paused until Wed, Apr 1, 2026"), answer.Words);
        Assert.Equal(before, (await MentorshipAsync()).PausedUntil);
    }

    private Task<string> StateAsync() =>
        ReadAsync(async store =>
        {
            var said = await store.CheckIns.SingleAsync(c => c.Met == true);
            var feedback = await store.SessionFeedback.SingleAsync();
            return $"{said.Rating} {said.Minutes} {said.Note} {said.Audience} {said.NextStep} {feedback.Answer}";
        });
}
