using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Sessions;

/// <summary>Two people who act on one session at the same moment: one outcome, and the loser knows.</summary>
public sealed class SessionRaceTests : SessionTest
{
    [Fact]
    public async Task Of_two_who_propose_at_once_one_proposal_stands()
    {
        var proposed = await Task.WhenAll(ProposeAsync(Ada, Draft(Wednesday)), ProposeAsync(Ben, Draft(Thursday)));

        Assert.IsType<SessionIsProposed>(Assert.Single(proposed, one => one.IsRefused).Refusal);
        Assert.Equal(1, await InStoreAsync(s => s.Sessions.CountAsync()));
    }

    [Fact]
    public async Task Of_many_presses_on_two_times_one_time_is_agreed()
    {
        var id = await ProposedAsync(Ada, Wednesday, Thursday);

        var said = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => AcceptTimeAsync(Ben, id, n % 2 == 0 ? Wednesday : Thursday))
        );

        var session = await ReadAsync(id);
        Assert.Equal((SessionState.Agreed, 1), (session.State, session.Sequence));
        Assert.Equal(4, said.Count(one => !one.IsRefused));
        Assert.All(said.Where(one => one.IsRefused), one => Assert.IsType<SessionIsAgreed>(one.Refusal));
    }

    [Fact]
    public async Task When_one_moves_while_the_other_cancels_one_of_the_two_holds()
    {
        for (var round = 0; round < 5; round++)
        {
            var id = await AgreedAsync(Thursday);
            var seen = (await SeenAsync(Ada, id))!.Version;

            var moved = OfferAsync(Ada, id, seen, Friday);
            var cancelled = CancelAsync(Ben, id, seen);
            await Task.WhenAll(moved, cancelled);

            var session = await ReadAsync(id);
            if ((await cancelled).Refusal is { } late)
            {
                Assert.IsType<CardIsOutdated>(late);
                Assert.Equal(SessionState.Agreed, session.State);
                Assert.Equal([Friday], session.Times);
                await CancelAsync(Ben, id);
            }
            else
            {
                Assert.IsType<SessionIsCancelled>((await moved).Refusal);
                Assert.Equal(SessionState.Cancelled, session.State);
            }
        }
    }

    [Fact]
    public async Task When_one_accepts_while_the_other_withdraws_both_see_the_same()
    {
        var id = await ProposedAsync(Ada, Wednesday);
        var seen = (await SeenAsync(Ada, id))!.Version;

        var accepted = AcceptTimeAsync(Ben, id, Wednesday);
        var withdrawn = CancelAsync(Ada, id, seen);
        await Task.WhenAll(accepted, withdrawn);

        var isAgreed = (await ReadAsync(id)).State == SessionState.Agreed;
        Assert.Equal(isAgreed, !(await accepted).IsRefused);
        Assert.Equal(isAgreed, (await withdrawn).IsRefused);
    }
}
