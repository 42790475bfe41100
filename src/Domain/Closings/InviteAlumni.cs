using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>
/// Invites those who have completed a mentorship and said that they would take part again. As any invitation it enrols nobody, and
/// each person gets one to a cohort.
/// </summary>
public sealed class InviteAlumni(MentorStore store)
{
    /// <summary>Counts who would be invited, and changes nothing.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    public async Task<Result<int>> CountAsync(CohortId id, CommandContext context, CancellationToken cancellation) =>
        (await PlanAsync(id, context, cancellation)).Match<Result<int>>(plan => plan.People.Count, refusal => refusal);

    /// <returns>
    /// How many were invited, at most <see cref="InvitePeople.MostAtOnce"/>. Refused with <see cref="NotFound"/> or
    /// <see cref="CohortIsNot"/>.
    /// </returns>
    public async Task<Result<int>> RunAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var planned = await PlanAsync(id, context, cancellation);
        if (planned.Refusal is { } refusal)
        {
            return refusal;
        }

        var (cohort, people) = planned.Value;
        store.Notices.AddRange(people.Select(person => InvitedPeople.Invite(cohort, person, context.Now)));
        await store.CommitAsync(context, "invite-alumni", id.Value, cancellation);
        return people.Count;
    }

    private async Task<Result<Plan>> PlanAsync(CohortId id, CommandContext context, CancellationToken cancellation)
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([id], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (!cohort.TakesEnrolments)
        {
            return new CohortIsNot(cohort.Name, cohort.State);
        }

        var alumni = store.WouldTakePartAgain().Select(one => one.Person);
        var people = store
            .People.AsNoTracking()
            .Where(p => alumni.Contains(p.Id))
            .Where(p => p.IsEligible && p.MissingSince == null && p.Reachability == Reachability.Reachable);
        return new Plan(
            cohort,
            await store
                .NotInvited(people, id)
                .OrderBy(p => p.Id)
                .Select(p => p.Id)
                .Take(InvitePeople.MostAtOnce)
                .ToListAsync(cancellation)
        );
    }

    private sealed record Plan(Cohort Cohort, IReadOnlyList<PersonId> People);
}
