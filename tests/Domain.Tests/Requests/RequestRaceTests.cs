using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Requests;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Requests;

/// <summary>Two who act at the same moment: one outcome, and the loser knows.</summary>
public sealed class RequestRaceTests : RequestTest
{
    [Fact]
    public async Task Of_two_requests_accepted_at_once_a_mentor_with_one_place_has_one()
    {
        await OfferAsync(Ben, capacity: 1, skills: ["SQL"]);
        for (var round = 0; round < 5; round++)
        {
            var (ada, cem) = (await AskedAsync(Ada, Ben), await AskedAsync(Cem, Ben));

            var accepted = await Task.WhenAll(AcceptAsync(Ben, ada), AcceptAsync(Ben, cem));

            var lost = Assert.Single(accepted, one => one.IsRefused);
            Assert.Equal(1, Assert.IsType<NoRoomToHelp>(lost.Refusal).Capacity);
            var won = Assert.Single(accepted, one => !one.IsRefused).Value;
            Assert.Equal(1, await InStoreAsync(s => s.Mentorships.CountAsync(m => m.EndedAt == null)));
            Assert.Equal(1, await InStoreAsync(s => s.Cohorts.CountAsync(c => c.Id == Cohort.InformalId)));
            await LeaveAsync(Ben, won);
            await WithdrawAsync(Ada, ada);
            await WithdrawAsync(Cem, cem);
        }
    }

    [Fact]
    public async Task Two_first_mentorships_at_once_share_one_cohort()
    {
        await OfferAsync(Ben);
        await OfferAsync(Cem);
        var (one, other) = (await AskedAsync(Ada, Ben), await AskedAsync(Olga, Cem));

        var accepted = await Task.WhenAll(AcceptAsync(Ben, one), AcceptAsync(Cem, other));

        Assert.DoesNotContain(accepted, result => result.IsRefused);
        Assert.Equal(1, await InStoreAsync(s => s.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task Many_requests_at_once_stay_within_the_limit()
    {
        var helpers = Enumerable.Range(1, 6).Select(n => A.Person($"Helper {n}")).ToList();
        await GivenAsync([.. helpers]);
        foreach (var helper in helpers)
        {
            await OfferAsync(helper);
        }

        var asked = await Task.WhenAll(helpers.Select(helper => AskAsync(Ada, helper)));

        Assert.Equal(HelpRequest.MostOpen, asked.Count(one => !one.IsRefused));
        Assert.All(asked.Where(one => one.IsRefused), one => Assert.IsType<TooManyOpenRequests>(one.Refusal));
        Assert.Equal(HelpRequest.MostOpen, await InStoreAsync(s => s.HelpRequests.CountAsync()));
    }

    [Fact]
    public async Task When_one_accepts_while_the_other_withdraws_both_see_the_same()
    {
        await OfferAsync(Ben);
        var id = await AskedAsync(Ada, Ben);

        var accepted = AcceptAsync(Ben, id);
        var withdrawn = WithdrawAsync(Ada, id);
        await Task.WhenAll(accepted, withdrawn);

        var state = (await ReadAsync(id)).State;
        Assert.Equal(state == HelpRequestState.Accepted, !(await accepted).IsRefused);
        Assert.Equal(state == HelpRequestState.Withdrawn, !(await withdrawn).IsRefused);
        Assert.Equal(state == HelpRequestState.Accepted ? 1 : 0, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }

    [Fact]
    public async Task The_same_request_sent_twice_at_once_is_one()
    {
        await OfferAsync(Ben);

        var asked = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(Ada, Ben)));

        Assert.Single(asked.Select(one => one.Value).Distinct());
    }
}
