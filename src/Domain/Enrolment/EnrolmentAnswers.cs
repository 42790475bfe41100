using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>The answer to one question of the wizard. Each validates itself.</summary>
public abstract record EnrolmentAnswer(EnrolmentStep Step)
{
    /// <summary>Those of the named skills that may be missing on the cohort's list, which they then join.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>Applies the answer to the enrolment, or returns why it is invalid and changes nothing.</summary>
    internal abstract Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort);
}

/// <summary>The chosen role.</summary>
public sealed record RoleAnswer(MentoringRole Role) : EnrolmentAnswer(EnrolmentStep.Role)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        if (!MentoringRoles.ToChooseIn(cohort.Model).Contains(Role))
        {
            return new AnswerNotUnderstood(Step, $"{Role}");
        }

        enrolment.SetRole(Role);
        return null;
    }
}

/// <summary>Skills offered.</summary>
/// <param name="Skills">Some of the cohort's skills, in any case.</param>
public sealed record SkillsAnswer(IReadOnlyList<string> Skills) : EnrolmentAnswer(EnrolmentStep.SkillsOffered)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var chosen = CohortSkills.Among(Step, Skills, Own, cohort);
        if (!chosen.IsRefused)
        {
            enrolment.SetSkillsOffered(chosen.Value);
        }

        return chosen.Refusal;
    }
}

/// <summary>Skills wanted.</summary>
/// <param name="Goals">Some of the cohort's skills, in any case.</param>
public sealed record GoalsAnswer(IReadOnlyList<string> Goals) : EnrolmentAnswer(EnrolmentStep.GoalsWanted)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var chosen = CohortSkills.Among(Step, Goals, Own, cohort);
        if (!chosen.IsRefused)
        {
            enrolment.SetGoalsWanted(chosen.Value);
        }

        return chosen.Refusal;
    }
}

/// <summary>What the person likes to talk about.</summary>
/// <param name="Interests">Some of the cohort's skills, in any case.</param>
public sealed record InterestsAnswer(IReadOnlyList<string> Interests) : EnrolmentAnswer(EnrolmentStep.Interests)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var chosen = CohortSkills.Among(Step, Interests, Own, cohort);
        if (!chosen.IsRefused)
        {
            enrolment.SetInterests(chosen.Value);
        }

        return chosen.Refusal;
    }
}

/// <summary>Groups by which the person wants to be matched.</summary>
/// <param name="Groups">Groups of the inclusion goal, in any case; empty to say nothing or to take an answer back.</param>
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

        enrolment.SetAffinities(known.Where(g => Groups.Contains(g, StringComparer.OrdinalIgnoreCase)));
        return null;
    }
}

/// <summary>The level of experience.</summary>
public sealed record LevelAnswer(ExperienceLevel Level) : EnrolmentAnswer(EnrolmentStep.Level)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        enrolment.SetLevel(Level);
        return null;
    }
}

/// <summary>Languages the person speaks.</summary>
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

        enrolment.SetLanguages(codes);
        return null;
    }
}

/// <summary>When the person can meet.</summary>
/// <param name="IsJoined">Whether several blocks of hours were said, which are kept as one from the first to the last.</param>
public sealed record AvailabilityAnswer(WorkingTime Availability, bool IsJoined = false)
    : EnrolmentAnswer(EnrolmentStep.Availability)
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

        enrolment.SetAvailability(Availability);
        return null;
    }
}

/// <summary>How the person wants to meet.</summary>
public sealed record FormatAnswer(MeetingFormat Format) : EnrolmentAnswer(EnrolmentStep.Format)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        enrolment.SetFormat(Format);
        return null;
    }
}

/// <summary>How many mentees a mentor can take.</summary>
/// <param name="Mentees">
/// 1, or the number of current mentees, to the cohort's maximum; or what it was, even if the maximum has changed since.
/// </param>
public sealed record CapacityAnswer(int Mentees) : EnrolmentAnswer(EnrolmentStep.Capacity)
{
    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort)
    {
        var least = Math.Max(1, enrolment.PlacesTaken);
        if (Mentees != enrolment.Capacity && (Mentees < least || Mentees > cohort.Policy.MaxCapacity))
        {
            return new CapacityOutOfRange(least, cohort.Policy.MaxCapacity);
        }

        enrolment.SetCapacity(Mentees);
        return null;
    }
}

/// <summary>Colleagues the person prefers not to be matched with, as typed.</summary>
/// <param name="Names">
/// Lists of names, with a department in brackets where needed, or e-mail addresses; empty for nobody.
/// </param>
public sealed record NotWithAnswer(IReadOnlyList<string> Names) : EnrolmentAnswer(EnrolmentStep.NotWith)
{
    /// <summary>Whether the words mean nobody, unless somebody is called so.</summary>
    public bool MeansNobody { get; init; }

    /// <summary>Colleagues who were picked and not typed, by their object ids in Microsoft Entra ID.</summary>
    public IReadOnlyList<Guid> Picked { get; init; } = [];

    internal override Refusal? GiveTo(CohortEnrolment enrolment, Cohort cohort) =>
        throw new InvalidOperationException("Names are looked up before they are an answer.");
}
