using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>States that must never be stored, each a query that finds nothing.</summary>
internal static class Impossible
{
    /// <summary>What is wrong, once the jobs have come by; empty if nothing is.</summary>
    public static async Task<List<string>> FindAsync(MentorStore store)
    {
        var mentorships = await store.Mentorships.AsNoTracking().ToListAsync();
        var cohorts = await store.Cohorts.AsNoTracking().ToDictionaryAsync(c => c.Id);
        var enrolments = await store.Enrolments.AsNoTracking().ToListAsync();
        var sessions = await store.Sessions.AsNoTracking().ToListAsync();
        var slots = await store.BookableSlots.AsNoTracking().ToListAsync();
        var requests = await store.HelpRequests.AsNoTracking().ToListAsync();
        var running = mentorships.Where(m => m.IsRunning).Select(m => m.Id).ToHashSet();
        return
        [
            .. mentorships.SelectMany(m => WrongWith(m, cohorts[m.CohortId])),
            .. enrolments.SelectMany(e => WrongWith(e, mentorships)),
            .. Unenrolled(mentorships, enrolments),
            .. TwiceProposed(mentorships, cohorts),
            .. sessions.SelectMany(s => WrongWith(s, running.Contains(s.MentorshipId))),
            .. sessions
                .Where(s => s.IsLive)
                .GroupBy(s => s.MentorshipId)
                .Where(live => live.Count() > 1)
                .Select(live => $"two live sessions in {live.Key}"),
            .. slots.SelectMany(WrongWith),
            .. InTwoPlaces(slots),
            .. WrongRequests(requests, mentorships),
            .. await WrongAnswersAsync(store),
        ];
    }

    private static IEnumerable<string> WrongWith(Mentorship m, Cohort cohort)
    {
        var isOver = m.State is MentorshipState.Ended or MentorshipState.Completed;
        if (isOver != m.EndedAt is not null || (m.State == MentorshipState.Ended) != m.EndReason is not null)
        {
            yield return $"{m.Id} is {m.State} with {m.EndReason} at {m.EndedAt}";
        }

        if (m.IsRunning && m.ActiveSince is null)
        {
            yield return $"{m.Id} runs and never began";
        }

        if ((m.State == MentorshipState.Paused) != m.PausedUntil is not null)
        {
            yield return $"{m.Id} is {m.State} and paused until {m.PausedUntil}";
        }

        var quorum = cohort is { Model: MentoringModel.Circle, State: not CohortState.Active }
            ? Quorum.FewestInCircle
            : 2;
        if (m.IsRunning && m.Present().Count < quorum)
        {
            yield return $"{m.Id} runs with {m.Present().Count}";
        }

        if (m.IsRunning && cohort.Model == MentoringModel.Circle && m.Present().Count > cohort.Policy.MaxCircle)
        {
            yield return $"{m.Id} has grown to {m.Present().Count}";
        }
    }

    private static IEnumerable<string> WrongWith(CohortEnrolment e, List<Mentorship> mentorships)
    {
        var taken = mentorships.Count(m =>
            m.IsRunning && m.CohortId == e.CohortId && m.Member(e.PersonId) is { IsIn: true }
        );
        if (e.PlacesTaken != taken || e.PlacesTaken > e.Capacity)
        {
            yield return $"{e.Id} has taken {e.PlacesTaken} of {e.Capacity} places and is in {taken}";
        }

        if (e.State == EnrolmentState.Paused != e.PausedUntil is not null)
        {
            yield return $"{e.Id} is {e.State} and paused until {e.PausedUntil}";
        }
    }

    private static IEnumerable<string> Unenrolled(List<Mentorship> mentorships, List<CohortEnrolment> enrolments)
    {
        var enrolled = enrolments.Where(e => !e.IsUnsent).Select(e => (e.CohortId, e.PersonId)).ToHashSet();
        return from m in mentorships
            where m.IsRunning
            from member in m.Present()
            where !enrolled.Contains((m.CohortId, member.PersonId))
            select $"{member.PersonId} is in {m.Id} and not enrolled";
    }

    private static IEnumerable<string> TwiceProposed(
        List<Mentorship> mentorships,
        Dictionary<CohortId, Cohort> cohorts
    ) =>
        mentorships
            .Where(m => m.EndedAt is null && cohorts[m.CohortId].Model != MentoringModel.Circle)
            .Select(m => (m.CohortId, Pair: string.Join('+', m.Members.Select(x => $"{x.PersonId}").Order())))
            .GroupBy(pair => pair)
            .Where(same => same.Count() > 1)
            .Select(same => $"{same.Key} twice");

