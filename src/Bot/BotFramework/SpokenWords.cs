using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Finds what somebody wrote, wherever their client put it: in the text, in an HTML attachment alone, or behind a quotation of the
/// message that it answers.
/// </summary>
internal static partial class SpokenWords
{
    private const string Html = "text/html";

    /// <summary>
    /// The words without mentions of the bot itself; those of other people become their names. Empty when there are none, such as
    /// for a picture or a bare mention.
    /// </summary>
    public static string SpokenText(this Activity activity)
    {
        var written = WordsIn(activity);
        foreach (var span in activity.MentionsOf(activity.Recipient?.Id).Append(NameOf(activity.Recipient)))
        {
            written = written.Replace(Bare(span), "", StringComparison.Ordinal);
        }

        return At().Replace(written, "").Replace('\u00a0', ' ').Trim();
    }

    private static string WordsIn(Activity activity)
    {
        var text = activity.Text ?? "";
        var html = HtmlIn(activity);
        return html is not null && (string.IsNullOrWhiteSpace(text) || HtmlText.IsReply(html))
                ? Bare(HtmlText.Read(html))
            : activity.TextFormat == TextFormatTypes.Xml ? Bare(HtmlText.Read(text))
            : Bare(WebUtility.HtmlDecode(Placeholder().Replace(text, "")));
    }

    /// <summary>Teams repeats most messages as HTML; an attachment that is a file has no content here.</summary>
    private static string? HtmlIn(Activity activity) =>
        activity
            .Attachments?.Where(attachment => attachment?.ContentType == Html)
            .Select(attachment => attachment.Content as string)
            .FirstOrDefault(content => !string.IsNullOrWhiteSpace(content));

    /// <summary>In case the mention is there and the entity that should describe it is not.</summary>
    private static string NameOf(ChannelAccount? account) =>
        string.IsNullOrEmpty(account?.Name) ? "<at></at>" : $"<at>{account.Name}</at>";

    /// <summary>Tags of mentions without their attributes.</summary>
    private static string Bare(string text) => AtWithAttributes().Replace(text, "<at>");

    [GeneratedRegex("<at [^<>]*>", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex AtWithAttributes();

    [GeneratedRegex("</?at>", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex At();

    /// <summary>Where the text has the message that it answers, and the message itself is elsewhere.</summary>
    [GeneratedRegex(
        "<(attachment|quoted)( [^<>]*)?>(</(attachment|quoted)>)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Placeholder();
}
