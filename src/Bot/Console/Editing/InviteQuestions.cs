using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Who is to be invited, and the question with their number before anything is sent.</summary>
internal static class InviteQuestions
{
    public const string People = "people";

    /// <param name="alumni">How many of those who would take part again can be invited.</param>
    /// <param name="form">What was filled in so far.</param>
    /// <param name="problem">Why it is asked again; null the first time.</param>
    public static Question Whom(
        CohortFacts cohort,
        IReadOnlyList<DepartmentSize> departments,
        int alumni,
        Form form,
        string? problem = null
    ) =>
        new()
        {
            Cohort = cohort,
            Title = InviteText.Title(cohort.Name).Plain,
            Leads = [InviteText.Lead.Plain],
            Fields =
            [
                .. InviteCards
                    .Invite(cohort, departments, 0, InviteHandler.WhomIn(form), form.Text(InviteCards.Names))
                    .Content.OfType<CardInput>()
                    .Select(input => FieldOf(input, alumni)),
            ],
            Action = ConsolePaths.Invite(cohort.Id),
            Submit = InviteText.Review.Plain,
            Keep = InviteText.Back.Plain,
            Back = ConsolePaths.Overview(cohort.Id),
            Problem = problem,
        };

    /// <param name="counts">What would become of the invitations.</param>
    /// <param name="form">Whom they go to; it is sent along with the answer.</param>
    /// <param name="problem">Why it is asked again; null the first time.</param>
    public static Question Confirm(CohortFacts cohort, InvitationResult counts, Form form, string? problem = null)
    {
        var hasAnybody = counts.Told > 0;
        var whom = InviteHandler.WhomIn(form);
        return new()
        {
            Cohort = cohort,
            Title = hasAnybody ? InviteText.ConfirmTitle(counts.Told).Plain : InviteText.NobodyTitle.Plain,
            Leads = [hasAnybody ? LeadOf(cohort, whom) : InviteText.NobodyLead(cohort.Name).Plain],
            Remarks = [.. InviteWords.Rest(counts).Select(words => words.Plain)],
            Hidden =
            [
                (InviteCards.Whom, whom),
                (InviteCards.Names, form.Text(InviteCards.Names)),
                (People, counts.Told.ToString(CultureInfo.InvariantCulture)),
            ],
            Action = hasAnybody ? ConsolePaths.SendInvitations(cohort.Id) : null,
            Submit = InviteText.Send(counts.Told).Plain,
            Keep = InviteText.Back.Plain,
            Back = cohort.MentorsOfId is null ? ConsolePaths.Invite(cohort.Id) : ConsolePaths.Overview(cohort.Id),
            Problem = problem,
        };
    }

    private static string LeadOf(CohortFacts cohort, string whom) =>
        whom switch
        {
            Inviter.Alumni => InviteText.AlumniLead(cohort.Name).Plain,
            InviteCards.Mentors when cohort.MentorsOfId is null => InviteText.ConfirmEveryone(cohort.Name).Plain,
            InviteCards.Everybody or InviteCards.Mentors => InviteCards.Lead(cohort.Name, whom).Plain,
            _ when whom.StartsWith(InviteCards.Department, StringComparison.Ordinal) => InviteCards
                .Lead(cohort.Name, whom)
                .Plain,
            _ => ActText.ConfirmNamed(cohort.Name).Plain,
        };

    private static ShownField FieldOf(CardInput input, int alumni)
    {
        var (id, value) = ShownField.IdAndValue(input);
        return new(
            input is ChoiceInput choice && alumni > 0
                ? choice with
                {
                    Choices = [.. choice.Choices, Say.Choice(InviteText.AlumniThere(alumni), Inviter.Alumni)],
                }
                : input,
            id,
            value
        );
    }
}