    private static IEnumerable<string> WrongWith(Session s, bool isRunning)
    {
        var isSound = s.State switch
        {
            SessionState.Proposed => s is { Times.Count: > 0, AnswerBy: not null, StartsAt: null, SettledAt: null },
            SessionState.Agreed => s is { StartsAt: not null, AgreedAt: not null, SettledAt: null }
                && s.Times.Count > 0 == s.AnswerBy is not null,
            SessionState.Held => s is { Times.Count: 0, StartsAt: not null, SettledAt: not null, RemindAt: null },
            _ => s is { Times.Count: 0, AnswerBy: null, SettledAt: not null, RemindAt: null, ExchangeAt: null },
        };
        if (!isSound)
        {
            yield return $"session {s.Id} is {s.State} with {s.Times.Count} times and {s.StartsAt}";
        }

        if (s.IsLive && !isRunning)
        {
            yield return $"session {s.Id} is {s.State} in a mentorship that does not run";
        }
    }

    private static IEnumerable<string> WrongWith(BookableSlot slot)
    {
        if ((slot.State == SlotState.Booked) != slot.BookerId is not null || slot.BookerId == slot.HostId)
        {
            yield return $"slot {slot.Id} is {slot.State} by {slot.BookerId}";
        }

        if (
            slot.HeldForId is null != slot.HeldUntil is null
            || (slot.HeldForId is not null && slot.State != SlotState.Open)
        )
        {
            yield return $"slot {slot.Id} is {slot.State} and held for {slot.HeldForId} until {slot.HeldUntil}";
        }
    }

    private static IEnumerable<string> InTwoPlaces(List<BookableSlot> slots)
    {
        var busy = slots
            .Where(slot => slot.State == SlotState.Booked)
            .SelectMany(
                slot => new[] { slot.HostId, slot.BookerId!.Value },
                (slot, person) => (Person: person, Slot: slot)
            )
            .ToList();
        return from one in busy
            from other in busy
            where one.Person == other.Person && one.Slot.Id.Value.CompareTo(other.Slot.Id.Value) < 0
            where one.Slot.Overlaps(other.Slot.StartsAt, other.Slot.EndsAt)
            select $"{one.Person} is in {one.Slot.Id} and {other.Slot.Id}";
    }

    private static IEnumerable<string> WrongRequests(List<HelpRequest> requests, List<Mentorship> mentorships)
    {
        var known = mentorships.Select(m => m.Id).ToHashSet();
        foreach (var request in requests)
        {
            var isAccepted = request.State == HelpRequestState.Accepted;
            if (
                isAccepted != request.MentorshipId is not null
                || (request.MentorshipId is { } id && !known.Contains(id))
                || request.IsOpen != request.SettledAt is null
                || request.AskerId == request.HelperId
            )
            {
                yield return $"request {request.Id} is {request.State} with {request.MentorshipId}";
            }
        }

        foreach (var asker in requests.Where(r => r.IsOpen).GroupBy(r => r.AskerId))
        {
            if (
                asker.Count() > HelpRequest.MostOpen
                || asker.Select(r => (r.HelperId, r.Skill)).Distinct().Count() < asker.Count()
            )
            {
                yield return $"{asker.Key} has asked {asker.Count()} times";
            }
        }
    }

    private static async Task<List<string>> WrongAnswersAsync(MentorStore store)
    {
        var checkIns = await store
            .CheckIns.Where(c =>
                (c.State == CheckInState.Answered) != (c.Met != null)
                || (c.Met == false) != (c.WhyNot != null)
                || (c.State != CheckInState.Asked && c.NudgeAt != null)
            )
            .Select(c => $"check-in {c.Id} is {c.State}, met {c.Met}")
            .ToListAsync();
        var merges = await store
            .CircleMerges.Where(x => x.State == CircleMergeState.Merged)
            .Where(x => store.Mentorships.Any(m => m.Id == x.SmallId && m.EndReason != EndReason.Merged))
            .Select(x => $"{x.SmallId} was merged and goes on")
            .ToListAsync();
        return [.. checkIns, .. merges];
    }
}
