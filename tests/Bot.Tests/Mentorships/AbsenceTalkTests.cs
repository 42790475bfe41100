using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Mentorships;

/// <summary>Somebody removes or blocks the bot while a mentorship is running.</summary>
public sealed class AbsenceTalkTests : PairTalk
{
    [Fact]
    public async Task Nothing_is_sent_to_whoever_removed_the_bot_though_the_channel_would_take_it()
    {
        await BothAcceptAsync();
        await Ada.Uninstalls();
        var before = Bot.Connector.Ledger.Count(IsSendToAda);

        await WeekPassesAsync();
        await Ben.Says("pause");
        await Bot.PassAsync(TimeSpan.FromDays(1));
        await Bot.RunJobsAsync();
        await LetPassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(before, Bot.Connector.Ledger.Count(IsSendToAda));
        Assert.Equal(
            Reachability.Removed,
            (await ReadAsync(s => s.People.SingleAsync(p => p.Name == "Ada"))).Reachability
        );
    }

    [Fact]
    public async Task What_waited_is_said_when_they_are_back_if_it_is_still_true()
    {
        await BothAcceptAsync();
        await Ada.Uninstalls();
        await Ben.Says("pause until 2026-03-20");
        await LetPassAsync(TimeSpan.FromSeconds(5));
        Assert.False(Ada.Sees("are paused"));

        await Ada.Installs();

        await Ada.Awaits("are paused");
    }

    [Fact]
    public async Task What_waited_and_is_no_longer_true_is_dropped_when_they_are_back()
    {
        await BothAcceptAsync();
        await Ada.Uninstalls();
        await Ben.Says("pause until 2026-03-20");
        await Ben.Says("resume");

        await Ada.Installs();

        await Ada.Awaits("back on");
        Assert.False(Ada.Sees("are paused"));
    }

    [Fact]
    public async Task The_partner_is_told_neutrally_and_can_keep_waiting()
    {
        await AdaIsAwayAsync();

        Assert.True(Ben.Sees("That can have many reasons"));
        Assert.True((await Ben.Presses("Keep waiting")).Says("OK, we’ll wait"));
        Assert.True((await Ben.DoesTheSameAgain()).Says("You and Ada"));
        Assert.Equal(1, await ActsAsync("wait-for-partners"));
        AssertNothingPrivate(Ben.Words);
    }

    [Fact]
    public async Task The_partner_can_end_it_and_is_first_in_line_for_another_match()
    {
        await AdaIsAwayAsync();

        await Ben.Presses("Find a new match");
        await Ben.Presses("Yes, end it");

        Assert.Equal(MentorshipState.Ended, (await MentorshipAsync()).State);
        var ben = await ReadAsync(s =>
            s.Enrolments.SingleAsync(e => s.People.Any(p => p.Id == e.PersonId && p.Name == "Ben"))
        );
        Assert.Equal((true, 1), (ben.WaitsForMatch, ben.SatOut));
        AssertNothingPrivate(Ben.Words);
    }

    [Fact]
    public async Task Whoever_is_back_before_the_message_goes_out_is_not_reported()
    {
        await BothAcceptAsync();
        await Ada.Uninstalls();
        await Bot.PassAsync(TimeSpan.FromDays(12.6));
        await Bot.RunJobsAsync();
        Assert.True(await ReadAsync(s => s.Notices.AnyAsync(n => n.Kind == NoticeKind.PartnerUnreachable)));

        await Ada.Installs();
        await LetPassAsync(TimeSpan.FromDays(1));

        Assert.False(Ben.Sees("can’t reach"));
    }

    [Theory]
    [InlineData("Keep waiting")]
    [InlineData("Find a new match")]
    public async Task A_stranger_finds_nothing(string button)
    {
        await AdaIsAwayAsync();

        Assert.True((await Eve.Presses(Ben.Card, button)).Says("cannot find"));
    }

    [Fact]
    public async Task Coordinators_read_no_block_in_the_status()
    {
        Ada.Chat.Refusal = "ConversationBlockedByUser";
        await Bot.Coordinator.Says("help");
        await Ben.Presses("Accept");
        await LetAdaBeBlockedAsync();

        await Bot.Coordinator.Says("cohorts");
        var status = await Bot.Coordinator.Presses("Open Spring peers");

        Assert.True(status.Says("1 person I can’t reach"), status.Words);
        Assert.True(status.Says("Ada since"));
        AssertNothingPrivate(status.Words);
    }

    private async Task AdaIsAwayAsync()
    {
        await BothAcceptAsync();
        await Ada.Uninstalls();
        await Bot.PassAsync(TimeSpan.FromDays(7.1));
        await Bot.RunJobsAsync();
        await Ben.Awaits("I can’t reach Ada right now");
    }

    /// <summary>Teams does not announce a block; the bot learns of it from the next send.</summary>
    private async Task LetAdaBeBlockedAsync()
    {
        await Bot.PassAsync(TimeSpan.FromDays(2.1));
        await Bot.RunJobsAsync();
        await Eventually.SoAsync(
            async () =>
            {
                await LetPassAsync(TimeSpan.FromMinutes(1));
                return await ReadAsync(s => s.People.AnyAsync(p => p.Reachability == Reachability.Blocked));
            },
            "it is known that Ada blocked the bot"
        );
    }

    private bool IsSendToAda(ConnectorRequest request) =>
        request.Route == ConnectorRoute.Send && request.ConversationId == Ada.User.ChatId;

    private static void AssertNothingPrivate(string words)
    {
        foreach (var word in new[] { "block", "remove", "uninstall", "deleted" })
        {
            Assert.DoesNotContain(word, words, StringComparison.OrdinalIgnoreCase);
        }
    }
}
