using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>Says honestly how long it may take in a continuous cohort.</summary>
internal static class WaitWords
{
    /// <summary>Where somebody stands who has signed up: that they have, and how long it may take.</summary>
    public static SafeText Standing(WaitOutlook? wait) => new($"{EnrolmentText.SignedUpNow.Value} {Of(wait).Value}");

    /// <param name="wait">Null where it was not read; then only what happens is said.</param>
    public static SafeText Of(WaitOutlook? wait) =>
        new(string.Join(' ', Sentences(wait).Select(sentence => sentence.Value)));

    private static IEnumerable<SafeText> Sentences(WaitOutlook? wait)
    {
        yield return EnrolmentText.WaitsNightly;
        if (wait is null)
        {
            yield break;
        }

        yield return wait.MedianDays is { } days ? EnrolmentText.WaitMedian(days) : EnrolmentText.WaitUnknown;
        if (wait.DaysSoFar > 0)
        {
            yield return EnrolmentText.WaitSoFar(wait.DaysSoFar);
        }

        if (wait.IsHeld)
        {
            yield return EnrolmentText.WaitHeld;
        }
    }
}
