using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The invitation form.</summary>
internal static class InviteCards
{
    public const string Whom = "whom";
    public const string Names = "names";
    public const string Everybody = "everybody";
    public const string Named = "named";
    public const string Department = "department:";

    /// <summary>Limit, in characters, on the echoed text. The input has the same limit, but clients may not enforce it.</summary>
    private const int Kept = 8000;

    public static Card Invite(
        CohortFacts cohort,
        IReadOnlyList<DepartmentSize> departments,
        string whom = Named,
        string names = ""
    ) =>
        new(
            Say.Title($"Invite people to {cohort.Name}"),
            [
                Say.Plain(
                    $"They get one message with the purpose and the dates. Nobody is signed up by it, and nobody is asked twice."
                ),
                new ChoiceInput(Whom, "Whom?", Choices(departments)) { Value = whom },
                new TextInput(Names, "E-mail addresses or full names, one a line or with commas between")
                {
                    Value = PlainText.Cut(names, Kept),
                    IsMultiline = true,
                    MaxLength = Kept,
                },
            ],
            Press.Primary("Send the invitations", new SendInvitations(cohort.Id)),
            Press.Plain("Back", new ShowCohort(cohort.Id))
        );

    private static IReadOnlyList<Choice> Choices(IReadOnlyList<DepartmentSize> departments) =>
        [
            new("The people I name below", Named),
            new("Everybody I know", Everybody),
            .. departments.Select(d =>
                Say.Choice($"Department {d.Name} ({CohortWords.People(d.People)})", Department + d.Name)
            ),
        ];
}
