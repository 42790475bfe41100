using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Exchange;

/// <summary>
/// The two inputs of what somebody brings, and how to read them back. Neither is required: one of them is enough, and clients
/// check that for every button.
/// </summary>
internal static class ExchangeForm
{
    private const string StuckField = "stuck";
    private const string WorkedField = "worked";

    public static IReadOnlyList<CardElement> Inputs(ContributionDraft draft) =>
        [
            Input(StuckField, ExchangeText.FieldStuck, draft.Stuck),
            Input(WorkedField, ExchangeText.FieldWorked, draft.Worked),
        ];

    public static ContributionDraft Read(Form form) => new(form.Text(StuckField), form.Text(WorkedField));

    private static TextInput Input(string id, SafeText label, string? value) =>
        new(id, label.Plain)
        {
            IsMultiline = true,
            MaxLength = Contribution.MaxLength,
            Value = string.IsNullOrEmpty(value) ? null : PlainText.Cut(value, Contribution.MaxLength),
        };
}
