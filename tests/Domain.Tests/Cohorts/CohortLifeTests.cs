using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

public sealed class CohortLifeTests : CohortTest
{
    private readonly People.Person ada = A.Person("Ada Lovelace");
    private readonly People.Person bob = A.Person("Bob Builder");
    private readonly People.Person cem = A.Person("Cem Kaya");

    [Fact]
    public async Task Opening_twice_is_opening_once_and_a_later_last_day_moves_the_start()
    {
        var cohort = await GivenCohortAsync(CohortState.Matching);

        var opened = await OpenAsync(cohort.Id, new DateOnly(2026, 5, 1));
        var again = await OpenAsync(cohort.Id, new DateOnly(2026, 6, 1));

        Assert.False(opened.IsRefused || again.IsRefused);
        var stored = await CohortAsync(cohort.Id);
        Assert.Equal(CohortState.Enrolling, stored.State);
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 21, 59, 0, TimeSpan.Zero), stored.EnrolmentClosesAt);
        Assert.Equal(stored.EnrolmentClosesAt, stored.StartsAt);
    }

    [Fact]
    public async Task Enrolment_cannot_be_opened_into_the_past_or_beyond_the_end()
    {
        var cohort = await GivenCohortAsync(CohortState.Matching);

        var past = await OpenAsync(cohort.Id, new DateOnly(2026, 3, 1));
        var beyond = await OpenAsync(cohort.Id, new DateOnly(2027, 3, 1));

        Assert.IsType<EnrolmentDateHasPassed>(past.Refusal);
        Assert.IsType<EnrolmentClosesAfterEnd>(beyond.Refusal);
        Assert.Equal(CohortState.Matching, (await CohortAsync(cohort.Id)).State);
    }

    [Fact]
    public async Task Enrolment_that_was_closed_by_mistake_opens_again_until_the_end_of_the_same_day()
    {
        var cohort = await GivenCohortAsync(CohortState.Enrolling);
        await InStoreAsync(s => new CloseEnrolment(s).RunAsync(cohort.Id, AsHanna, CancellationToken.None));
        Clock.Advance(TimeSpan.FromMinutes(5));

        var opened = await OpenAsync(cohort.Id, new DateOnly(2026, 3, 2));

        Assert.False(opened.IsRefused);
        var stored = await CohortAsync(cohort.Id);
        Assert.Equal(CohortState.Enrolling, stored.State);
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 22, 59, 0, TimeSpan.Zero), stored.EnrolmentClosesAt);
    }

    [Fact]
    public async Task Enrolment_closes_by_itself_on_its_date_and_its_owner_is_told_once()
    {
        var cohort = await GivenCohortAsync(CohortState.Enrolling);
        Clock.Advance(TimeSpan.FromDays(14) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await CloseDueAsync());

        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await CloseDueAsync());
        Assert.Equal(0, await CloseDueAsync());

        Assert.Equal(CohortState.Matching, (await CohortAsync(cohort.Id)).State);
        var notice = await InStoreAsync(store => store.Notices.SingleAsync());
        Assert.Equal((NoticeKind.EnrolmentClosed, Hanna.Id), (notice.Kind, notice.RecipientId));
    }

    [Fact]
    public async Task Closing_by_hand_tells_nobody()
    {
        var cohort = await GivenCohortAsync(CohortState.Enrolling);

        await InStoreAsync(s => new CloseEnrolment(s).RunAsync(cohort.Id, AsHanna, CancellationToken.None));
        var again = await InStoreAsync(s => new CloseEnrolment(s).RunAsync(cohort.Id, AsHanna, default));

        Assert.False(again.IsRefused);
        Assert.Equal(CohortState.Matching, (await CohortAsync(cohort.Id)).State);
        Assert.Equal(0, await InStoreAsync(store => store.Notices.CountAsync()));
    }

    [Fact]
    public async Task A_cohort_that_is_over_completes_its_mentorships_gives_places_back_and_tells_everybody_once()
    {
        var cohort = await GivenRunningAsync();
        Clock.SetUtcNow(cohort.EndsAt);

        Assert.Equal(1, await CompleteDueAsync());
        Assert.Equal(0, await CompleteDueAsync());

        Assert.Equal(CohortState.Completed, (await CohortAsync(cohort.Id)).State);
        await AssertOverAsync(MentorshipState.Completed, null);
    }

    [Fact]
    public async Task A_cohort_does_not_end_before_its_time()
    {
        var cohort = await GivenRunningAsync();
        Clock.SetUtcNow(cohort.EndsAt.AddSeconds(-1));

        Assert.Equal(0, await CompleteDueAsync());
        Assert.Equal(CohortState.Active, (await CohortAsync(cohort.Id)).State);
    }

    [Fact]
    public async Task Cancelling_twice_ends_everything_once_and_tells_everybody_once()
    {
        var cohort = await GivenRunningAsync();

        await CancelAsync(cohort.Id);
        Assert.False((await CancelAsync(cohort.Id)).IsRefused);

        Assert.Equal(CohortState.Cancelled, (await CohortAsync(cohort.Id)).State);
        await AssertOverAsync(MentorshipState.Ended, EndReason.CohortCancelled);
    }

    [Fact]
    public async Task To_everybody_else_a_cohort_does_not_exist()
    {
        var cohort = await GivenRunningAsync();
        var asAda = ActOf(ada);

        Assert.Equal(new NotFound(), (await StatusAsync(cohort.Id, asAda)).Refusal);
        Assert.Equal(
            new NotFound(),
            (await InStoreAsync(s => new CancelCohort(s).RunAsync(cohort.Id, asAda, default))).Refusal
        );
        Assert.Equal(
            new NotFound(),
            (await InStoreAsync(s => new CloseEnrolment(s).RunAsync(cohort.Id, asAda, default))).Refusal
        );
        Assert.Equal(
            new CoordinatorsOnly(),
            (await InStoreAsync(s => new ListCohorts(s).RunAsync(asAda, default))).Refusal
        );
    }

    private async Task AssertOverAsync(MentorshipState state, EndReason? reason)
    {
        await using var store = NewStore();
        var mentorship = await store.Mentorships.SingleAsync();
        Assert.Equal((state, reason), (mentorship.State, mentorship.EndReason));
        Assert.All(await store.Enrolments.ToListAsync(), e => Assert.Equal(0, e.PlacesTaken));
        var kind = state == MentorshipState.Completed ? NoticeKind.MentorshipCompleted : NoticeKind.CohortCompleted;
        var told = await store.Notices.ToListAsync();
        Assert.All(told, n => Assert.Equal(kind, n.Kind));
        Assert.Equal(new HashSet<PersonId> { ada.Id, bob.Id }, told.Select(n => n.RecipientId).ToHashSet());
        Assert.Equal(2, told.Count);
    }

    private async Task<Cohort> GivenCohortAsync(CohortState state)
    {
        var cohort = A.Cohort(Hanna, state: state);
        await GivenAsync(Hanna);
        await GivenAsync(cohort);
        return cohort;
    }

    /// <summary>Ada and Bob have a mentorship; Cem has not finished signing up.</summary>
    private async Task<Cohort> GivenRunningAsync()
    {
        var cohort = await GivenCohortAsync(CohortState.Active);
        var enrolments = new[] { A.Enrolment(cohort, ada), A.Enrolment(cohort, bob) };
        Assert.All(enrolments, e => Assert.True(e.TakePlace()));
        var pair = A.Running(A.Mentorship(cohort, ada, bob), cohort);
        await GivenAsync(ada, bob, cem);
        await GivenAsync([.. enrolments, A.Enrolment(cohort, cem, submitted: false), pair]);
        return cohort;
    }

    private Task<Result<Done>> OpenAsync(CohortId id, DateOnly lastDay) =>
        InStoreAsync(store => new StartEnrolling(store).RunAsync(id, lastDay, AsHanna, CancellationToken.None));

    private Task<Result<Done>> CancelAsync(CohortId id) =>
        InStoreAsync(store => new CancelCohort(store).RunAsync(id, AsHanna, CancellationToken.None));

    private Task<int> CloseDueAsync() =>
        InStoreAsync(store => new CloseDueEnrolments(store, Odd).RunAsync(Now, CancellationToken.None));

    private Task<int> CompleteDueAsync() =>
        InStoreAsync(store => new CompleteDueCohorts(store, Odd).RunAsync(Now, CancellationToken.None));
}
