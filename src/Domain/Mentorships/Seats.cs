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
    public static List<MentorshipMember> Seatable(this Bond bond, IEnumerable<MentorshipMember> comers)
    {
        var able = comers.Where(m => bond.EnrolmentOf(m.PersonId) is { } e && HasRoom(e)).ToList();
        if (bond.GroupMentor() is not { } mentor)
        {
            return able;
        }

        var mentees = able.Where(m => m != mentor).OrderBy(m => m.RespondedAt).ThenBy(m => m.PersonId.Value);
        return [.. able.Where(m => m == mentor), .. mentees.Take(bond.PlacesLeftOf(mentor))];
    }

    public static void TakePlaces(this Bond bond, IEnumerable<MentorshipMember> comers)
    {
        foreach (var enrolment in bond.Seated(comers))
        {
            enrolment.TakePlace();
        }
    }

    public static void GivePlacesBack(this Bond bond, IEnumerable<MentorshipMember> goers)
    {
        foreach (var enrolment in bond.Seated(goers))
        {
            enrolment.GivePlaceBack();
        }
    }

    /// <summary>One enrolment per place: a group's mentor appears once for every mentee.</summary>
    private static IEnumerable<CohortEnrolment> Seated(this Bond bond, IEnumerable<MentorshipMember> members)
    {
        var mentor = bond.GroupMentor();
        var others = members.Where(m => m != mentor).ToList();
        return bond.EnrolmentsOf([.. others, .. mentor is null ? [] : others.Select(_ => mentor)]);
    }

    private static MentorshipMember? GroupMentor(this Bond bond) =>
        bond.Cohort.Model == MentoringModel.Group ? bond.Mentorship.Members.Find(Quorum.IsMentor) : null;

    private static int PlacesLeftOf(this Bond bond, MentorshipMember member) =>
        bond.EnrolmentOf(member.PersonId) is { } enrolment && enrolment.State != EnrolmentState.Withdrawn
            ? enrolment.PlacesLeft
            : 0;

    private static bool HasRoom(CohortEnrolment enrolment) =>
        enrolment.PlacesLeft > 0 && enrolment.State != EnrolmentState.Withdrawn;
}
