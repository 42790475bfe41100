using MentorBot.Bot.Cohorts;
using MentorBot.Bot.Console.Layout;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>The invitation to a cohort as it is sent, with what a coordinator is typing.</summary>
internal static class InvitationPreview
{
    /// <param name="cohort">What is stored, or what a template suggests.</param>
    /// <param name="days">The days that are stored or suggested.</param>
    /// <param name="typed">What is typed; where nothing usable is, the stored value stands.</param>
    /// <param name="reader">In whose zone and language dates are written.</param>
    public static ShownCard Of(CohortFacts cohort, CohortDays days, Form typed, KnownPerson reader)
    {
        var about = cohort with
        {
            Name = Typed(typed, CohortInputs.Name, cohort.Name, CohortFormText.NameExample.Plain),
            Purpose = Typed(typed, CohortInputs.Purpose, cohort.Purpose, CohortFormText.PurposeExample.Plain),
            Days = DaysIn(typed, days),
            MentorshipWeeks = cohort.MentorshipWeeks is { } weeks ? WeeksIn(typed) ?? weeks : null,
        };
        return new(CohortNoticeCards.Invitation(new(about, reader.Working, reader.Locale ?? "", null, true, 0, 0)));
    }

    private static CohortDays DaysIn(Form typed, CohortDays days)
    {
        var starts = typed.Date(CohortInputs.Starts) ?? days.Starts;
        var weeks = WeeksIn(typed) ?? (days.Ends.DayNumber - days.Starts.DayNumber) / 7;
        return new(
            typed.Date(CohortInputs.Closes) ?? days.EnrolmentCloses,
            starts,
            typed.Has(CohortInputs.Ends) ? typed.Date(CohortInputs.Ends) ?? days.Ends
                : typed.Has(NewCohortFields.WeeksId) ? starts.AddDays(7 * weeks)
                : days.Ends
        );
    }

    private static int? WeeksIn(Form typed) =>
        typed.Number(NewCohortFields.WeeksId) is { } weeks and >= NewCohort.MinWeeks and <= NewCohort.MaxWeeks
            ? weeks
            : null;

    private static string Typed(Form typed, string field, string stored, string example)
    {
        var text = typed.Has(field) ? PlainText.Lines(typed.Text(field)) : stored;
        return text.Length > 0 ? text : example;
    }
}
