using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Exchange;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>The inputs in which somebody looks back, and how to read them back. None is required: one of them is enough.</summary>
internal static class LookBackForm
{
    private const string TakeawayField = "takeaway";
    private const string ShareField = "share";
    private const string ThanksField = "thanks";
    private const string TouchField = "touch";
    private const string AgainField = "again";
    private const string Yes = "yes";
    private const string No = "no";

    public static IReadOnlyList<CardElement> Inputs(MentorshipView view, LookBackDraft draft) =>
        [
            Text(TakeawayField, ClosingText.FieldTakeaway, draft.Takeaway),
            new ChoiceInput(
                ShareField,
                ClosingText.FieldShare.Plain,
                [
                    Say.Choice(ClosingText.ShareNobody, No),
                    Say.Choice(NamedOr(view, ClosingText.ShareOne, ClosingText.ShareAll), Yes),
                ]
            )
            {
                Value = draft.IsTakeawayShared ? Yes : No,
            },
            Text(ThanksField, NamedOr(view, ClosingText.FieldThanksOne, ClosingText.FieldThanksMany), draft.Thanks),
            Choice(TouchField, ClosingText.FieldTouch, ClosingText.Yes, draft.StaysInTouch),
            Choice(
                AgainField,
                view.Me.Role == MentoringRole.Mentor ? ClosingText.FieldAgainMentor : ClosingText.FieldAgain,
                ClosingText.YesAgain,
                draft.TakesPartAgain
            ),
        ];

    public static LookBackDraft Read(Form form) =>
        new(
            form.Text(TakeawayField),
            form.Text(ShareField) == Yes,
            form.Text(ThanksField),
            YesOrNoIn(form.Text(TouchField)),
            YesOrNoIn(form.Text(AgainField))
        );

    private static bool? YesOrNoIn(string value) =>
        value switch
        {
            Yes => true,
            No => false,
            _ => null,
        };

    private static SafeText NamedOr(MentorshipView view, Func<TextValue, SafeText> one, SafeText many) =>
        view.Partners is [var only] ? one(ExchangeWords.NameOf(only)) : many;

    private static TextInput Text(string id, SafeText label, string? value) =>
        new(id, label.Plain)
        {
            IsMultiline = true,
            MaxLength = ClosingStatement.MaxLength,
            Value = string.IsNullOrEmpty(value) ? null : PlainText.Cut(value, ClosingStatement.MaxLength),
        };

    private static ChoiceInput Choice(string id, SafeText label, SafeText yes, bool? value) =>
        new(id, label.Plain, [Say.Choice(yes, Yes), Say.Choice(ClosingText.No, No)])
        {
            Style = "expanded",
            Value = value switch
            {
                true => Yes,
                false => No,
                null => null,
            },
        };
}
