using System.Globalization;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Enrolment;

/// <summary>
/// Reminds people who were invited and have not signed up. Nobody hears of one cohort more often than every
/// <see cref="DaysBetween"/> days, the invitation included.
/// </summary>
public sealed class RemindInvited(MentorStore store)
{
    /// <summary>A convention, the same as for the reminder of an unanswered check-in.</summary>
    public const int DaysBetween = 3;

    /// <summary>The most reminders at once; a coordinator who repeats the command reminds the next ones.</summary>
    public const int MostAtOnce = 1000;
    private static readonly TimeSpan OneDay = TimeSpan.FromDays(1);

    /// <summary>Counts whom a reminder would reach, and changes nothing.</summary>
    /// <returns>As <see cref="RunAsync"/>.</returns>
    public async Task<Result<ReminderCounts>> CountAsync(
        CohortId id,
        CommandContext context,
        CancellationToken cancellation
    ) =>
        (await PlanAsync(id, context, cancellation)).Match<Result<ReminderCounts>>(
            plan => plan.Counts,
            refusal => refusal
        );

    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="CohortIsNot"/>, <see cref="NobodyToRemind"/> or
    /// <see cref="RemindedLately"/>.
    /// </returns>
    public async Task<Result<ReminderCounts>> RunAsync(
        CohortId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var planned = await PlanAsync(id, context, cancellation);
        if (planned.Refusal is { } refusal)
        {
            return refusal;
        }

        // The last day ends at each person's own midnight, so up to a day later in the west.
        var lifetime = planned.Value.Cohort.EnrolmentClosesAt + OneDay - context.Now;
        var day = context.Now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        store.Notices.AddRange(
            planned.Value.People.Select(person =>
                Notice.Tell(
                    person,
                    NoticeKind.InvitationReminder,
                    id.Value,
                    context.Now,
                    lifetime: lifetime,
                    occurrence: day
                )
            )
        );
        await store.CommitAsync(context, "remind-invited", id.Value, cancellation);
        return planned.Value.Counts;
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

        var reachable = store.StillToSignUp(id).AsNoTracking().Where(p => p.IsEligible && p.MissingSince == null);
        reachable = reachable.Where(p => p.Reachability == Reachability.Reachable);
        var due = await Quiet(reachable, id, context.Now.AddDays(-DaysBetween))
            .OrderBy(p => p.Id)
            .Select(p => p.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellation);
        var all = await reachable.CountAsync(cancellation);
        return all == 0 ? new NobodyToRemind()
            : due.Count == 0 ? new RemindedLately(DaysBetween)
            : new Plan(cohort, due, new(due.Count, all - due.Count));
    }

    /// <summary>Those to whom nothing about the cohort is on its way or was sent since a moment.</summary>
    private IQueryable<Person> Quiet(IQueryable<Person> people, CohortId cohort, DateTimeOffset since)
    {
        var subject = cohort.Value;
        return people
            .Where(p =>
                !store.Notices.Any(n =>
                    n.RecipientId == p.Id
                    && n.SubjectId == subject
                    && (n.Kind == NoticeKind.CohortInvitation || n.Kind == NoticeKind.InvitationReminder)
                )
            )
            .Where(p =>
                !store.SentNotices.Any(n =>
                    n.RecipientId == p.Id
                    && n.SubjectId == subject
                    && n.SettledAt > since
                    && (n.Kind == NoticeKind.CohortInvitation || n.Kind == NoticeKind.InvitationReminder)
                )
            );
    }

    private sealed record Plan(Cohort Cohort, IReadOnlyList<PersonId> People, ReminderCounts Counts);
}

/// <summary>Whom a reminder reaches.</summary>
/// <param name="Told">People who are reminded.</param>
/// <param name="Later">People who are still to sign up and heard of the cohort too recently, or come next.</param>
public sealed record ReminderCounts(int Told, int Later);

/// <summary>Everybody who was invited has signed up or cannot be reached.</summary>
public sealed record NobodyToRemind : Refusal;

/// <summary>Everybody who has not signed up heard of the cohort within this many days.</summary>
public sealed record RemindedLately(int Days) : Refusal;
