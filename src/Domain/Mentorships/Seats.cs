using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// The places that the members of a mentorship take up and give back: one each, and in a group one of the mentor's for
/// every mentee.
/// </summary>
internal static class Seats
{
    /// <summary>Those among the comers who find a place; of too many mentees the first to have said yes.</summary>
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

    /// <summary>An enrolment for each place: a group's mentor once for every mentee, whether they come or go.</summary>
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
