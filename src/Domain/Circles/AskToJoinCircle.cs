using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Asks to join a circle that runs. Its members are told, and nobody votes: after a working day it comes true, unless a rule
/// stands against it by then. Somebody waits for one circle of a cohort at a time.
/// </summary>
public sealed class AskToJoinCircle(MentorStore store)
{
    /// <returns>
    /// Success, even if it was asked before. Refused with <see cref="NotWaitingForCircle"/> or <see cref="CircleTakesNobody"/>,
    /// also where there is no such circle.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">The same person asked on another device first. Retry.</exception>
    public async Task<Result<Done>> RunAsync(MentorshipId id, CommandContext context, CancellationToken cancellation)
    {
        var found = await store.LoadDetailsAsync(store.Mentorships.Where(m => m.Id == id), cancellation);
        if (found.SingleOrDefault() is not { } circle)
        {
            return new CircleTakesNobody();
        }

        var enrolment = await store.Enrolments.SingleOrDefaultAsync(
            e => e.CohortId == circle.Cohort.Id && e.PersonId == context.Person,
            cancellation
        );
        if (enrolment is not { WaitsForMatch: true })
        {
            return new NotWaitingForCircle();
        }

        var rules = await CircleRules.ReadAsync(store, enrolment, [circle], cancellation);
        return rules.Allow(circle)
            ? await AskAsync(circle, enrolment.Availability, context, cancellation)
            : new CircleTakesNobody();
    }

    /// <summary>Takes it back; the members who were told are not told again.</summary>
    /// <returns>Success, even if it was not asked.</returns>
    public async Task<Result<Done>> WithdrawAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var request = await store.CircleRequests.FindAsync([id, context.Person], cancellation);
        if (request is { State: CircleRequestState.Waiting })
        {
            request.Withdraw();
            await store.CommitAsync(context, "withdraw-circle-request", id.Value, cancellation);
        }

        return new Done();
    }

    private async Task<Result<Done>> AskAsync(
        MentorshipDetails circle,
        WorkingTime working,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var (id, cohort) = (circle.Mentorship.Id, circle.Cohort.Id);
        var mine = await store
            .CircleRequests.Where(r => r.PersonId == context.Person)
            .Where(r => store.Mentorships.Any(m => m.Id == r.MentorshipId && m.CohortId == cohort))
            .ToListAsync(cancellation);
        var known = mine.Find(r => r.MentorshipId == id);
        if (known is { State: CircleRequestState.Waiting })
        {
            return new Done();
        }

        mine.FindAll(r => r.State == CircleRequestState.Waiting).ForEach(r => r.Withdraw());
        known ??= store.CircleRequests.Add(CircleRequest.Of(id, context.Person)).Entity;
        known.Ask(working.NextWorkingMoment(context.Now.AddDays(1)), context.Now);
        var told = circle.Tell(
            circle.Mentorship.Present(),
            NoticeKind.CircleNewcomer,
            context.Now,
            MentorshipLoading.OccurrenceAt(context.Now)
        );
        await store.TellLatestAsync([.. told], cancellation);
        await store.CommitAsync(context, "ask-to-join-circle", id.Value, cancellation);
        return new Done();
    }
}
