using MentorBot.Bot.Tests.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Sessions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Sessions;

/// <summary>What comes by itself: a reminder, a word about an unanswered proposal; and what never reaches a manager.</summary>
public sealed class SessionClockTests : PairTalk
{
    private const string Canary = "Turmzimmer-4711";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await BothAcceptAsync();
        await Ada.Says("meet");
        await Ada.Presses("Propose all 3", new { form = "InPerson", place = Canary });
        await Ben.Awaits("Ada proposes times");
    }

    [Fact]
    public async Task Both_are_reminded_the_day_before_and_afterwards_it_counts_as_held()
    {
        await Ben.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");
        await Bot.PassAsync(TimeSpan.FromDays(2));
        await Bot.RunJobsAsync();

        // They are asked for what they expect on the same morning, and an hour lies between.
        await Bot.PassAsync(TimeSpan.FromHours(1));
        await Ada.Awaits("Coming up");
        await Ben.Awaits("Coming up");
        await Bot.PassAsync(TimeSpan.FromDays(2));
        await Bot.RunJobsAsync();
        Assert.Equal(SessionState.Held, await ReadAsync(s => s.Sessions.Select(x => x.State).SingleAsync()));
        Assert.True((await Ben.Says("meet")).Says("Meet Ada"), Ben.Card.Words);
    }

    [Fact]
    public async Task A_proposal_that_nobody_answers_lapses_with_one_gentle_word_to_its_proposer()
    {
        await Bot.PassAsync(TimeSpan.FromDays(3));
        await Bot.RunJobsAsync();

        await Ada.Awaits("No answer yet");
        Assert.Equal(1, await ReadAsync(s => s.SentNotices.CountAsync(n => n.Kind == NoticeKind.SessionLapsed)));
        Assert.True((await Ada.Presses("Propose again")).Says("Meet Ben"), Ada.Card.Words);
    }

    [Fact]
    public async Task The_place_of_a_session_reaches_no_digest_no_log_and_no_coordinator()
    {
        await Ben.Presses("Meet on Thu, Mar 5, 4:00 PM (your time)");
        await Bot.PassAsync(TimeSpan.FromDays(7));
        await Bot.RunJobsAsync();

        foreach (var words in new[] { "team digest", "cohorts", "notes", "message account" })
        {
            Assert.False((await Bot.Coordinator.Says(words)).Says(Canary));
        }

        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        var digests = await ReadAsync(s => s.Digests.AsNoTracking().ToListAsync());
        Assert.DoesNotContain(digests, digest => $"{digest.Content}".Contains(Canary, StringComparison.Ordinal));
        Assert.True((await Ben.Says("my data")).Says(Canary), Ben.Card.Words);
        Assert.False((await Eve.Says("my data")).Says(Canary));
    }
}
