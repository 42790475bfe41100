using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Enrolment;

/// <summary>How a row of the store becomes an enrolment where it is read past the mapper, because it is read so often.</summary>
public sealed partial class CohortEnrolment
{
    /// <summary>Of the table <c>enrolments AS e</c>, in the order in which <see cref="Read"/> takes them.</summary>
    internal const string Columns = """
        e.id, e.cohort_id, e.person_id, e.state, e.step, e.all_asked, e.role, e.skills_offered, e.goals_wanted, e.level,
            e.languages, e.zone_id, e.work_days, e.work_start, e.work_end, e.format, e.capacity, e.places_taken, e.not_with,
            e.interests, e.affinities, e.sat_out, e.paused_until, e.created_at, e.submitted_at
        """;

    internal static CohortEnrolment Read(Cells cells) =>
        new()
        {
            Id = cells.Id<EnrolmentId>(),
            CohortId = cells.Id<CohortId>(),
            PersonId = cells.Id<PersonId>(),
            State = cells.Word<EnrolmentState>(),
            Step = cells.Word<EnrolmentStep>(),
            AllAsked = cells.Flag(),
            Role = cells.Word<MentoringRole>(),
            SkillsOffered = cells.Texts(),
            GoalsWanted = cells.Texts(),
            Level = cells.Word<ExperienceLevel>(),
            Languages = cells.Texts(),
            Availability = cells.Working(),
            Format = cells.Word<MeetingFormat>(),
            Capacity = cells.Number(),
            PlacesTaken = cells.Number(),
            NotWith = cells.Ids<PersonId>(),
            Interests = cells.Texts(),
            Affinities = cells.Texts(),
            SatOut = cells.Number(),
            PausedUntil = cells.MomentOrNull(),
            CreatedAt = cells.Moment(),
            SubmittedAt = cells.MomentOrNull(),
        };
}
