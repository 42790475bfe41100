using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>The answer to one question of the wizard; each knows its own rule.</summary>
public abstract record EnrolmentAnswer(EnrolmentStep Step)
{
    /// <summary>Gives the answer to the enrolment, or says why it cannot be one and changes nothing.</summary>
    internal abstract Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort);
}

public sealed record RoleAnswer(MentoringRole Role) : EnrolmentAnswer(EnrolmentStep.Role)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        if (!MentoringRoles.ToChooseIn(cohort.Model).Contains(Role))
        {
            return new AnswerNotUnderstood(Step, $"{Role}");
        }

        enrolment.TakesRole(Role);
        return null;
    }
}

/// <param name="Skills">Of the cohort's own skills, in any case.</param>
public sealed record SkillsAnswer(IReadOnlyList<string> Skills) : EnrolmentAnswer(EnrolmentStep.SkillsOffered)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var chosen = CohortSkills.Among(Step, Skills, cohort);
        if (!chosen.IsRefused)
        {
            enrolment.Offers(chosen.Value);
        }

        return chosen.Refusal;
    }
}

/// <param name="Goals">Of the cohort's own skills, in any case.</param>
public sealed record GoalsAnswer(IReadOnlyList<string> Goals) : EnrolmentAnswer(EnrolmentStep.GoalsWanted)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var chosen = CohortSkills.Among(Step, Goals, cohort);
        if (!chosen.IsRefused)
        {
            enrolment.Wants(chosen.Value);
        }

        return chosen.Refusal;
    }
}

/// <param name="Interests">Of the cohort's own skills, in any case.</param>
public sealed record InterestsAnswer(IReadOnlyList<string> Interests) : EnrolmentAnswer(EnrolmentStep.Interests)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var chosen = CohortSkills.Among(Step, Interests, cohort);
        if (!chosen.IsRefused)
        {
            enrolment.LikesToTalkAbout(chosen.Value);
        }

        return chosen.Refusal;
    }
}

/// <param name="Groups">Of the cohort's inclusion goal, in any case; none to say nothing, or to take back what was said.</param>
public sealed record AffinitiesAnswer(IReadOnlyList<string> Groups) : EnrolmentAnswer(EnrolmentStep.Affinities)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var known = cohort.Policy.Inclusion?.Groups ?? [];
        var unknown = Groups.Where(said => !known.Contains(said.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        if (unknown.Count > 0)
        {
            return new AnswerNotUnderstood(Step, unknown[0]);
        }

        enrolment.WantsToBeMatchedBy(known.Where(g => Groups.Contains(g, StringComparer.OrdinalIgnoreCase)));
        return null;
    }
}

public sealed record LevelAnswer(ExperienceLevel Level) : EnrolmentAnswer(EnrolmentStep.Level)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        enrolment.IsAtLevel(Level);
        return null;
    }
}

/// <param name="Languages">Codes or names.</param>
public sealed record LanguagesAnswer(IReadOnlyList<string> Languages) : EnrolmentAnswer(EnrolmentStep.Languages)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var codes = Languages.Select(SpokenLanguages.CodeOf).OfType<string>().Distinct().ToList();
        var unknown = Languages.Where(said => SpokenLanguages.CodeOf(said) is null).ToList();
        if (unknown.Count > 0)
        {
            return new UnknownLanguages(unknown);
        }

        if (codes.Count is 0 or > SpokenLanguages.Most)
        {
            return codes.Count == 0 ? new NothingSaid(Step) : new TooManyLanguages(SpokenLanguages.Most);
        }

        enrolment.Speaks(codes);
        return null;
    }
}

public sealed record AvailabilityAnswer(WorkingTime Availability) : EnrolmentAnswer(EnrolmentStep.Availability)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        if (Zones.Find(Availability.ZoneId) is null)
        {
            return new UnknownZone(Availability.ZoneId);
        }

        if (Availability.Days == WorkDays.None)
        {
            return new NothingSaid(Step);
        }

        if (Availability.End <= Availability.Start)
        {
            return new HoursBackwards();
        }

        enrolment.IsAvailable(Availability);
        return null;
    }
}

public sealed record FormatAnswer(MeetingFormat Format) : EnrolmentAnswer(EnrolmentStep.Format)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        enrolment.Meets(Format);
        return null;
    }
}

/// <param name="Mentees">1, or as many as there are already, to the cohort's most.</param>
public sealed record CapacityAnswer(int Mentees) : EnrolmentAnswer(EnrolmentStep.Capacity)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var least = Math.Max(1, enrolment.PlacesTaken);
        if (Mentees < least || Mentees > cohort.Policy.MaxCapacity)
        {
            return new CapacityOutOfRange(least, cohort.Policy.MaxCapacity);
        }

        enrolment.HasRoomFor(Mentees);
        return null;
    }
}

/// <param name="Names">Names, with a department in brackets where needed, or e-mail addresses; none for nobody.</param>
public sealed record NotWithAnswer(IReadOnlyList<string> Names) : EnrolmentAnswer(EnrolmentStep.NotWith)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort) =>
        throw new InvalidOperationException("Names are looked up before they are an answer.");
}

internal sealed record NotWithPeople(IReadOnlyList<PersonId> People) : EnrolmentAnswer(EnrolmentStep.NotWith)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        enrolment.WouldRatherNotBeWith(People);
        return null;
    }
}
