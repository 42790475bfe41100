using System.Globalization;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.MessageControl;

/// <summary>Wording about waves of messages.</summary>
internal static class MessageWords
{
    /// <summary>Such as "Check-ins of Spring peers, week of 2 Mar".</summary>
    public static string Title(MessageWave wave, int longestName)
    {
        var what = wave.Kind switch
        {
            NoticeKind.CheckIn => "Check-ins",
            NoticeKind.CohortInvitation => "Invitations",
            NoticeKind.ManagerDigest => "Team digests",
            _ => throw new ArgumentOutOfRangeException(nameof(wave), wave.Kind, "It is sent in no waves."),
        };
        var whose = wave.Cohort is { } cohort ? $" of {Listing.Clip(cohort, longestName)}" : "";
        var when = wave.Week is { } week ? $", week of {week.ToString("d MMM", CultureInfo.CurrentCulture)}" : "";
        return what + whose + when;
    }

    /// <summary>Such as "40 people: 38 sent, 1 waiting and 1 unreachable."; what is none is left out.</summary>
    public static string Account(MessageWave wave)
    {
        var parts = new[]
        {
            (Count: wave.Sent, Word: "sent"),
            (Count: wave.Waiting, Word: "waiting"),
            (Count: wave.Parked, Word: "parked"),
            (Count: wave.Refused, Word: "refused"),
            (Count: wave.Unreachable, Word: "unreachable"),
            (Count: wave.Withdrawn, Word: "withdrawn"),
        };
        var said = parts.Where(part => part.Count > 0).Select(part => $"{part.Count} {part.Word}");
        return $"{CohortWords.People(wave.Audience)}: {Listing.Of(said)}.";
    }

    public static string Missing(int people) =>
        $"This does not add up: of {CohortWords.People(people)} I know nothing. Please tell whoever runs MentorBot.";
}
