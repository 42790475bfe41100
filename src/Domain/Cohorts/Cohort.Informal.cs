using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Cohorts;

/// <summary>
/// The one standing cohort, to which the mentorships belong that people agree on themselves. Nobody signs up for it, it is never
/// matched and does not end; an enrolment in it lasts as long as the mentorships of its person.
/// </summary>
public sealed partial class Cohort
{
    /// <summary>Fixed, so that two who need it first at the same moment make one and the same.</summary>
    public static readonly CohortId InformalId = new(new Guid("01990000-0000-7000-8000-00696e666f72"));

    /// <summary>A short question now and then: who agreed on it themselves does not need reminding (convention).</summary>
    private static readonly CohortPolicy Seldom = new() { WeeklyForWeeks = 0, ThenEveryWeeks = 4 };

    public bool IsInformal => Id == InformalId;

    /// <summary>The standing cohort, running from now on.</summary>
    /// <param name="owner">A coordinator.</param>
    /// <param name="now">When it is first needed.</param>
    public static Cohort Informal(PersonId owner, DateTimeOffset now) =>
        new()
        {
            Id = InformalId,
            Name = "Informal mentoring",
            Purpose = "Mentorships that people agree on themselves.",
            Model = MentoringModel.OneToOne,
            State = CohortState.Active,
            Policy = Seldom,
            EnrolmentClosesAt = now,
            StartsAt = now,
            EndsAt = CalendarRange.Last,
            OwnerId = owner,
            CreatedAt = now,
        };
}
