using System.Text.RegularExpressions;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>The inputs of the feedback card, and how to read them back from the form or from a typed line.</summary>
internal static partial class FeedbackForm
{
    private const string UsefulnessField = "usefulness";
    private const string GaveField = "gave";
    private const string GotField = "got";
    private const string FitField = "fit";

    public static IReadOnlyList<CardElement> Inputs(CheckInView view) =>
        [
            new ChoiceInput(
                UsefulnessField,
                "How useful was it for you?",
                [
                    Say.Choice("5, very useful", "5"),
                    Say.Choice("4", "4"),
                    Say.Choice("3", "3"),
                    Say.Choice("2", "2"),
                    Say.Choice("1, not useful", "1"),
                ]
            )
            {
                CanBeTyped = true,
                IsRequired = true,
                ErrorMessage = "Choose a number from 1 to 5.",
                Value = view.Feedback is { } said ? $"{said.Usefulness}" : null,
            },
            new ToggleInput(GaveField, "Giving", "I could give something") { Value = OnOff(view.Feedback?.Gave) },
            new ToggleInput(GotField, "Getting", "I got something out of it") { Value = OnOff(view.Feedback?.Got) },
            .. view.AsksFit ? [FitInput(view)] : Array.Empty<CardElement>(),
        ];

    /// <summary>A usefulness that is missing or not a number becomes 0, which the use case rejects.</summary>
    public static SessionAnswer Read(Form form) =>
        new(form.Number(UsefulnessField) ?? 0, form.IsOn(GaveField), form.IsOn(GotField), form.Choice<Fit>(FitField));

    /// <summary>Returns null if the line does not begin with a number.</summary>
    public static SessionAnswer? Read(string line)
    {
        var words = CommandWords.Normalise(line);
        return RatingWords.Leading(words) is { } number
            ? new SessionAnswer(number, Gave().IsMatch(words), Got().IsMatch(words), FitIn(words))
            : null;
    }

    private static Fit? FitIn(string words) =>
        NotGood().IsMatch(words) ? Fit.NotGood
        : Deciding().IsMatch(words) ? Fit.StillDeciding
        : Good().IsMatch(words) ? Fit.Good
        : null;

    private static ChoiceInput FitInput(CheckInView view) =>
        new(
            FitField,
            view.Partners.Count > 1 ? $"Do you and {PartnerNames.Of(view)} fit?" : "Do you two fit?",
            [
                Say.Choice("A good fit", $"{Fit.Good}"),
                Say.Choice("Still deciding", $"{Fit.StillDeciding}"),
                Say.Choice("Not a good fit", $"{Fit.NotGood}"),
            ]
        )
        {
            CanBeTyped = true,
            Style = "expanded",
            Value = view.Feedback?.Fit?.ToString(),
        };

    private static string OnOff(bool? value) => value == true ? "true" : "false";

    [GeneratedRegex(@"\bgave\b(?!\W+nothing\b)", RegexOptions.None, 1000)]
    private static partial Regex Gave();

    [GeneratedRegex(@"\bgot\b(?!\W+nothing\b)", RegexOptions.None, 1000)]
    private static partial Regex Got();

    [GeneratedRegex(@"\bnot (?:a )?good\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex NotGood();

    [GeneratedRegex(@"\bdeciding\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Deciding();

    [GeneratedRegex(@"\bgood\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Good();
}
