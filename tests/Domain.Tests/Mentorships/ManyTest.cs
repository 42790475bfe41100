using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>A proposal to several people in a running cohort; in a group, the first of them is the mentor.</summary>
public abstract class ManyTest : DatabaseTest
{
    protected abstract MentoringModel Model { get; }

    protected abstract int People { get; }

    protected virtual int MentorPlaces => 3;

    protected virtual CohortPolicy Policy => new();

    protected IReadOnlyList<Person> All { get; private set; } = [];
    protected Cohort Cohort { get; private set; } = null!;
    protected Mentorship Proposal { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var owner = A.Person("Olga Owner");
        All = [.. Enumerable.Range(0, People).Select(n => A.Person($"Person {(char)('A' + n)}"))];
        Cohort = A.Cohort(owner, model: Model, state: CohortState.Active, policy: Policy);
        Proposal = A.Mentorship(Cohort, All);
        await GivenAsync([owner, .. All, Cohort, .. All.Select(Enrolment), Proposal]);
    }

    protected async Task<Refusal?> AcceptAsync(params Person[] people) =>
        await EachAsync(people, (store, context) => new AcceptProposal(store).RunAsync(Proposal.Id, context, default));

    protected Task<Refusal?> DeclineAsync(params Person[] people) =>
        EachAsync(people, (store, context) => new DeclineProposal(store).RunAsync(Proposal.Id, context, default));

    protected Task<Refusal?> LeaveAsync(params Person[] people) =>
        EachAsync(people, (store, context) => new LeaveMentorship(store).RunAsync(Proposal.Id, context, default));

    protected Task<Refusal?> LeaveCohortAsync(params Person[] people) =>
        EachAsync(people, (store, context) => new LeaveCohort(store).RunAsync(Cohort.Id, context, default));

    protected Task<Refusal?> PauseAsync(Person person, int days) =>
        EachAsync(
            [person],
            (store, context) =>
                new PauseMentoring(store).RunAsync(DateOnly.FromDateTime(Now.AddDays(days).DateTime), context, default)
        );

    protected async Task ExpireAsync()
    {
        Clock.Advance(TimeSpan.FromDays(4));
        await InStoreAsync(store => new ExpireProposals(store, Odd).RunAsync(Now, default));
    }

    protected async Task<int> AskAsync(int days)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        return await InStoreAsync(store => new PlanDueCheckIns(store, PromptBudget.Usual, Odd).RunAsync(Now, default));
    }

    protected Task<Mentorship> MentorshipAsync() => InStoreAsync(store => store.Mentorships.SingleAsync());

    protected async Task<MentorshipView> ViewOfAsync(Person person) =>
        (await InStoreAsync(store => new FindMentorships(store).OneAsync(Proposal.Id, person.Id, default)))!;

    protected Task<List<string>> AskedAsync() =>
        InStoreAsync(store =>
            store
                .CheckIns.Where(c => c.State == CheckInState.Asked)
                .Join(store.People, c => c.PersonId, p => p.Id, (_, p) => p.Name)
                .OrderBy(name => name)
                .ToListAsync()
        );

    protected Task<Dictionary<PersonId, CohortEnrolment>> EnrolmentsAsync() =>
        InStoreAsync(store => store.Enrolments.ToDictionaryAsync(e => e.PersonId));

    /// <summary>The person's notices, ordered by kind, because in a test many have the same time.</summary>
    protected async Task<List<NoticeKind>> ToldAsync(Person person)
    {
        var kinds = await InStoreAsync(store =>
            store.Notices.Where(n => n.RecipientId == person.Id).Select(n => n.Kind).ToListAsync()
        );
        return [.. kinds.Order()];
    }

    /// <summary>
    /// Runs a command for each person in turn, with retries after concurrency conflicts, and returns the last refusal.
    /// </summary>
    private async Task<Refusal?> EachAsync(
        IEnumerable<Person> people,
        Func<MentorStore, CommandContext, Task<Result<Done>>> work
    )
    {
        Refusal? refusal = null;
        foreach (var person in people)
        {
            refusal = await OnceAsync(person, work);
        }

        return refusal;
    }

    private async Task<Refusal?> OnceAsync(Person person, Func<MentorStore, CommandContext, Task<Result<Done>>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var store = NewStore();
            try
            {
                return (await work(store, ActOf(person))).Refusal;
            }
            catch (ConcurrencyConflictException) when (attempt < 20)
            {
                // Retries, as the turn runner does.
            }
        }
    }

    private CohortEnrolment Enrolment(Person person)
    {
        var isMentor = Model == MentoringModel.Group && person == All[0];
        var role = Proposal.Member(person.Id)!.Role;
        return A.Enrolment(Cohort, person, role, capacity: isMentor ? MentorPlaces : 1);
    }
}
