using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.MessageControl;

/// <summary>Stopping all messages, and what became of them; for coordinators.</summary>
internal static class MessageCards
{
    /// <summary>More would make a card too large for Teams; the command line shows all.</summary>
    private const int Most = 12;
    private const int LongestName = 60;

    public static Card ConfirmStop() =>
        new(
            MessageText.StopTitle,
            [Say.Plain(MessageText.StopLead), Say.Quiet(MessageText.StopQuiet)],
            Press.Danger(MessageText.StopNow, new StopAllMessages()),
            Press.Plain(MessageText.Cancel, new ShowMessageAccount())
        );

    public static Card Account(MessageAccount account, WorkingTime reader) =>
        new(
            account.StoppedAt is null ? MessageText.Title : MessageText.StoppedTitle,
            [
                .. account.StoppedAt is { } since
                    ? [Say.Plain(MessageText.StoppedSince(LocalDates.DayAndTime(since, reader)))]
                    : Array.Empty<CardElement>(),
                .. account.Waves.Count == 0
                    ? [Say.Plain(MessageText.NoWaves)]
                    : account.Waves.Take(Most).SelectMany(Wave),
                .. account.Waves.Count > Most
                    ? [Say.Quiet(MessageText.More(account.Waves.Count - Most))]
                    : Array.Empty<CardElement>(),
            ],
            [.. Actions(account)]
        );

    private static IEnumerable<CardElement> Wave(MessageWave wave)
    {
        yield return Say.Subheading(MessageWords.Title(wave, LongestName));
        yield return Layout.Under(MessageWords.Account(wave));
        if (wave.Missing != 0)
        {
            yield return Say.Plain(MessageText.Missing(wave.Missing));
        }
    }

    private static IEnumerable<CardAction> Actions(MessageAccount account)
    {
        yield return account.StoppedAt is null
            ? Press.Plain(MessageText.Stop, new AskStopAllMessages())
            : Press.Primary(MessageText.Resume, new ResumeAllMessages());
        yield return Press.Plain(MessageText.Undelivered, new ShowUndelivered());
        yield return Press.Plain(MessageText.Cohorts, new ShowCohorts());
    }
}
