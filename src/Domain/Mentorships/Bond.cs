using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>A mentorship with its cohort and its members' enrolments: what changes when it begins, rests or ends.</summary>
internal sealed record Bond(Mentorship Mentorship, Cohort Cohort, IReadOnlyList<CohortEnrolment> Enrolments)
{
    public bool HasRoomForAll =>
        Enrolments.Count == Mentorship.Members.Count
        && Enrolments.All(e => e.PlacesLeft > 0 && e.State != EnrolmentState.Withdrawn);

    /// <summary>Whether the next match of the cohort may bring this person somebody else.</summary>
    public bool KeepsOnList(PersonId person) =>
        Cohort.State is not (CohortState.Completed or CohortState.Cancelled)
        && Enrolments.Any(e => e.PersonId == person && e.State != EnrolmentState.Withdrawn);

    public void TakePlaces()
    {
        foreach (var enrolment in Enrolments)
        {
            enrolment.TakePlace();
        }
    }

    public void GivePlacesBack()
    {
        foreach (var enrolment in Enrolments)
        {
            enrolment.GivePlaceBack();
        }
    }

    /// <summary>These people did nothing to lose their match, so they come first next time.</summary>
    public void ComeFirstNextTime(Func<PersonId, bool> who)
    {
        foreach (var enrolment in Enrolments.Where(e => e.PlacesLeft > 0 && who(e.PersonId)))
        {
            enrolment.SitsOut();
        }
    }

    /// <summary>
    /// A mentorship rests while any of its members rests, and goes on when none does. True when that changed it.
    /// </summary>
    public bool RestOrGoOn(DateTimeOffset now)
    {
        var before = (Mentorship.State, Mentorship.PausedUntil);
        var until = Enrolments.Where(e => e.State == EnrolmentState.Paused).Max(e => e.PausedUntil);
        if (until > now)
        {
            Mentorship.PauseUntil(until.Value);
        }
        else if (Mentorship.State == MentorshipState.Paused)
        {
            Mentorship.Resume(now);
        }

        return before != (Mentorship.State, Mentorship.PausedUntil);
    }

    /// <summary>A notice about the mentorship to its members but one; nobody learns whose doing it was.</summary>
    public IEnumerable<Notice> TellPartners(PersonId of, NoticeKind kind, DateTimeOffset now, string occurrence = "") =>
        Mentorship
            .Partners(of)
            .Select(m => Notice.Tell(m.PersonId, kind, Mentorship.Id.Value, now, occurrence: occurrence));

    public IEnumerable<Notice> TellAll(NoticeKind kind, DateTimeOffset now, string occurrence = "") =>
        Mentorship.Members.Select(m => Notice.Tell(m.PersonId, kind, Mentorship.Id.Value, now, occurrence: occurrence));
}

internal static class Bonds
{
    /// <summary>Something that happens more than once to a mentorship is told once each time.</summary>
    public static string OccurrenceAt(DateTimeOffset now) => $"{now.ToUnixTimeMilliseconds()}";

    /// <summary>
    /// Writes the mentorship's row even when only a member's or an enrolment's has changed, so that two members who act at
    /// once meet there and the later one looks again.
    /// </summary>
    public static void Meet(this MentorStore store, Bond bond) =>
        store.Entry(bond.Mentorship).Property(m => m.State).IsModified = true;

    /// <summary>Null when there is no such mentorship, or the person is not one of its members.</summary>
    public static async Task<Bond?> FindBondAsync(
        this MentorStore store,
        MentorshipId id,
        PersonId member,
        CancellationToken cancellation
    )
    {
        var mine = store.Mentorships.Where(m => m.Id == id && m.Members.Any(x => x.PersonId == member));
        return (await store.LoadBondsAsync(mine, cancellation)).SingleOrDefault();
    }

    /// <summary>Loads the mentorships of a query with all that hangs on them, in three queries however many there are.</summary>
    public static async Task<IReadOnlyList<Bond>> LoadBondsAsync(
        this MentorStore store,
        IQueryable<Mentorship> query,
        CancellationToken cancellation
    )
    {
        var mentorships = await query.ToListAsync(cancellation);
        var cohortIds = mentorships.Select(m => m.CohortId).Distinct().ToList();
        var people = mentorships.SelectMany(m => m.Members).Select(m => m.PersonId).Distinct().ToList();
        var cohorts = await store
            .Cohorts.Where(c => cohortIds.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, cancellation);
        var enrolments = await store
            .Enrolments.Where(e => cohortIds.Contains(e.CohortId) && people.Contains(e.PersonId))
            .ToListAsync(cancellation);
        var byPerson = enrolments.ToDictionary(e => (e.CohortId, e.PersonId));
        return [.. mentorships.Select(m => new Bond(m, cohorts[m.CohortId], EnrolmentsOf(m, byPerson)))];
    }

    private static List<CohortEnrolment> EnrolmentsOf(
        Mentorship mentorship,
        Dictionary<(CohortId, PersonId), CohortEnrolment> enrolments
    ) =>
        [
            .. mentorship
                .Members.Select(m => enrolments.GetValueOrDefault((mentorship.CohortId, m.PersonId)))
                .OfType<CohortEnrolment>(),
        ];
}
