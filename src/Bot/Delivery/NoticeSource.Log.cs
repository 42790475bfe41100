namespace MentorBot.Bot.Delivery;

internal sealed partial class NoticeSource
{
    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Notices cannot be claimed")]
        public static partial void CannotClaim(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Warning, "{Count} notices were not given back; their leases decide")]
        public static partial void NotReleased(ILogger logger, int count, Exception exception);
    }
}
