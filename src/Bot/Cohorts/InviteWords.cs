using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Cohorts;

/// <summary>Says what becomes of invitations.</summary>
internal static class InviteWords
{
    private const int MostUnknownShown = 10;
    private const int LongestName = 60;

    /// <summary>After they were sent.</summary>
    public static SafeText Sent(InvitationResult sent) =>
        new(string.Join(' ', [InviteText.OnTheirWay(sent.Told).Value, .. Rest(sent).Select(words => words.Value)]));

    /// <summary>Before they are sent: who is left out, and why.</summary>
    public static IEnumerable<CardElement> NotInvited(InvitationResult counts) =>
        Rest(counts).Select(words => Say.Quiet(words));

    /// <summary>Who is left out, and why, a sentence each.</summary>
    public static IEnumerable<SafeText> Rest(InvitationResult counts)
    {
        IEnumerable<(int Count, Func<TextValue, SafeText> Words)> sentences =
        [
            (counts.AlreadyKnow, InviteText.AlreadyKnow),
            (counts.NotReachable, InviteText.NotReachable),
            (counts.NotEligible, InviteText.NotEligible),
            (counts.Left, InviteText.Left),
        ];
        var said = sentences.Where(s => s.Count > 0).Select(s => s.Words(s.Count));
        return counts.Unknown.Count == 0
            ? said
            : said.Append(
                InviteText.Unknown(
                    Listing.Of(counts.Unknown.Select(name => Listing.Clip(name, LongestName)), MostUnknownShown)
                )
            );
    }
}
