using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>
/// The inputs of goals, and how to read them back. None is required, because clients check that for every button, and "Later"
/// must work with nothing filled in.
/// </summary>
internal static class GoalForm
{
    private const string TitleField = "title";
    private const string MeasureField = "measure";
    private const string DueField = "due";
    private const string StepsField = "steps";
    private const string OwnerField = "owner";
    private const string WhyField = "why";
    private const string IsShared = "shared";

    /// <param name="draft">What is filled in.</param>
    /// <param name="asksOwner">Whether it may become a shared goal.</param>
    /// <param name="isShared">Whether that is chosen.</param>
    public static IReadOnlyList<CardElement> Inputs(GoalDraft draft, bool asksOwner, bool isShared = false) =>
        [
            Title(draft.Title),
            .. asksOwner ? [Owner(isShared)] : Array.Empty<CardElement>(),
            Measure(draft.Measure) with
            {
                IsRequired = null,
            },
            Due(draft.DueOn) with
            {
                IsRequired = null,
            },
            Steps(draft.Steps),
        ];

    public static GoalDraft Read(Form form) =>
        new(
            form.Text(TitleField),
            form.Text(MeasureField),
            form.Date(DueField),
            form.Text(StepsField).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );

    public static bool ReadShared(Form form) => form.Text(OwnerField) == IsShared;

    public static string ReadMeasure(Form form) => form.Text(MeasureField);

    public static DateOnly? ReadDue(Form form) => form.Date(DueField);

    public static string ReadWhy(Form form) => form.Text(WhyField);

    public static TextInput Measure(string? measure) =>
        new(MeasureField, GoalText.FieldMeasure.Plain)
        {
            IsMultiline = true,
            MaxLength = Goal.MaxMeasureLength,
            Value = Cut(measure, Goal.MaxMeasureLength),
        };

    public static DateInput Due(DateOnly? due) =>
        new(DueField, GoalText.FieldDue.Plain) { Value = due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    public static TextInput Why(bool isShared) =>
        new(WhyField, (isShared ? GoalText.FieldWhyShared : GoalText.FieldWhy).Plain)
        {
            MaxLength = Goal.MaxReasonLength,
        };

    private static TextInput Title(string title) =>
        new(TitleField, GoalText.FieldTitle.Plain)
        {
            MaxLength = Goal.MaxTitleLength,
            Placeholder = GoalText.FieldTitleHint.Plain,
            Value = Cut(title, Goal.MaxTitleLength),
        };

    private static TextInput Steps(IReadOnlyList<string> steps) =>
        new(StepsField, GoalText.FieldSteps.Plain)
        {
            IsMultiline = true,
            MaxLength = Goal.MaxSteps * (Goal.MaxStepLength + 1),
            Value = Cut(string.Join('\n', steps), Goal.MaxSteps * (Goal.MaxStepLength + 1)),
        };

    private static ChoiceInput Owner(bool isShared) =>
        new(
            OwnerField,
            GoalText.FieldOwner.Plain,
            [Say.Choice(GoalText.OwnerMine, "mine"), Say.Choice(GoalText.OwnerShared, IsShared)]
        )
        {
            Style = "expanded",
            Value = isShared ? IsShared : "mine",
        };

    private static string? Cut(string? text, int most) => string.IsNullOrEmpty(text) ? null : PlainText.Cut(text, most);
}
