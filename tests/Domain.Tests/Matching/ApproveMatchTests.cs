using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

public sealed class ApproveMatchTests : MatchRunTest
{
    [Fact]
    public async Task Proposals_notices_reasons_and_debts_are_written_together_and_the_cohort_begins()
    {
        var people = await GivenPeersAsync(5);
        var preview = await PreviewedAsync();

        Assert.False((await ApproveAsync(preview.Id)).IsRefused);

        await using var store = NewStore();
        var proposals = await store.Mentorships.ToListAsync();
        Assert.Equal(2, proposals.Count);
        Assert.All(proposals, p => Assert.Equal((MentorshipState.Proposed, preview.Id), (p.State, p.MatchRunId)));
        var told = await store.Notices.ToListAsync();
        Assert.Equal(people.Select(p => p.Id).ToHashSet(), told.Select(n => n.RecipientId).ToHashSet());
        Assert.Equal(5, told.Count);
        var leftOver = told.Single(n => n.Kind == NoticeKind.Unmatched).RecipientId;
        Assert.Equal(1, (await store.Enrolments.SingleAsync(e => e.PersonId == leftOver)).SatOut);
        Assert.Equal(1, await store.Enrolments.SumAsync(e => e.SatOut));
        Assert.Equal(CohortState.Active, (await store.Cohorts.SingleAsync()).State);
        Assert.Equal(1, await store.Audit.CountAsync(a => a.Action == "approve-match"));
    }

    [Fact]
    public async Task Whoever_sat_out_is_matched_first_next_time()
    {
        await GivenPeersAsync(3);
        var first = await PreviewedAsync();
        await ApproveAsync(first.Id);
        var late = A.Person("Late Comer");
        var later = A.Person("Later Comer");
        await GivenAsync(late, later);
        await GivenAsync(SignedUp(late), SignedUp(later));

        var second = await PreviewedAsync();

        Assert.Equal((3, 1), (second.Summary.Candidates, second.Summary.Pairs));
        Assert.NotEqual(first.Unmatched[0].Names, second.Unmatched[0].Names);
    }

    [Fact]
    public async Task Approving_twice_makes_one_set()
    {
        await GivenPeersAsync(4);
        var preview = await PreviewedAsync();

        await ApproveAsync(preview.Id);
        var again = await ApproveAsync(preview.Id);

        Assert.False(again.IsRefused);
        Assert.Equal(2, await InStoreAsync(s => s.Mentorships.CountAsync()));
        Assert.Equal(4, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Fact]
    public async Task Approving_at_the_same_time_makes_one_set()
    {
        await GivenPeersAsync(4);
        var preview = await PreviewedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryApproveAsync(preview.Id)));

        Assert.Contains(true, outcomes);
        Assert.Equal(2, await InStoreAsync(s => s.Mentorships.CountAsync()));
        Assert.Equal(4, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Fact]
    public async Task A_preview_whose_answers_changed_since_is_not_approved()
    {
        var people = await GivenPeersAsync(4);
        var preview = await PreviewedAsync();
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == people[0].Id)).Withdraw();
            return await s.SaveChangesAsync();
        });

        Assert.IsType<PreviewIsOutdated>((await ApproveAsync(preview.Id)).Refusal);
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
        Assert.Equal(CohortState.Matching, (await CohortAsync(Peers.Id)).State);
    }

    [Fact]
    public async Task Time_alone_does_not_make_a_preview_outdated()
    {
        await GivenPeersAsync(4);
        var preview = await PreviewedAsync();
        Clock.Advance(TimeSpan.FromDays(30));

        Assert.False((await ApproveAsync(preview.Id)).IsRefused);
    }

    [Fact]
    public async Task A_superseded_preview_is_not_approved()
    {
        await GivenPeersAsync(4);
        var old = await PreviewedAsync();
        await PreviewedAsync();

        Assert.IsType<PreviewIsSuperseded>((await ApproveAsync(old.Id)).Refusal);
    }

    [Fact]
    public async Task Nothing_is_approved_while_enrolment_is_open_or_by_anybody_else()
    {
        await GivenPeersAsync(4, CohortState.Enrolling);
        var preview = await PreviewedAsync();

        Assert.IsType<CohortIsNot>((await ApproveAsync(preview.Id)).Refusal);
        Assert.IsType<NotFound>((await ApproveAsync(preview.Id, ActOf(Hanna))).Refusal);
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync()));
    }

    [Fact]
    public async Task The_reason_is_told_only_to_whoever_is_still_left_over()
    {
        var people = await GivenPeersAsync(3);
        var preview = await PreviewedAsync();
        await ApproveAsync(preview.Id);
        var left = people.Single(p => p.Name == preview.Unmatched[0].Names[0]);

        Assert.Equal(UnmatchedReason.Shortage, (await UnmatchedAsync(preview.Id, left.Id))!.Reason);
        Assert.Null(await UnmatchedAsync(preview.Id, people.First(p => p != left).Id));
    }

    private Task<UnmatchedNews?> UnmatchedAsync(MatchRunId run, PersonId person) =>
        InStoreAsync(s => new ReadUnmatched(s).RunAsync(run, person, CancellationToken.None));

    private async Task<bool> TryApproveAsync(MatchRunId run)
    {
        try
        {
            return !(await ApproveAsync(run)).IsRefused;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }
}
