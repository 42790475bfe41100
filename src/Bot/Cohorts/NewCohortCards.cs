using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The new-cohort form, as a dialog or as a card.</summary>
internal static class NewCohortCards
{
    /// <summary>Limit, in characters, on echoed text. The inputs have lower limits, but clients may not enforce them.</summary>
    private const int Kept = 3000;

    public static Card Offer() =>
        new(
            Say.Title($"Set up a cohort"),
            [
                Say.Plain(
                    $"You say what it is for, how people are brought together, which skills count, and when it runs. Nobody hears of it before you open enrolment."
                ),
            ],
            Press.Dialog("Open the form", new OpenNewCohort()),
            Press.Plain("Fill it in here", new ShowNewCohort())
        );

    public static Card Form(NewCohortFields fields) =>
        new(Say.Title($"New cohort"), Inputs(fields), Press.Primary("Create", new SubmitNewCohort(fields.Id)), Back());

    public static Card Dialog(NewCohortFields fields) =>
        new(Say.Title($"New cohort"), Inputs(fields), Press.Send("Create", new SubmitNewCohort(fields.Id)));

    private static CardAction Back() => Press.Plain("Not now", new ShowCohorts());

    private static IReadOnlyList<CardElement> Inputs(NewCohortFields fields) =>
        [
            new TextInput("name", "Name")
            {
                Value = Keep(fields.Name),
                MaxLength = Cohort.MaxNameLength,
                Placeholder = "Spring peers",
            },
            new TextInput("purpose", "What is it for?")
            {
                Value = Keep(fields.Purpose),
                MaxLength = Cohort.MaxPurposeLength,
                IsMultiline = true,
                Placeholder = "Learn from one another across departments.",
            },
            new ChoiceInput(
                "model",
                "How are people brought together?",
                [
                    .. Enum.GetValues<MentoringModel>()
                        .Select(model => Say.Choice(CohortWords.Of(model), model.ToString())),
                ]
            )
            {
                Value = fields.Model?.ToString(),
                Style = "expanded",
            },
            new TextInput("skills", "Skills that people can offer and want, with commas between")
            {
                Value = Keep(fields.Skills),
                IsMultiline = true,
                MaxLength = (Cohort.MaxSkillLength + 2) * Cohort.MaxSkills,
                Placeholder = "SQL, Public speaking, Leadership; or leave it empty and start with our catalogue",
            },
            new DateInput("closes", "Last day of enrolment") { Value = NewCohortFields.Iso(fields.Closes) },
            new DateInput("starts", "First day of the cohort") { Value = NewCohortFields.Iso(fields.Starts) },
            new NumberInput("weeks", $"Weeks it runs, {NewCohort.MinWeeks} to {NewCohort.MaxWeeks}")
            {
                Value = fields.Weeks,
            },
        ];

    private static string? Keep(string text) => text.Length == 0 ? null : PlainText.Cut(text, Kept);
}
