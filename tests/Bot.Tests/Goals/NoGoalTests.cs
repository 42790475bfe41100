using MentorBot.Bot.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Goals;

/// <summary>What people say to the bot while it asks for something that is kept.</summary>
public sealed class NoGoalTests : PairTalk
{
    [Theory]
    [InlineData("this isn't working")]
    [InlineData("she never answers")]
    [InlineData("thanks a lot!")]
    public async Task A_complaint_or_thanks_while_a_goal_is_asked_for_is_no_goal(string words)
    {
        await BothAcceptAsync();
        await Ada.Says("new goal");

        await Ada.Says(words);

        Assert.Equal(0, await ReadAsync(store => store.Goals.CountAsync()));
    }

    [Fact]
    public async Task Anything_else_is_one()
    {
        await BothAcceptAsync();
        await Ada.Says("new goal");

        await Ada.Says("Give a talk at the spring conference");

        Assert.Equal(1, await ReadAsync(store => store.Goals.CountAsync()));
    }

    [Theory]
    [InlineData("new goal: Give a talk in spring")]
    [InlineData("new goal Give a talk in spring")]
    [InlineData("Neues Ziel:Give a talk in spring")]
    public async Task What_follows_the_command_is_the_goal(string words)
    {
        await BothAcceptAsync();

        await Ada.Says(words);

        Assert.Equal("Give a talk in spring", await ReadAsync(s => s.Goals.Select(g => g.Title).SingleAsync()));
    }

    [Theory]
    [InlineData("I want to stop")]
    [InlineData("thank you so much")]
    public async Task A_wish_to_stop_or_thanks_after_a_meeting_is_no_note(string words)
    {
        await CheckInComesAsync();
        await Ada.Says("yes");

        await Ada.Says(words);

        Assert.Equal(0, await ReadAsync(store => store.CheckIns.CountAsync(c => c.Note != null)));
    }
}
