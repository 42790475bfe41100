using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Drafts a cohort of circles in which the mentors of another cohort support each other (supervision). Only those who mentor
/// somebody there now can be invited to it and join it; nobody hears of it before the coordinator opens it.
/// </summary>
public sealed class CreateMentorsCircle(MentorStore store)
{
    /// <summary>The most that are listed.</summary>
    private const int MostListed = 8;
    private const int DaysToEnrol = 14;
    private const int DaysToStart = 21;
    private const int Weeks = 26;

    /// <summary>What would be drafted, without drafting it.</summary>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, also for whoever is no coordinator, <see cref="CohortHasNoMentors"/> or
    /// <see cref="NobodyMentorsYet"/>.
    /// </returns>
    public async Task<Result<MentorsCirclePlan>> PlanAsync(
        CohortId of,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var cohort = context.IsCoordinator ? await store.Cohorts.FindAsync([of], cancellation) : null;
        if (cohort is null)
        {
            return new NotFound();
        }

        if (cohort.Model is not (MentoringModel.OneToOne or MentoringModel.Group))
        {
            return new CohortHasNoMentors(cohort.Name);
        }

        var mentors = await store.MentorsOf(of).CountAsync(cancellation);
        return mentors == 0 ? new NobodyMentorsYet(cohort.Name) : new MentorsCirclePlan(of, cohort.Name, mentors);
    }

    /// <summary>The running cohorts with mentors, the newest first. Refused with <see cref="CoordinatorsOnly"/>.</summary>
    public async Task<Result<IReadOnlyList<MentorsCirclePlan>>> ListAsync(
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator)
        {
            return new CoordinatorsOnly();
        }

        var plans = await store
            .Cohorts.Where(c => c.State == CohortState.Active)
            .Where(c => c.Model == MentoringModel.OneToOne || c.Model == MentoringModel.Group)
            .OrderByDescending(c => c.Id)
            .Select(c => new MentorsCirclePlan(
                c.Id,
                c.Name,
                store.Enrolments.Count(e =>
                    e.CohortId == c.Id
                    && e.Role == MentoringRole.Mentor
                    && e.PlacesTaken > 0
                    && e.State != EnrolmentState.Withdrawn
                )
            ))
            .Take(MostListed)
            .ToListAsync(cancellation);
        return plans.FindAll(plan => plan.Mentors > 0);
    }

    /// <param name="of">The cohort whose mentors it is for.</param>
    /// <param name="name">Its name, in the coordinator's language; shortened if it is too long.</param>
    /// <param name="purpose">Its purpose, in the coordinator's language.</param>
    /// <param name="context">Who drafts it, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// The draft; the one that is there already if there is one that is not over. Refused as <see cref="PlanAsync"/>, or with
    /// <see cref="NameTaken"/>.
    /// </returns>
    public async Task<Result<CohortId>> RunAsync(
        CohortId of,
        string name,
        string purpose,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if ((await PlanAsync(of, context, cancellation)).Refusal is { } refusal)
        {
            return refusal;
        }

        var known = await store
            .Cohorts.Where(c => c.MentorsOfId == of)
            .Where(c => c.State != CohortState.Completed && c.State != CohortState.Cancelled)
            .Select(c => (CohortId?)c.Id)
            .FirstOrDefaultAsync(cancellation);
        if (known is { } id)
        {
            return id;
        }

        var shortened = PlainText.Cut(PlainText.OneLine(name), Cohort.MaxNameLength);
        return await store.IsNameTakenAsync(shortened, default, cancellation)
            ? new NameTaken(shortened)
            : await DraftAsync(of, shortened, purpose, context, cancellation);
    }

    private async Task<Result<CohortId>> DraftAsync(
        CohortId of,
        string name,
        string purpose,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var skills = await store.Cohorts.Where(c => c.Id == of).Select(c => c.Skills).SingleAsync(cancellation);
        var working = await store
            .People.Where(p => p.Id == context.Person)
            .Select(p => p.Working)
            .SingleAsync(cancellation);
        var today = working.LocalDay(context.Now);
        var form = new NewCohort(
            Ids.New<CohortId>(context.Now),
            name,
            purpose,
            MentoringModel.Circle,
            skills,
            today.AddDays(DaysToEnrol),
            today.AddDays(DaysToStart),
            Weeks
        );
        var plan = form.Plan(working, context.Now) with { MentorsOfId = of };
        store.Cohorts.Add(Cohort.Draft(plan, context.Person, context.Now, form.Id));
        await store.CommitAsync(context, "create-mentors-circle", form.Id.Value, cancellation);
        return form.Id;
    }
}

/// <summary>A circle for the mentors of a cohort.</summary>
/// <param name="Mentors">How many mentor somebody there now.</param>
public sealed record MentorsCirclePlan(CohortId Of, string Cohort, int Mentors);
