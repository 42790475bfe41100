using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Lets people into the circles that they asked to join, once a working day has passed and if the rules still allow it. Of two who
/// ask for the last place, whoever asked first gets it. Idempotent, so it may run at any time.
/// </summary>
public sealed class AdmitToCircles(MentorStore store, OddRows odd)
{
    /// <returns>How many circles were handled.</returns>
    public Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation) =>
        odd.DrainAsync(
            // One at a time: each changes whom the rules of the next allow.
            new RowJob<MentorshipId>("admit-to-circles", store, ids => AdmitAsync(ids, now, cancellation))
            {
                AtOnce = 1,
            },
            DueBy(now).Select(r => r.MentorshipId).Distinct().OrderBy(id => id),
            now,
            cancellation
        );

    private IQueryable<CircleRequest> DueBy(DateTimeOffset now) =>
        store.CircleRequests.Where(r => r.State == CircleRequestState.Waiting && r.JoinsAt <= now);

    private async Task<int> AdmitAsync(List<MentorshipId> ids, DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await DueBy(now)
            .Where(r => ids.Contains(r.MentorshipId))
            .OrderBy(r => r.AskedAt)
            .ThenBy(r => r.PersonId)
            .ToListAsync(cancellation);
        var loaded = await store.LoadDetailsAsync(store.Mentorships.Where(m => ids.Contains(m.Id)), cancellation);
        foreach (var state in await store.LoadCirclesAsync([.. loaded.Select(one => one.Mentorship)], cancellation))
        {
            var circle = loaded.Single(one => one.Mentorship == state.Mentorship);
            foreach (var request in due.FindAll(r => r.MentorshipId == state.Mentorship.Id))
            {
                circle = await AdmitAsync(request, circle, state, now, cancellation);
            }
        }

        await store.CommitQuietlyAsync(CommandContext.OfJob(now), cancellation);
        return ids.Count;
    }

    private async Task<MentorshipDetails> AdmitAsync(
        CircleRequest request,
        MentorshipDetails circle,
        CircleState state,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var enrolment = await store.Enrolments.SingleOrDefaultAsync(
            e => e.CohortId == circle.Cohort.Id && e.PersonId == request.PersonId,
            cancellation
        );
        if (
            enrolment is not { WaitsForMatch: true }
            || !(await CircleRules.ReadAsync(store, enrolment, [circle], cancellation)).Allow(circle)
        )
        {
            request.FallThrough();
            var subject = circle.Mentorship.Id.Value;
            var told = MentorshipLoading.OccurrenceAt(now);
            store.Notices.Add(
                Notice.Tell(request.PersonId, NoticeKind.CircleNotJoined, subject, now, occurrence: told)
            );
            return circle;
        }

        return LetIn(request, enrolment, circle, state, now);
    }

    private MentorshipDetails LetIn(
        CircleRequest request,
        CohortEnrolment enrolment,
        MentorshipDetails circle,
        CircleState state,
        DateTimeOffset now
    )
    {
        var (others, occurrence) = (circle.Mentorship.Present(), MentorshipLoading.OccurrenceAt(now));
        var member = circle.Mentorship.Admit(request.PersonId, enrolment.Role, now);
        var grown = circle with { Enrolments = [.. circle.Enrolments.Where(e => e != enrolment), enrolment] };
        grown.TakePlaces([member]);
        grown.PauseOrResume(now);
        request.ComeTrue();
        store.CheckVersion(grown);
        state.TurnOf(request.PersonId).JoinAfter(state.LeastTimes(besides: request.PersonId), now);
        store.Notices.AddRange(grown.Tell([member], NoticeKind.CircleWelcome, now, occurrence));
        store.Notices.AddRange(grown.Tell(others, NoticeKind.MembersChanged, now, $"{occurrence}+{member.PersonId}"));
        store.Audit.Add(AuditEntry.Of(CommandContext.OfJob(now), "admit-to-circle", circle.Mentorship.Id.Value));
        return grown;
    }
}
