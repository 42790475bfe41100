using System.Globalization;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.MessageControl;

/// <summary>Wording about waves of messages.</summary>
internal static class MessageWords
{
    private const string BetweenParts = ", ";

    /// <summary>Such as "Check-ins: Spring peers, week of 2 Mar".</summary>
    public static SafeText Title(MessageWave wave, int longestName)
    {
        var cohort = Listing.Clip(wave.Cohort ?? "", longestName);
        var day = wave.Week?.ToString("d MMM", CultureInfo.CurrentCulture);
        return wave.Kind switch
        {
            NoticeKind.CheckIn => MessageText.CheckInWave(cohort, day),
            NoticeKind.CohortInvitation => MessageText.InvitationWave(cohort),
            NoticeKind.ManagerDigest => MessageText.DigestWave(day),
            _ => throw new ArgumentOutOfRangeException(nameof(wave), wave.Kind, "It is sent in no waves."),
        };
    }

    /// <summary>Such as "40 people: 38 sent, 1 waiting, 1 unreachable"; what is none is left out.</summary>
    public static SafeText Account(MessageWave wave)
    {
        var parts = new (int Count, Func<TextValue, SafeText> Words)[]
        {
            (wave.Sent, MessageText.Sent),
            (wave.Waiting, MessageText.Waiting),
            (wave.Parked, MessageText.Parked),
            (wave.Refused, MessageText.Refused),
            (wave.Unreachable, MessageText.Unreachable),
            (wave.Withdrawn, MessageText.Withdrawn),
        };
        var said = parts.Where(part => part.Count > 0).Select(part => part.Words(part.Count).Plain);
        return MessageText.Audience(wave.Audience, string.Join(BetweenParts, said));
    }
}
