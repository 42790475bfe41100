using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>What the form shows, before it is sent and when it is refused.</summary>
internal static class CohortFormViews
{
    public const string Id = "id";
    public const string Seen = "seen";

    /// <param name="template">What the cohort is started from.</param>
    /// <param name="id">Of the cohort, so that submitting twice creates one.</param>
    /// <param name="typed">The refused form; null for a new one.</param>
    /// <param name="refusal">Why it was refused; null for a new one.</param>
    public static CohortFormView New(
        CohortTemplate template,
        CohortId id,
        KnownPerson reader,
        DateTimeOffset now,
        Form? typed = null,
        Refusal? refusal = null
    )
    {
        var (cohort, days) = Suggested(template, id, reader.Working, now);
        var fields = NewCohortFields.Suggested(now, reader.Working) with
        {
            Closes = days.EnrolmentCloses,
            Starts = days.Starts,
            Weeks = template.Weeks,
        };
        return new()
        {
            Title = EditingText.NewTitle(TemplateWords.NameOf(template.Kind)).Plain,
            Lead = EditingText.NewLead.Plain,
            Cohort = cohort,
            Parts = FormParts.New(cohort, fields),
            Action = ConsolePaths.Template(template.Kind),
            Submit = EditingText.SaveDraft.Plain,
            Back = ConsolePaths.Templates,
            PreviewAddress = ConsolePaths.TemplatePreview(template.Kind),
            Preview = InvitationPreview.Of(
                cohort with
                {
                    Model = ModelIn(template, typed ?? Form.Empty),
                },
                days,
                typed ?? Form.Empty,
                reader
            ),
            Hidden = (Id, id.ToString()),
            Typed = typed,
            Mistakes = CohortMistakes.ByField(refusal),
        };
    }

    /// <param name="counted">What is stored.</param>
    /// <param name="typed">The refused form; null for a new one.</param>
    /// <param name="refusal">Why it was refused; null for a new one.</param>
    public static CohortFormView Edit(
        CountedCohort counted,
        KnownPerson reader,
        Form? typed = null,
        Refusal? refusal = null
    )
    {
        var cohort = counted.Cohort;
        return new()
        {
            Title = CohortFormText.EditTitle(cohort.Name).Plain,
            Lead = EditCohortCards.Meaning(cohort, counted.Funnel).Plain,
            Cohort = cohort,
            Parts = FormParts.Edit(cohort, reader.Working),
            Action = ConsolePaths.Edit(cohort.Id),
            Submit = CohortFormText.Save.Plain,
            Back = ConsolePaths.Overview(cohort.Id),
            PreviewAddress = cohort.TakesSkills ? ConsolePaths.Preview(cohort.Id) : null,
            Preview = cohort.TakesSkills
                ? InvitationPreview.Of(cohort, DaysOf(cohort, reader.Working), typed ?? Form.Empty, reader)
                : null,
            Hidden = (Seen, VersionOf(cohort)),
            Typed = typed,
            Mistakes = CohortMistakes.ByField(refusal is CardIsOutdated ? null : refusal),
            IsChangedMeanwhile = refusal is CardIsOutdated,
        };
    }

    /// <summary>What a template suggests for today.</summary>
    public static (CohortFacts Cohort, CohortDays Days) Suggested(
        CohortTemplate template,
        CohortId id,
        WorkingTime working,
        DateTimeOffset now
    )
    {
        var closes = working.LocalDay(now).AddDays(CohortTemplate.DaysToSignUp);
        var starts = closes.AddDays(CohortTemplate.DaysToMatch);
        var facts = new CohortFacts(id, "", "", template.Model, CohortState.Draft, [], now, now, now)
        {
            Policy = template.Policy,
            MentorshipWeeks = template.IsContinuous ? template.Weeks : null,
        };
        return (facts, new(closes, starts, starts.AddDays(7 * template.Weeks)));
    }

    /// <summary>Any that can run without an end where the template does; otherwise the template's.</summary>
    public static MentoringModel ModelIn(CohortTemplate template, Form form) =>
        template.IsContinuous
        && form.Choice<MentoringModel>(NewCohortFields.ModelId) is { } model
        && model.CanBeContinuous()
            ? model
            : template.Model;

    public static CohortDays DaysOf(CohortFacts cohort, WorkingTime working) =>
        cohort.Days
        ?? new(
            working.LocalDay(cohort.EnrolmentClosesAt),
            working.LocalDay(cohort.StartsAt),
            working.LocalDay(cohort.EndsAt)
        );

    private static string VersionOf(CohortFacts cohort) =>
        EditCohort.FullVersionOf(EditCohortCards.VersionOf(cohort), cohort.Policy, cohort.State);
}
