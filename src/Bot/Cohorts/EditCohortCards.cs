using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The form to edit a cohort; what its state no longer allows is left out.</summary>
internal static class EditCohortCards
{
    public static Card Edit(CohortStatus status, EditCohortFields fields) =>
        new Card(
            CohortFormText.EditTitle(status.Cohort.Name),
            [Say.Plain(Meaning(status.Cohort, status.Funnel)), .. Inputs(status.Cohort, fields)],
            [
                Press.Primary(CohortFormText.Save, new SaveCohort(status.Cohort.Id)),
                Press.Plain(CohortFormText.Back, new ShowCohort(status.Cohort.Id)),
                .. status.Cohort.TakesRules
                    ? [Press.Plain(CohortFormText.Rules, new ShowRules(status.Cohort.Id))]
                    : Array.Empty<CardAction>(),
            ]
        ).MadeFrom(VersionOf(status.Cohort));

    /// <summary>What a change means for the people in it.</summary>
    public static SafeText Meaning(CohortFacts cohort, EnrolmentFunnel funnel)
    {
        var people = funnel.Submitted + funnel.Matched;
        return cohort.IsContinuous && cohort.State != CohortState.Draft
            ? CohortFormText.EditContinuous
            : cohort.State switch
            {
                CohortState.Draft => CohortFormText.EditDraft,
                CohortState.Enrolling when people == 0 => CohortFormText.EditOpenToNobody,
                CohortState.Enrolling => CohortFormText.EditOpen(people),
                CohortState.Matching => CohortFormText.EditMatching(people),
                _ => CohortFormText.EditActive(people),
            };
    }

    private static IEnumerable<CardElement> Inputs(CohortFacts cohort, EditCohortFields fields)
    {
        yield return CohortInputs.NameInput(fields.Name);
        yield return CohortInputs.PurposeInput(fields.Purpose);
        if (cohort.TakesSkills)
        {
            yield return CohortInputs.SkillsInput(fields.Skills);
        }

        if (cohort.TakesSkills && !cohort.IsContinuous)
        {
            yield return CohortInputs.ClosesInput(fields.Closes);
        }

        if (cohort.TakesLearningGoal)
        {
            yield return CohortInputs.LearningGoalInput(fields.LearningGoal ?? "");
        }

        if (cohort.TakesStart)
        {
            yield return CohortInputs.StartsInput(fields.Starts);
        }

        if (!cohort.IsContinuous)
        {
            yield return CohortInputs.EndsInput(fields.Ends);
        }
    }

    public static string VersionOf(CohortFacts c) =>
        EditCohort.VersionOf(c.Name, c.Purpose, c.Skills, c.EnrolmentClosesAt, c.StartsAt, c.EndsAt, c.LearningGoal);
}

/// <summary>The values of the form, kept so that a rejected form can be shown again as it was filled in.</summary>
internal sealed record EditCohortFields(
    string Name,
    string Purpose,
    string Skills,
    DateOnly? Closes,
    DateOnly? Starts,
    DateOnly? Ends
)
{
    /// <summary>What each circle begins with; null where it was not asked.</summary>
    public string? LearningGoal { get; init; }

    /// <summary>What is stored now.</summary>
    public static EditCohortFields Of(CohortFacts cohort, WorkingTime coordinator) =>
        new(
            cohort.Name,
            cohort.Purpose,
            CohortInputs.Joined(cohort.Skills),
            cohort.Days?.EnrolmentCloses ?? coordinator.LocalDay(cohort.EnrolmentClosesAt),
            cohort.Days?.Starts ?? coordinator.LocalDay(cohort.StartsAt),
            cohort.Days?.Ends ?? coordinator.LocalDay(cohort.EndsAt)
        )
        {
            LearningGoal = cohort.LearningGoal,
        };
}
