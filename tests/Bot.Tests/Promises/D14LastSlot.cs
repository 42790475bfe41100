using MentorBot.Domain.Mentorships;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using static System.StringComparison;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>D14: many reach for the last place at the same moment, and exactly one gets it.</summary>
[Trait("promise", "D14")]
public sealed class D14LastSlot : IAsyncLifetime
{
    private const int Rivals = 64;
    private static readonly int Races = Effort.Of(2, 1_000);
    private Proposals proposals = null!;

    private BotHost Bot => proposals.Bot;

    public async Task InitializeAsync() => proposals = await Proposals.ForOnePlaceAsync(Rivals);

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    [Fact]
    public async Task D14_of_64_who_race_for_the_last_place_one_gets_it_and_the_others_are_told()
    {
        await RaceAsync(proposals.All);
        for (var race = 1; race < Races; race++)
        {
            await RaceAsync(await proposals.ForOnePlaceAsync(Rivals, $"Mentor {race}"));
        }

        Assert.DoesNotContain(Bot.Logs.Complaints, line => line.Contains("The turn failed", Ordinal));
        new Figure(
            "D14",
            FormattableString.Invariant($"{Races} races of {Rivals} people for one place"),
            "one got it in each, and everybody else was told",
            IsKept: true
        ).Note();
    }

    private async Task RaceAsync(IReadOnlyList<Proposal> rivals)
    {
        var answers = await Task.WhenAll(rivals.Select(UntilTakenAsync));

        Assert.Equal(1, await RunningAsync(rivals));
        // By the card that answers the press: of an earlier race, an introduction may just arrive.
        var losers = answers.Where(answer => answer.Card.Words.Contains("just took that place", Ordinal)).ToList();
        var winner = Assert.Single(answers.Except(losers));
        Assert.Contains("You and Mentor", winner.Card.Words, Ordinal);
    }

    /// <summary>Who is turned away by the rush comes back, as the channel does.</summary>
    private static async Task<BotAnswer> UntilTakenAsync(Proposal rival)
    {
        while (true)
        {
            var answer = await rival.DeliverAsync();
            if ((int)answer.Status != 503)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    private async Task<int> RunningAsync(IReadOnlyList<Proposal> rivals)
    {
        var ids = rivals.Select(rival => rival.Id).ToList();
        await using var store = Bot.Database.NewStore();
        return await store.Mentorships.CountAsync(m => ids.Contains(m.Id) && m.State == MentorshipState.Active);
    }
}
