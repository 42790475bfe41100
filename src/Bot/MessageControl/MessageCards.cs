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
            Say.Title($"Stop all messages?"),
            [
                Say.Plain(
                    $"Nobody in the organisation hears from me unprompted until a coordinator types **resume messages**. Answers in a chat go on."
                ),
                Say.Quiet(
                    $"Nothing is lost: what waits is sent afterwards, and every deadline comes later by as long."
                ),
            ],
            Press.Danger("Stop all", new StopAllMessages()),
            Press.Plain("Cancel", new ShowMessageAccount())
        );

    public static Card Account(MessageAccount account, WorkingTime reader) =>
        new(
            account.StoppedAt is null ? Say.Title($"Messages") : Say.Title($"All messages are stopped"),
            [
                .. account.StoppedAt is { } since
                    ?
                    [
                        Say.Plain(
                            $"Since {LocalDates.DayAndTime(since, reader)} nobody hears from me unprompted. Nothing is lost."
                        ),
                    ]
                    : Array.Empty<CardElement>(),
                .. account.Waves.Count == 0
                    ? [Say.Plain($"I have written to nobody in the last four weeks.")]
                    : account.Waves.Take(Most).SelectMany(Wave),
                .. account.Waves.Count > Most
                    ? [Say.Quiet($"… and {account.Waves.Count - Most} more.")]
                    : Array.Empty<CardElement>(),
            ],
            [.. Actions(account)]
        );

    private static IEnumerable<CardElement> Wave(MessageWave wave)
    {
        yield return Say.Subheading($"{MessageWords.Title(wave, LongestName)}");
        yield return Say.Plain($"{MessageWords.Account(wave)}");
        if (wave.Missing != 0)
        {
            yield return Say.Said(MessageWords.Missing(wave.Missing));
        }
    }

    private static IEnumerable<CardAction> Actions(MessageAccount account)
    {
        yield return account.StoppedAt is null
            ? Press.Plain("Stop all messages", new AskStopAllMessages())
            : Press.Primary("Resume messages", new ResumeAllMessages());
        yield return Press.Plain("Undelivered", new ShowUndelivered());
        yield return Press.Plain("Cohorts", new ShowCohorts());
    }
}
