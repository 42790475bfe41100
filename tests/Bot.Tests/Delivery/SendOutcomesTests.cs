using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Delivery;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class SendOutcomesTests
{
    private static readonly DateTimeOffset Now = A.Now;

    [Theory]
    [InlineData(412, "PreconditionFailed")]
    [InlineData(503, "Unknown")]
    [InlineData(null, ConnectorException.NotReached)]
    public void What_passes_is_tried_again_as_an_attempt(int? status, string code)
    {
        var again = Assert.IsType<NoticeOutcome.Again>(Of(status, code, NoticeKind.CheckIn));

        Assert.True(again.CountsAsAttempt);
        Assert.InRange(again.At - Now, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.4));
    }

    [Fact]
    public void Waits_grow_and_come_to_an_end()
    {
        var waits = Enumerable
            .Range(0, SendOutcomes.MostAttempts - 1)
            .Select(attempts => Of(503, "Unknown", attempts: attempts))
            .Cast<NoticeOutcome.Again>()
            .Select(again => again.At - Now)
            .ToList();

        Assert.All(waits.Zip(waits.Skip(1)).Take(7), pair => Assert.True(pair.First < pair.Second));
        Assert.IsType<NoticeOutcome.Dead>(Of(503, "Unknown", attempts: SendOutcomes.MostAttempts - 1));
    }

    [Fact]
    public void A_429_waits_as_long_as_it_asks_and_is_no_attempt()
    {
        var again = Assert.IsType<NoticeOutcome.Again>(Of(429, "Throttled", retryAfter: TimeSpan.FromSeconds(30)));

        Assert.False(again.CountsAsAttempt);
        Assert.InRange(again.At - Now, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(36));
        Assert.True(Assert.IsType<NoticeOutcome.Again>(Of(429, "Throttled")).At > Now);
    }

    [Fact]
    public void A_503_waits_as_long_as_it_asks_at_least()
    {
        var again = Assert.IsType<NoticeOutcome.Again>(Of(503, "Unknown", retryAfter: TimeSpan.FromSeconds(30)));

        Assert.True(again.CountsAsAttempt);
        Assert.InRange(again.At - Now, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(36));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(null, ConnectorException.NoToken)]
    public void Our_own_wrong_registration_costs_no_message(int? status, string code)
    {
        var again = Assert.IsType<NoticeOutcome.Again>(Of(status, code, attempts: SendOutcomes.MostAttempts));

        Assert.False(again.CountsAsAttempt);
    }

    [Theory]
    [InlineData(403, "BotDisabledByAdmin", Reachability.DisabledByAdmin)]
    [InlineData(403, "ConversationBlockedByUser", Reachability.Blocked)]
    [InlineData(403, "MessageWritesBlocked", Reachability.Blocked)]
    [InlineData(403, "BotNotInConversationRoster", Reachability.NotInstalled)]
    [InlineData(403, "SomethingNew", Reachability.NotInstalled)]
    [InlineData(404, "ConversationNotFound", Reachability.NotInstalled)]
    public void A_closed_door_makes_the_person_unreachable(int status, string code, Reachability reason)
    {
        var unreachable = Assert.IsType<NoticeOutcome.Unreachable>(Of(status, code));

        Assert.Equal((reason, $"{status} {code}"), (unreachable.Reason, unreachable.Error));
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(413, "MessageSizeTooBig")]
    [InlineData(403, "InvalidBotApiHost")]
    [InlineData(null, ConnectorException.HostNotAllowed)]
    public void What_can_never_be_delivered_is_dead_and_nobodys_fault(int? status, string code) =>
        Assert.IsType<NoticeOutcome.Dead>(Of(status, code));

    [Theory]
    [InlineData(408, "RequestTimeout")]
    [InlineData(500, "ServiceError")]
    [InlineData(502, "Unknown")]
    [InlineData(504, "Unknown")]
    [InlineData(null, ConnectorException.NoAnswer)]
    public void What_may_have_arrived_never_doubles_a_check_in_or_digest(int? status, string code)
    {
        Assert.IsType<NoticeOutcome.Parked>(Of(status, code, NoticeKind.CheckIn));
        Assert.IsType<NoticeOutcome.Parked>(Of(status, code, NoticeKind.ManagerDigest));
        Assert.IsType<NoticeOutcome.Dropped>(Of(status, code, NoticeKind.CheckInNudge));
        Assert.IsType<NoticeOutcome.Dropped>(Of(status, code, NoticeKind.ProposalReminder));
        Assert.IsType<NoticeOutcome.Dropped>(Of(status, code, NoticeKind.SuggestionsReminder));
    }

    [Theory]
    [InlineData(502, 0)]
    [InlineData(502, 3)]
    [InlineData(null, 3)]
    public void What_may_have_arrived_is_tried_once_more_whatever_failed_before(int? status, int attempts)
    {
        var code = status is null ? ConnectorException.NoAnswer : "Unknown";

        var again = Assert.IsType<NoticeOutcome.Again>(Of(status, code, attempts: attempts));

        Assert.True(again is { MayHaveArrived: true, CountsAsAttempt: true });
        Assert.IsType<NoticeOutcome.Parked>(Of(status, code, attempts: attempts + 1, mayHaveArrived: true));
        Assert.IsType<NoticeOutcome.Again>(Of(503, "Unknown", attempts: attempts + 1, mayHaveArrived: true));
    }

    [Fact]
    public void What_the_connector_says_is_kept_short()
    {
        var dead = Assert.IsType<NoticeOutcome.Dead>(Of(400, new string('x', 5000)));

        Assert.InRange(dead.Error.Length, 1, 100);
    }

    private static NoticeOutcome Of(
        int? status,
        string code,
        NoticeKind kind = NoticeKind.Introduction,
        int attempts = 0,
        TimeSpan? retryAfter = null,
        bool mayHaveArrived = false
    ) =>
        SendOutcomes.Of(
            new ConnectorException(status, code, retryAfter),
            new ClaimedNotice(default, "one", kind, default, default, attempts, "en-US", null)
            {
                Hours = new SendingHours(A.AnyHour, null, null),
                MayHaveArrived = mayHaveArrived,
            },
            Now
        );
}
