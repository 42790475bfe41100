using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>The answers that are filled in and can be corrected in the review, and how to read them back.</summary>
internal static class ReviewForm
{
    public const string Named = "named";

    /// <summary>Days and hours in one line, unlike the hours of the question about them.</summary>
    private const string Times = "times";

    private const int LongestLanguages = 300;
    private const int LongestTimes = 80;

    /// <param name="entered">A rejected form, shown again as it was filled in; null for what is stored.</param>
    public static IEnumerable<CardElement> Inputs(EnrolmentView view, Form? entered) =>
        view
            .Path.Where(EnrolmentPath.IsFilledIn)
            .SelectMany(step => Of(view, step, entered))
            .Append(MayBeNamed(view, entered));

    /// <summary>What was not changed, or is not on the card, is no correction.</summary>
    public static Result<ReviewAnswers> Read(EnrolmentView view, Form form)
    {
        var corrections = new List<EnrolmentAnswer>();
        foreach (var step in view.Path.Where(EnrolmentPath.IsFilledIn).Where(step => IsChanged(view, step, form)))
        {
            var said = Said(view, step, form);
            if (said.IsRefused)
            {
                return said.Refusal!;
            }

            corrections.Add(said.Value);
        }

        return new ReviewAnswers(corrections, form.Has(Named) ? form.IsOn(Named) : null);
    }

    private static IEnumerable<CardElement> Of(EnrolmentView view, EnrolmentStep step, Form? entered) =>
        step switch
        {
            EnrolmentStep.Level => [StepInputs.LevelOf(view, entered) with { Style = "compact", CanBeTyped = false }],
            EnrolmentStep.Languages =>
            [
                StepFields.Text(
                    StepInputs.Languages,
                    SignUpText.LabelLanguages,
                    entered?.Text(StepInputs.Languages) ?? LanguagesOf(view),
                    LongestLanguages
                ),
            ],
            EnrolmentStep.Availability =>
            [
                StepFields.Text(Times, SignUpText.LabelTimes, entered?.Text(Times) ?? TimesOf(view), LongestTimes),
                StepInputs.ZoneOf(view, entered),
            ],
            EnrolmentStep.Format => [StepInputs.FormatOf(view, entered) with { Style = "compact", CanBeTyped = false }],
            EnrolmentStep.Capacity => [StepInputs.PlacesOf(view, entered)],
            _ => [],
        };

    private static bool IsChanged(EnrolmentView view, EnrolmentStep step, Form form) =>
        step switch
        {
            EnrolmentStep.Languages => IsOther(form, StepInputs.Languages, LanguagesOf(view)),
            EnrolmentStep.Availability => IsOther(form, Times, TimesOf(view))
                || IsOther(form, StepInputs.Zone, ZoneNames.Of(view.Availability.ZoneId)),
            _ => form.Has(StepInputs.IdOf(step)),
        };

    private static bool IsOther(Form form, string id, string shown) => form.Has(id) && form.Text(id) != shown;

    private static Result<EnrolmentAnswer> Said(EnrolmentView view, EnrolmentStep step, Form form) =>
        step switch
        {
            EnrolmentStep.Availability => Working(view, form),
            EnrolmentStep.Languages => AnswerReader.Read(view, step, form.Text(StepInputs.Languages)),
            _ => AnswerReader.Read(view, step, form),
        };

    /// <summary>Each of the two fields may be left as it is, and then keeps what is stored to the second.</summary>
    private static Result<EnrolmentAnswer> Working(EnrolmentView view, Form form)
    {
        var stored = view.Availability;
        var said = IsOther(form, Times, TimesOf(view))
            ? TimeWords.ReadAnswer(form.Text(Times), stored)
            : new AvailabilityAnswer(stored);
        return !IsOther(form, StepInputs.Zone, ZoneNames.Of(stored.ZoneId))
            ? said.Match<Result<EnrolmentAnswer>>(answer => answer, refusal => refusal)
            : said.Match<Result<EnrolmentAnswer>>(answer => In(answer, form.Text(StepInputs.Zone)), refusal => refusal);
    }

    private static AvailabilityAnswer In(AvailabilityAnswer answer, string zone) =>
        answer with
        {
            Availability = answer.Availability with { ZoneId = ZoneWords.Find(zone) ?? zone },
        };

    private static string LanguagesOf(EnrolmentView view) => string.Join(", ", view.Languages.Select(LanguageNames.Of));

    private static string TimesOf(EnrolmentView view) =>
        $"{DayWords.Of(view.Availability.Days)}, {TimeWords.HoursOf(view.Availability)}";

    private static ToggleInput MayBeNamed(EnrolmentView view, Form? entered) =>
        new(Named, SignUpText.NamedLabel.Plain, SignUpText.NamedTitle.Plain)
        {
            Value = entered?.IsOn(Named) ?? view.NamedInDigests ? "true" : "false",
        };
}
