using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>Ada in Berlin and Ben in New York, who have a proposal in a running cohort.</summary>
public abstract class PairTest : DatabaseTest
{
    protected Person Ada { get; } = A.Person("Ada Lovelace");
    protected Person Ben { get; } = A.Person("Ben Franklin", zone: "America/New_York");
    protected Person Stranger { get; } = A.Person("Eve Stranger");
    protected Cohort Cohort { get; private set; } = null!;
    protected Mentorship Pair { get; private set; } = null!;

    protected virtual CohortState StateOfCohort => CohortState.Active;

    protected virtual MentoringModel ModelOfCohort => MentoringModel.PeerPairs;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var owner = A.Person("Olga Owner");
        Cohort = A.Cohort(owner, state: StateOfCohort, model: ModelOfCohort);
        Pair = A.Mentorship(Cohort, Ada, Ben);
        await GivenAsync(owner, Ada, Ben, Stranger, Cohort, Enrolled(Ada), Enrolled(Ben), Pair);

        CohortEnrolment Enrolled(Person person) => A.Enrolment(Cohort, person, Pair.Member(person.Id)!.Role);
    }

    /// <summary>Runs a command as a person and retries it after a concurrency conflict, as a turn would.</summary>
    protected async Task<Result<T>> AsAsync<T>(Person person, Func<MentorStore, CommandContext, Task<Result<T>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var store = NewStore();
            try
            {
                return await work(store, ActOf(person));
            }
            catch (ConcurrencyConflictException) when (attempt < 20)
            {
                // Retries, as the turn runner does.
            }
        }
    }

    protected Task<Result<Done>> AcceptAsync(Person person, Mentorship? which = null) =>
        AsAsync(person, (store, context) => new AcceptProposal(store).RunAsync((which ?? Pair).Id, context, default));

    protected Task<Result<Done>> DeclineAsync(Person person) =>
        AsAsync(person, (store, context) => new DeclineProposal(store).RunAsync(Pair.Id, context, default));

    protected Task<Result<Done>> LeaveAsync(Person person) =>
        AsAsync(person, (store, context) => new LeaveMentorship(store).RunAsync(Pair.Id, context, default));

    protected Task<Result<Done>> PauseAsync(Person person, DateOnly until) =>
        AsAsync(person, (store, context) => new PauseMentoring(store).RunAsync(until, context, default));

    protected Task<Result<Done>> ResumeAsync(Person person) =>
        AsAsync(person, (store, context) => new ResumeMentoring(store).RunAsync(context, default));

    protected async Task BothAcceptAsync()
    {
        _ = (await AcceptAsync(Ada)).Value;
        _ = (await AcceptAsync(Ben)).Value;
    }

    protected Task<int> PlanAsync() =>
        InStoreAsync(store => new PlanDueCheckIns(store, PromptBudget.Usual, Odd).RunAsync(Now, default));

    /// <summary>Runs the nudge job after every planned check-in has been delivered.</summary>
    protected async Task<int> NudgeAsync()
    {
        await InStoreAsync(store => store.Notices.Where(n => n.Kind == NoticeKind.CheckIn).ExecuteDeleteAsync());
        return await InStoreAsync(store => new NudgeCheckIns(store, PromptBudget.Usual, Odd).RunAsync(Now, default));
    }

    protected Task<Mentorship> MentorshipAsync() =>
        InStoreAsync(store => store.Mentorships.SingleAsync(m => m.Id == Pair.Id));

    protected Task<CohortEnrolment> EnrolmentAsync(Person person) =>
        InStoreAsync(store => store.Enrolments.SingleAsync(e => e.PersonId == person.Id));

    protected Task<List<CheckIn>> CheckInsAsync(Person person) =>
        InStoreAsync(store =>
            store.CheckIns.Where(c => c.PersonId == person.Id).OrderBy(c => c.Occurrence).ToListAsync()
        );

    /// <summary>The person's notices, oldest first; those of the same time are ordered by kind.</summary>
    protected async Task<List<Notice>> NoticesAsync(Person person)
    {
        await using var store = NewStore();
        var notices = await store.Notices.Where(n => n.RecipientId == person.Id).ToListAsync();
        return [.. notices.OrderBy(n => n.CreatedAt).ThenBy(n => n.Kind)];
    }

    protected async Task<NoticeKind[]> ToldAsync(Person person) =>
        [.. (await NoticesAsync(person)).Select(notice => notice.Kind)];

    protected async Task AcceptedForAsync(int days)
    {
        await BothAcceptAsync();
        Clock.Advance(TimeSpan.FromDays(days));
    }
}
