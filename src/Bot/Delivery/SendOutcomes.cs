using MentorBot.Bot.BotFramework;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Delivery;

/// <summary>What each failure of a send means. The connector takes no key, so nobody can ask whether a message arrived.</summary>
internal static class SendOutcomes
{
    public const int MostAttempts = 12;
    private const int MaxErrorLength = 100;
    private static readonly TimeSpan OwnFault = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan UnnamedWait = TimeSpan.FromSeconds(10);
    private static readonly int[] Seconds = [2, 4, 8, 16, 60, 300, 900, 3600];

    public static NoticeOutcome Of(ConnectorException e, ClaimedNotice notice, DateTimeOffset now) =>
        (e.Status, e.Code) switch
        {
            (429, _) => new NoticeOutcome.Again(
                now + Later(e.RetryAfter ?? UnnamedWait),
                ErrorOf(e),
                CountsAsAttempt: false
            ),
            // Our own registration or secret is wrong: nothing was sent, and no message shall be lost by it.
            (401, _) or (null, ConnectorException.NoToken) => new NoticeOutcome.Again(
                now + Later(OwnFault),
                ErrorOf(e),
                CountsAsAttempt: false
            ),
            (403, "InvalidBotApiHost") or (null, ConnectorException.HostNotAllowed) => new NoticeOutcome.Dead(
                ErrorOf(e)
            ),
            (403 or 404, _) => new NoticeOutcome.Unreachable(ReasonOf(e.Code), ErrorOf(e)),
            (412 or 503, _) or (null, ConnectorException.NotReached) => Retry(ErrorOf(e), notice, now, e.RetryAfter),
            // 502 and 504 come from something between us and the channel, which may have taken the message all the same.
            _ when e.MayHaveArrived => Ambiguous(ErrorOf(e), notice, now),
            _ => new NoticeOutcome.Dead(ErrorOf(e)),
        };

    /// <summary>Tries again with growing waits, some five hours in all, and then gives up.</summary>
    /// <param name="error">Status and code.</param>
    /// <param name="notice">What was tried.</param>
    /// <param name="now">When.</param>
    /// <param name="atLeast">What the channel asked for, if it did.</param>
    public static NoticeOutcome Retry(string error, ClaimedNotice notice, DateTimeOffset now, TimeSpan? atLeast = null)
    {
        var wait = WaitAfter(notice.Attempts);
        return notice.Attempts + 1 >= MostAttempts
            ? new NoticeOutcome.Dead(error)
            : new NoticeOutcome.Again(now + Later(atLeast > wait ? atLeast.Value : wait), error);
    }

    /// <summary>
    /// It may have arrived. Two check-ins or digests would be worse than one too few, a late reminder is not needed, and
    /// of the rest a second copy does little harm: one more try the first time that it is so, whatever failed before.
    /// </summary>
    private static NoticeOutcome Ambiguous(string error, ClaimedNotice notice, DateTimeOffset now) =>
        notice.Kind switch
        {
            NoticeKind.CheckIn or NoticeKind.ManagerDigest => new NoticeOutcome.Parked(error),
            NoticeKind.CheckInNudge or NoticeKind.ProposalReminder or NoticeKind.SuggestionsReminder =>
                new NoticeOutcome.Dropped(error),
            _ when !notice.MayHaveArrived && Retry(error, notice, now) is NoticeOutcome.Again again => again with
            {
                MayHaveArrived = true,
            },
            _ => new NoticeOutcome.Parked(error),
        };

    private static Reachability ReasonOf(string code) =>
        code switch
        {
            "BotDisabledByAdmin" => Reachability.DisabledByAdmin,
            "ConversationBlockedByUser" or "MessageWritesBlocked" => Reachability.Blocked,
            _ => Reachability.NotInstalled,
        };

    private static TimeSpan WaitAfter(int attempts) =>
        TimeSpan.FromSeconds(Seconds[Math.Min(attempts, Seconds.Length - 1)]);

    /// <summary>Never earlier, up to a fifth later, so that what failed together does not return together.</summary>
    private static TimeSpan Later(TimeSpan wait) => wait * (1 + (Random.Shared.NextDouble() / 5));

    private static string ErrorOf(ConnectorException e) => PlainText.OneLineOf($"{e.Status} {e.Code}", MaxErrorLength);
}
