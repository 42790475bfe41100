using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Matching;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

/// <summary>Four people who get a new partner every two weeks.</summary>
public sealed class RoundTests : MatchRunTest
{
    protected override MentoringModel Model => MentoringModel.Rounds;

    [Fact]
    public async Task The_next_round_is_planned_when_the_weeks_are_over_and_once()
    {
        await GivenFirstRoundAsync();
        Clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(0, await StartDueAsync());

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await StartDueAsync());
        Assert.Equal(0, await StartDueAsync());
        await WorkAsync();
        Assert.Equal(0, await StartDueAsync());

        Assert.Equal(2, await InStoreAsync(store => store.MatchRuns.CountAsync()));
        Assert.Contains(
            NoticeKind.MatchRunEnded,
            await InStoreAsync(s => s.Notices.Where(n => n.RecipientId == Hanna.Id).Select(n => n.Kind).ToListAsync())
        );
    }

    [Fact]
    public async Task Several_nodes_plan_one_round()
    {
        await GivenFirstRoundAsync();
        Clock.Advance(TimeSpan.FromDays(14));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => TryStartDueAsync()));

        Assert.Equal(2, await InStoreAsync(store => store.MatchRuns.CountAsync()));
    }

    [Fact]
    public async Task An_approved_round_completes_the_one_before_and_brings_everybody_somebody_new()
    {
        var people = await GivenFirstRoundAsync();
        Clock.Advance(TimeSpan.FromDays(14));
        await StartDueAsync();
        await WorkAsync();

        _ = (await ApproveAsync((await ReadAsync()).Value.Preview!.Id)).Value;

        await using var store = NewStore();
        var all = await store.Mentorships.ToListAsync();
        Assert.Equal(2, all.Count(m => m.State == MentorshipState.Completed));
        Assert.Equal(2, all.Count(m => m.State == MentorshipState.Proposed));
        Assert.Equal(
            4,
            all.Select(m => string.Join(' ', m.Members.Select(x => x.PersonId.Value).Order())).Distinct().Count()
        );
        var enrolments = await store.Enrolments.ToListAsync();
        Assert.All(enrolments, e => Assert.Equal((0, EnrolmentState.Submitted, 0), (e.PlacesTaken, e.State, e.SatOut)));
        Assert.Equal(people.Length, enrolments.Count);
    }

    [Fact]
    public async Task Whoever_sits_a_round_out_is_not_matched_in_it_and_is_in_the_next()
    {
        var people = await GivenFirstRoundAsync();
        _ = (await SitOutAsync(people[0], skips: true)).Value;
        _ = (await SitOutAsync(people[1], skips: true)).Value;
        _ = (await SitOutAsync(people[1], skips: false)).Value;
        _ = (await SitOutAsync(people[2], skips: true)).Value;
        await NextRoundAsync();

        var second = await ProposedAsync();
        Assert.Equal(Sorted([people[1].Id, people[3].Id]), Sorted(second));
        Assert.All(await InStoreAsync(s => s.Enrolments.ToListAsync()), e => Assert.False(e.SkipsRound));
        Assert.All(await InStoreAsync(s => s.Enrolments.ToListAsync()), e => Assert.Equal(0, e.SatOut));

        await NextRoundAsync();
        Assert.Equal(Sorted(people.Select(p => p.Id)), Sorted(await ProposedAsync()));
    }

    [Fact]
    public async Task Only_those_who_take_part_in_rounds_can_sit_one_out()
    {
        var people = await GivenFirstRoundAsync();
        var stranger = A.Person("Stranger");
        await GivenAsync(stranger);

        Assert.IsType<NotFound>((await SitOutAsync(stranger, skips: true)).Refusal);
        await InStoreAsync(s => s.Cohorts.ExecuteUpdateAsync(c => c.SetProperty(x => x.State, CohortState.Completed)));
        Assert.IsType<CohortIsNot>((await SitOutAsync(people[0], skips: true)).Refusal);
    }

    private static IEnumerable<Guid> Sorted(IEnumerable<PersonId> people) => people.Select(p => p.Value).Order();

    private Task<Result<Done>> SitOutAsync(People.Person who, bool skips) =>
        InStoreAsync(async store =>
            await new SkipRound(store).RunAsync(
                await store.Cohorts.Select(c => c.Id).SingleAsync(),
                skips,
                ActOf(who),
                default
            )
        );

    private async Task NextRoundAsync()
    {
        Clock.Advance(TimeSpan.FromDays(14));
        await StartDueAsync();
        await WorkAsync();
        _ = (await ApproveAsync((await ReadAsync()).Value.Preview!.Id)).Value;
    }

    private Task<List<PersonId>> ProposedAsync() =>
        InStoreAsync(s =>
            s.Mentorships.Where(m => m.State == MentorshipState.Proposed)
                .SelectMany(m => m.Members)
                .Select(m => m.PersonId)
                .ToListAsync()
        );

    private async Task<People.Person[]> GivenFirstRoundAsync()
    {
        var people = await GivenPeersAsync(4);
        _ = (await ApproveAsync((await PreviewedAsync()).Id)).Value;
        var proposals = await InStoreAsync(store => store.Mentorships.ToListAsync());
        foreach (var (proposal, person) in proposals.SelectMany(p => p.Members.Select(m => (p, m.PersonId))))
        {
            var who = people.Single(p => p.Id == person);
            _ = (await InStoreAsync(s => new AcceptProposal(s).RunAsync(proposal.Id, ActOf(who), default))).Value;
        }

        return people;
    }

    private Task<int> StartDueAsync() => InStoreAsync(store => new StartDueRounds(store, Odd).RunAsync(Now, default));

    private async Task TryStartDueAsync()
    {
        try
        {
            await StartDueAsync();
        }
        catch (ConcurrencyConflictException)
        {
            // The job's next run finds nothing due.
        }
    }
}
