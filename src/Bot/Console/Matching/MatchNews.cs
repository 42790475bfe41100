using MentorBot.Bot.Cards;
using MentorBot.Bot.Matching;

namespace MentorBot.Bot.Console.Matching;

/// <summary>What happened a moment ago; the address of the page says it after a form was sent.</summary>
public enum MatchNews
{
    None,
    Approved,
    Stopped,
    Discarded,
    ApprovalStopped,

    /// <summary>Somebody else was faster, and nothing was done.</summary>
    Meanwhile,
    Noted,
    Undone,
}

/// <summary>Says what happened a moment ago.</summary>
internal static class MatchNewsWords
{
    /// <returns>Null if there is nothing to say, or if the page says it anyway.</returns>
    public static SafeText? Of(MatchNews news) =>
        news switch
        {
            MatchNews.Stopped => MatchText.StoppedRun,
            MatchNews.Discarded => MatchText.Discarded,
            MatchNews.ApprovalStopped => MatchText.ApprovalStopped,
            MatchNews.Meanwhile => MatchingText.Meanwhile,
            MatchNews.Noted => PairText.Noted,
            MatchNews.Undone => PairText.Undone,
            _ => null,
        };

    /// <summary>Anything else than is known means nothing.</summary>
    public static MatchNews Read(string? said) =>
        Enum.TryParse<MatchNews>(said, ignoreCase: true, out var news) && Enum.IsDefined(news) ? news : MatchNews.None;

    /// <summary>An address with the news.</summary>
    public static string With(this string path, MatchNews news) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}news={news.ToString().ToLowerInvariant()}";
}
