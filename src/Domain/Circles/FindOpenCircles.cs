using MentorBot.Domain.Agreements;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Lists the circles that somebody who waits without a match may join. It names nobody who is in them, and says nothing of those
/// that are left out.
/// </summary>
public sealed class FindOpenCircles(MentorStore store)
{
    /// <summary>The most that are shown; those that meet next come first.</summary>
    public const int Most = 5;

    /// <summary>So many are looked at, those with the fewest members first.</summary>
    private const int MostLookedAt = 40;
    private static readonly TimeSpan HalfHour = TimeSpan.FromMinutes(30);

    public async Task<CirclesToJoin> RunAsync(PersonId person, DateTimeOffset now, CancellationToken cancellation)
    {
        var waiting = await (
            from enrolment in store.Enrolments.AsNoTracking()
            join cohort in store.Cohorts on enrolment.CohortId equals cohort.Id
            where enrolment.PersonId == person && enrolment.State == EnrolmentState.Submitted
            where cohort.Model == MentoringModel.Circle && cohort.State == CohortState.Active
            orderby cohort.StartsAt, cohort.Id
            select enrolment
        ).ToListAsync(cancellation);
        var mine = waiting.FindAll(e => e.WaitsForMatch);
        if (mine.Count == 0)
        {
            return new(false, []);
        }

        var circles = await LoadAsync(mine, cancellation);
        var open = new List<(MentorshipDetails Circle, CohortEnrolment Mine)>();
        foreach (var enrolment in mine)
        {
            var rules = await CircleRules.ReadAsync(store, enrolment, circles, cancellation);
            open.AddRange(circles.Where(rules.Allow).Select(circle => (circle, enrolment)));
        }

        return new(true, await ViewsAsync(open, person, now, cancellation));
    }

    /// <summary>Those who will join a circle, the next first, for its members alone; none for anybody else.</summary>
    public async Task<IReadOnlyList<Newcomer>> NewcomersAsync(
        MentorshipId id,
        PersonId member,
        CancellationToken cancellation
    ) =>
        await (
            from request in store.CircleRequests
            join person in store.People on request.PersonId equals person.Id
            where request.MentorshipId == id && request.State == CircleRequestState.Waiting
            where
                store.Mentorships.Any(m =>
                    m.Id == id
                    && m.EndedAt == null
                    && m.Members.Any(x => x.PersonId == member && x.Response == MemberResponse.Accepted)
                )
            orderby request.JoinsAt, person.Id
            select new Newcomer(person.Name, request.JoinsAt)
        )
            .Take(NewRules.LargestCircle)
            .ToListAsync(cancellation);

    private Task<IReadOnlyList<MentorshipDetails>> LoadAsync(List<CohortEnrolment> mine, CancellationToken cancellation)
    {
        var cohorts = mine.ConvertAll(e => e.CohortId);
        return store.LoadDetailsAsync(
            store
                .Mentorships.Where(m => cohorts.Contains(m.CohortId) && m.EndedAt == null && m.ActiveSince != null)
                .Where(m => m.Members.Count(x => x.Response == MemberResponse.Accepted) < NewRules.LargestCircle)
                .OrderBy(m => m.Members.Count(x => x.Response == MemberResponse.Accepted))
                .ThenBy(m => m.Id)
                .Take(MostLookedAt),
            cancellation
        );
    }

    private async Task<IReadOnlyList<OpenCircle>> ViewsAsync(
        List<(MentorshipDetails Circle, CohortEnrolment Mine)> open,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var ids = open.ConvertAll(one => one.Circle.Mentorship.Id);
        var agendas = await store
            .CircleAgendas.AsNoTracking()
            .Where(a => ids.Contains(a.MentorshipId))
            .ToDictionaryAsync(a => a.MentorshipId, cancellation);
        var next = await store
            .Sessions.Where(s => ids.Contains(s.MentorshipId) && s.State == SessionState.Agreed && s.StartsAt > now)
            .ToDictionaryAsync(s => s.MentorshipId, s => s.StartsAt, cancellation);
        var terms = await store
            .Agreements.IgnoreAutoIncludes()
            .Where(a => ids.Contains(a.MentorshipId))
            .Select(a => new { a.MentorshipId, a.Terms })
            .ToDictionaryAsync(a => a.MentorshipId, a => a.Terms, cancellation);
        var asked = await store
            .CircleRequests.Where(r => r.PersonId == person && r.State == CircleRequestState.Waiting)
            .ToDictionaryAsync(r => r.MentorshipId, r => r.JoinsAt, cancellation);
        return
        [
            .. open.Select(one =>
                    ViewOf(one.Circle, one.Mine, agendas.GetValueOrDefault(one.Circle.Mentorship.Id), now) with
                    {
                        NextSession = next.GetValueOrDefault(one.Circle.Mentorship.Id),
                        Cadence = terms.GetValueOrDefault(one.Circle.Mentorship.Id)?.Cadence,
                        JoinsAt = asked.TryGetValue(one.Circle.Mentorship.Id, out var at) ? at : null,
                    }
                )
                .OrderBy(one => one.JoinsAt is null)
                .ThenBy(one => one.NextSession ?? DateTimeOffset.MaxValue)
                .ThenByDescending(one => one.SharedHours)
                .ThenBy(one => one.Id.Value)
                .Take(Most),
        ];
    }

    private static OpenCircle ViewOf(
        MentorshipDetails circle,
        CohortEnrolment mine,
        CircleAgenda? agenda,
        DateTimeOffset now
    )
    {
        var present = circle.Mentorship.Present();
        return new(
            circle.Mentorship.Id,
            circle.Cohort.Name,
            present.Count,
            circle.Cohort.Policy.MaxCircle,
            agenda?.Topic ?? default,
            agenda?.OwnTopic,
            SharedHours([mine.Availability, .. circle.EnrolmentsOf(present).Select(e => e.Availability)], now)
        );
    }

    /// <summary>Hours of the coming week in which all of them work.</summary>
    private static int SharedHours(List<WorkingTime> all, DateTimeOffset now) =>
        Enumerable.Range(0, 7 * 48).Count(step => all.TrueForAll(working => working.IsWorking(now + (step * HalfHour))))
        / 2;
}

/// <summary>The circles somebody may join.</summary>
/// <param name="Waits">Whether they wait for a match in a cohort with circles that run.</param>
public sealed record CirclesToJoin(bool Waits, IReadOnlyList<OpenCircle> Circles);

/// <summary>A circle with room, as somebody sees it who is not in it.</summary>
/// <param name="Topic">The supplied topic of its next session.</param>
/// <param name="OwnTopic">A topic of its own instead; null if there is none.</param>
/// <param name="SharedHours">Hours of the coming week in which the reader and all members work.</param>
public sealed record OpenCircle(
    MentorshipId Id,
    string Cohort,
    int Members,
    int Most,
    CircleTopic Topic,
    string? OwnTopic,
    int SharedHours
)
{
    /// <summary>How often it meets, as its members agreed; null if they have not.</summary>
    public MeetingCadence? Cadence { get; init; }

    /// <summary>When it meets next; null if nothing is agreed.</summary>
    public DateTimeOffset? NextSession { get; init; }

    /// <summary>When the reader joins it; null if they have not asked.</summary>
    public DateTimeOffset? JoinsAt { get; init; }
}

/// <summary>Somebody who will join a circle.</summary>
public sealed record Newcomer(string Name, DateTimeOffset JoinsAt);
