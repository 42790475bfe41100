using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// The places that members of a mentorship take up and free: one each, except that a group takes up one of the mentor's
/// places for every mentee.
/// </summary>
internal static class Seats
{
    /// <summary>The newcomers who find a place; if there are too many mentees, those who accepted first.</summary>
    public static List<MentorshipMember> Seatable(this MentorshipDetails details, IEnumerable<MentorshipMember> comers)
    {
        var able = comers.Where(m => details.EnrolmentOf(m.PersonId) is { } e && HasRoom(e)).ToList();
        if (details.GroupMentor() is not { } mentor)
        {
            return able;
        }

        var mentees = able.Where(m => m != mentor).OrderBy(m => m.RespondedAt).ThenBy(m => m.PersonId.Value);
        return [.. able.Where(m => m == mentor), .. mentees.Take(details.PlacesLeftOf(mentor))];
    }

    public static void TakePlaces(this MentorshipDetails details, IEnumerable<MentorshipMember> comers)
    {
        foreach (var enrolment in details.Seated(comers))
        {
            enrolment.TakePlace();
        }
    }

    public static void GivePlacesBack(this MentorshipDetails details, IEnumerable<MentorshipMember> goers)
    {
        foreach (var enrolment in details.Seated(goers))
        {
            enrolment.GivePlaceBack();
            if (details.Cohort.IsInformal && enrolment.PlacesTaken == 0)
            {
                // Nobody waits there for a match.
                enrolment.Withdraw();
            }
        }
    }

    /// <summary>One enrolment per place: a group's mentor appears once for every mentee.</summary>
    private static IEnumerable<CohortEnrolment> Seated(
        this MentorshipDetails details,
        IEnumerable<MentorshipMember> members
    )
    {
        var mentor = details.GroupMentor();
        var others = members.Where(m => m != mentor).ToList();
        return details.EnrolmentsOf([.. others, .. mentor is null ? [] : others.Select(_ => mentor)]);
    }

    private static MentorshipMember? GroupMentor(this MentorshipDetails details) =>
        details.Cohort.Model == MentoringModel.Group ? details.Mentorship.Members.Find(Quorum.IsMentor) : null;

    private static int PlacesLeftOf(this MentorshipDetails details, MentorshipMember member) =>
        details.EnrolmentOf(member.PersonId) is { } enrolment && enrolment.State != EnrolmentState.Withdrawn
            ? enrolment.PlacesLeft
            : 0;

    private static bool HasRoom(CohortEnrolment enrolment) =>
        enrolment.PlacesLeft > 0 && enrolment.State != EnrolmentState.Withdrawn;
}
