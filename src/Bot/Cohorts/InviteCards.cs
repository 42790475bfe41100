using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The invitation form, and the question before anything is sent.</summary>
internal static class InviteCards
{
    public const string Whom = "whom";
    public const string Names = "names";
    public const string Everybody = "everybody";
    public const string Named = "named";
    public const string Mentors = "mentors";
    public const string Department = "department:";

    /// <summary>Limit, in characters, on the echoed text. The input has the same limit, but clients may not enforce it.</summary>
    private const int Kept = 8000;
    private const int LongestName = 60;

    public static Card Invite(
        CohortFacts cohort,
        IReadOnlyList<DepartmentSize> departments,
        int alumni = 0,
        string whom = Named,
        string names = ""
    ) =>
        new(
            InviteText.Title(cohort.Name),
            [
                Say.Plain(InviteText.Lead),
                .. alumni > 0 ? [Say.Plain(InviteText.AlumniThere(alumni))] : Array.Empty<CardElement>(),
                new ChoiceInput(Whom, InviteText.Whom.Plain, Choices(departments)) { Value = whom },
                NamesInput(names),
            ],
            [
                Press.Primary(InviteText.Review, new ReviewInvitations(cohort.Id)),
                .. alumni > 0
                    ? [Press.Plain(InviteText.Alumni(alumni), new ConsiderAlumni(cohort.Id))]
                    : Array.Empty<CardAction>(),
                Press.Plain(InviteText.Back, new ShowCohort(cohort.Id)),
            ]
        );

    /// <param name="people">How many of those who would take part again can be invited.</param>
    public static Card ConfirmAlumni(CohortFacts cohort, int people) =>
        people == 0
            ? new(
                InviteText.NobodyTitle,
                [Say.Plain(InviteText.AlumniNobody)],
                Press.Primary(InviteText.Back, new ShowInvite(cohort.Id))
            )
            : new(
                InviteText.AlumniTitle(people),
                [Say.Plain(InviteText.AlumniLead(cohort.Name))],
                Press.Primary(InviteText.Send(people), new SendAlumniInvitations(cohort.Id, people)),
                Press.Plain(InviteText.Back, new ShowInvite(cohort.Id))
            );

    /// <summary>Names the number before anything is sent. The names stay on the card, so that they are sent with its button.</summary>
    /// <param name="counts">What would become of the invitations.</param>
    public static Card Confirm(CohortFacts cohort, InvitationResult counts, string whom, string names) =>
        counts.Told == 0
            ? new(
                InviteText.NobodyTitle,
                [Say.Plain(InviteText.NobodyLead(cohort.Name)), .. InviteWords.NotInvited(counts)],
                Press.Primary(InviteText.Back, Before(cohort))
            )
            : new(
                InviteText.ConfirmTitle(counts.Told),
                [
                    Say.Plain(Lead(cohort.Name, whom)),
                    .. InviteWords.NotInvited(counts),
                    .. whom == Named ? [NamesInput(names)] : Array.Empty<CardElement>(),
                ],
                Press.Primary(InviteText.Send(counts.Told), new SendInvitations(cohort.Id, whom, counts.Told)),
                Press.Plain(InviteText.Back, Before(cohort))
            );

    public static Card ConfirmReminders(CohortFacts cohort, ReminderCounts counts) =>
        new(
            InviteText.RemindTitle(counts.Told),
            [
                Say.Plain(InviteText.RemindLead(cohort.Name, RemindInvited.DaysBetween)),
                .. counts.Later > 0 ? [Say.Quiet(InviteText.RemindLately(counts.Later))] : Array.Empty<CardElement>(),
            ],
            Press.Primary(InviteText.RemindSend(counts.Told), new SendReminders(cohort.Id)),
            Press.Plain(InviteText.Back, new ShowCohortPeople(cohort.Id, CohortList.Waiting, 0))
        );

    /// <summary>Where there is nothing to choose, the form is left out.</summary>
    private static Button Before(CohortFacts cohort) =>
        cohort.MentorsOfId is null ? new ShowInvite(cohort.Id) : new ShowCohort(cohort.Id);

    public static SafeText Lead(string cohort, string whom) =>
        whom switch
        {
            Everybody => InviteText.ConfirmEveryone(cohort),
            Mentors => InviteText.ConfirmMentors(cohort),
            _ when whom.StartsWith(Department, StringComparison.Ordinal) => InviteText.ConfirmDepartment(
                Listing.Clip(whom[Department.Length..], LongestName),
                cohort
            ),
            _ => InviteText.ConfirmNamed(cohort),
        };

    private static TextInput NamesInput(string names) =>
        new(Names, InviteText.Names.Plain)
        {
            Value = names.Length == 0 ? null : PlainText.Cut(names, Kept),
            IsMultiline = true,
            MaxLength = Kept,
        };

    private static IReadOnlyList<Choice> Choices(IReadOnlyList<DepartmentSize> departments) =>
        [
            Say.Choice(InviteText.Named, Named),
            Say.Choice(InviteText.Everybody, Everybody),
            .. departments.Select(d => Say.Choice(InviteText.Department(d.Name, d.People), Department + d.Name)),
        ];
}
