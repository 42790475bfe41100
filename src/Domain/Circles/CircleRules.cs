using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>
/// Whether somebody may join a circle that runs: there is room, all speak a language, and nobody is on the other's not-with list,
/// above them in the directory, or kept apart by a coordinator. Nobody is told which rule it was.
/// </summary>
internal sealed class CircleRules(
    CohortEnrolment enrolment,
    IReadOnlyDictionary<PersonId, HashSet<PersonId>> above,
    IReadOnlySet<(CohortId, PersonId)> barred
)
{
    /// <summary>Needs one query a level of the directory, and one for what coordinators have said.</summary>
    public static async Task<CircleRules> ReadAsync(
        MentorStore store,
        CohortEnrolment enrolment,
        IEnumerable<MentorshipDetails> circles,
        CancellationToken cancellation
    )
    {
        var me = enrolment.PersonId;
        var members = circles.SelectMany(one => one.Mentorship.Present()).Select(m => m.PersonId).Distinct().ToList();
        var wishes = await store
            .MatchWishes.Where(w => w.Kind == MatchWishKind.Barred && (w.FirstId == me || w.SecondId == me))
            .Select(w => new { w.CohortId, Other = w.FirstId == me ? w.SecondId : w.FirstId })
            .ToListAsync(cancellation);
        return new(
            enrolment,
            await store.LinesAboveAsync([me, .. members], cancellation),
            wishes.Select(w => (w.CohortId, w.Other)).ToHashSet()
        );
    }

    public bool Allow(MentorshipDetails circle) =>
        circle.Cohort is { State: CohortState.Active, Model: MentoringModel.Circle }
        && circle.Cohort.Id == enrolment.CohortId
        && enrolment.WaitsForMatch
        && circle.Mentorship.IsRunning
        && HasRoom(circle)
        && SharesLanguage(circle)
        && AreTogether(circle);

    /// <summary>Whether nothing keeps the person apart from anybody in it.</summary>
    public bool AreTogether(MentorshipDetails circle) =>
        circle.Mentorship.Present().TrueForAll(member => AreTogether(member.PersonId, circle));

    private static bool HasRoom(MentorshipDetails circle) =>
        circle.Mentorship.Members.Count(m => m.IsConcerned) < circle.Cohort.Policy.MaxCircle;

    private bool AreTogether(PersonId other, MentorshipDetails circle) =>
        other != enrolment.PersonId
        && !enrolment.NotWith.Contains(other)
        && circle.EnrolmentOf(other)?.NotWith.Contains(enrolment.PersonId) != true
        && !barred.Contains((enrolment.CohortId, other))
        && !above[other].Contains(enrolment.PersonId)
        && !above[enrolment.PersonId].Contains(other);

    private bool SharesLanguage(MentorshipDetails circle) =>
        enrolment.Languages.Any(language =>
            circle
                .Mentorship.Present()
                .TrueForAll(m => circle.EnrolmentOf(m.PersonId)?.Languages.Contains(language) != false)
        );
}
