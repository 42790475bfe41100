using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// A mentorship with its cohort and its members' enrolments: everything that changes when it starts, pauses or ends.
/// </summary>
internal sealed record MentorshipDetails(
    Mentorship Mentorship,
    Cohort Cohort,
    IReadOnlyList<CohortEnrolment> Enrolments
)
{
    public Quorum Quorum => Quorum.Of(Cohort, Mentorship.Members.Count);

    public CohortEnrolment? EnrolmentOf(PersonId person) => Enrolments.FirstOrDefault(e => e.PersonId == person);

    /// <summary>
    /// Gives these members precedence in the next match, because they lost theirs through no fault of their own.
    /// </summary>
    public void GivePrecedence(IEnumerable<MentorshipMember> members)
    {
        foreach (var enrolment in EnrolmentsOf(members).Where(e => e.PlacesLeft > 0))
        {
            enrolment.CountSatOut();
        }
    }

    /// <summary>
    /// Pauses the mentorship if too few members are available to meet, and resumes it once enough are back; a pair
    /// needs both. Returns whether its state or date changed.
    /// </summary>
    public bool PauseOrResume(DateTimeOffset now)
    {
        var before = (Mentorship.State, Mentorship.PausedUntil);
        if (EnoughAreBackAt(now) is { } until && until > now)
        {
            Mentorship.PauseUntil(until);
        }
        else if (Mentorship.State == MentorshipState.Paused)
        {
            Mentorship.Resume(now);
        }

        return before != (Mentorship.State, Mentorship.PausedUntil);
    }

    /// <summary>Outbox messages about the mentorship to these members. None says who caused the change.</summary>
    public IEnumerable<Notice> Tell(
        IEnumerable<MentorshipMember> members,
        NoticeKind kind,
        DateTimeOffset now,
        string occurrence = ""
    ) => members.Select(m => Notice.Tell(m.PersonId, kind, Mentorship.Id.Value, now, occurrence: occurrence));

    public IEnumerable<CohortEnrolment> EnrolmentsOf(IEnumerable<MentorshipMember> members) =>
        members.Select(m => EnrolmentOf(m.PersonId)).OfType<CohortEnrolment>();

    /// <summary>When enough members will be available to meet; null if they are now.</summary>
    private DateTimeOffset? EnoughAreBackAt(DateTimeOffset now)
    {
        var present = Mentorship.Present();
        var backAt = EnrolmentsOf(present)
            .Where(e => e.State == EnrolmentState.Paused && e.PausedUntil > now)
            .ToDictionary(e => e.PersonId, e => e.PausedUntil!.Value);
        return backAt
            .Values.Append(now)
            .Order()
            .Where(moment => Quorum.CanMeet(present.FindAll(m => backAt.GetValueOrDefault(m.PersonId) <= moment)))
            .Select(moment => moment > now ? moment : (DateTimeOffset?)null)
            .FirstOrDefault();
    }
}
