using System.Text.RegularExpressions;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// The part of the meeting form that says whether both gave and got and whether they fit, and how to read it back from the
/// form or from a typed line such as "4 gave got".
/// </summary>
internal static partial class FeedbackForm
{
    private const string UsefulnessField = "usefulness";
    private const string GaveField = "gave";
    private const string GotField = "got";
    private const string FitField = "fit";

    public static IReadOnlyList<CardElement> Inputs(CheckInView view, SessionAnswer? said) =>
        [
            new ToggleInput(GaveField, MeetingText.Giving.Plain, MeetingText.Gave.Plain) { Value = OnOff(said?.Gave) },
            new ToggleInput(GotField, MeetingText.Getting.Plain, MeetingText.Got.Plain) { Value = OnOff(said?.Got) },
            .. view.AsksFit ? [FitInput(view, said)] : Array.Empty<CardElement>(),
        ];

    /// <summary>Null for a form of before, which did not ask this; it is not taken for an answer.</summary>
    public static SessionAnswer? Read(Form form, int rating) =>
        form.Text(GaveField).Length == 0 && form.Text(GotField).Length == 0 && form.Text(FitField).Length == 0
            ? null
            : Said(form, rating);

    /// <summary>The form of before, which asked this alone. A number that is missing becomes 0, which is refused.</summary>
    public static SessionAnswer Read(Form form) => Said(form, form.Number(UsefulnessField) ?? 0);

    /// <summary>Returns null if the line does not begin with a number.</summary>
    public static SessionAnswer? Read(string line)
    {
        var words = CommandWords.Normalise(line);
        return RatingWords.Leading(words) is { } number
            ? new SessionAnswer(number, Gave().IsMatch(words), Got().IsMatch(words), FitIn(words))
            : null;
    }

    /// <summary>As <see cref="Read(string)"/>, but null for a line that says anything else, too.</summary>
    public static SessionAnswer? ReadWhole(string line) =>
        Line().IsMatch(CommandWords.Normalise(line))
        && Read(line) is { } said
        && (said.Gave || said.Got || said.Fit is not null)
            ? said
            : null;

    private static SessionAnswer Said(Form form, int rating) =>
        new(rating, form.IsOn(GaveField), form.IsOn(GotField), form.Choice<Fit>(FitField));

    private static Fit? FitIn(string words) =>
        NotGood().IsMatch(words) ? Fit.NotGood
        : Deciding().IsMatch(words) ? Fit.StillDeciding
        : Good().IsMatch(words) ? Fit.Good
        : null;

    private static ChoiceInput FitInput(CheckInView view, SessionAnswer? said) =>
        new(
            FitField,
            (view.Partners.Count > 1 ? MeetingText.FitMany : MeetingText.FitOne).Plain,
            [
                Say.Choice(MeetingText.FitGood, $"{Fit.Good}"),
                Say.Choice(MeetingText.FitDeciding, $"{Fit.StillDeciding}"),
                Say.Choice(MeetingText.FitNotGood, $"{Fit.NotGood}"),
            ]
        )
        {
            CanBeTyped = true,
            Value = said?.Fit?.ToString(),
        };

    private static string OnOff(bool? value) => value == true ? "true" : "false";

    [GeneratedRegex(@"\b(gave|gegeben)\b(?!\W+(nothing|nichts)\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gave();

    [GeneratedRegex(@"\b(got|bekommen)\b(?!\W+(nothing|nichts)\b)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Got();

    [GeneratedRegex(@"\bnot (?:a )?good\b|\bpasst nicht\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex NotGood();

    [GeneratedRegex(@"\bdeciding\b|\bunsicher\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Deciding();

    [GeneratedRegex(@"\bgood\b|\bpasst\b", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Good();

    /// <summary>A rating of at most three words, and then only words that the form knows.</summary>
    [GeneratedRegex(
        @"^(\S+ ){1,4}?((gave|got|nothing|and|a|lot|good|fit|not|still|deciding|gegeben|bekommen|nichts|und|passt|nicht|noch|unsicher)[\s,:;]*)+$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Line();
}
