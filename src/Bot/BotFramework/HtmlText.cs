using System.Net;
using System.Text;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// Reads the words of a message that a client sent as HTML. It takes time in proportion to the length, whatever the HTML is; it
/// makes nothing safe to show.
/// </summary>
internal sealed class HtmlText
{
    private static readonly string[] Blocks = ["p", "div", "br", "li", "tr", "ul", "ol", "h1", "h2", "h3", "pre"];
    private static readonly string[] Silent = ["script", "style", "attachment", "quoted", "title"];

    /// <summary>Teams writes an emoji as a picture whose text is the emoji.</summary>
    private static readonly string[] Pictures = ["img", "emoji"];

    private readonly StringBuilder words = new();
    private readonly bool withQuotes;
    private int hidden;

    private HtmlText(bool withQuotes) => this.withQuotes = withQuotes;

    /// <summary>Whether it quotes the message that it answers.</summary>
    public static bool IsReply(string html) =>
        html.Contains("schema.skype.com/Reply", StringComparison.OrdinalIgnoreCase);

    /// <returns>
    /// The words, a line for each block, without those of somebody else that are quoted unless there are no others. Mentions stay
    /// as <c>&lt;at&gt;name&lt;/at&gt;</c>.
    /// </returns>
    public static string Read(string html)
    {
        var own = new HtmlText(withQuotes: false).WordsOf(html);
        return own.Length > 0 ? own : new HtmlText(withQuotes: true).WordsOf(html);
    }

    private string WordsOf(string html)
    {
        for (var i = 0; i < html.Length; )
        {
            var open = html.IndexOf('<', i);
            var close = open < 0 ? -1 : html.IndexOf('>', open);
            Say(html.AsSpan(i, (close < 0 ? html.Length : open) - i));
            if (close < 0)
            {
                break;
            }

            Take(html.AsSpan(open + 1, close - open - 1));
            i = close + 1;
        }

        var lines = words
            .ToString()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return WebUtility.HtmlDecode(string.Join('\n', lines)).Trim();
    }

    /// <summary>Line breaks of the source are blanks.</summary>
    private void Say(ReadOnlySpan<char> text)
    {
        if (hidden == 0)
        {
            words.Append(text.ToString().ReplaceLineEndings(" "));
        }
    }

    private void Take(ReadOnlySpan<char> tag)
    {
        var isEnd = tag.StartsWith("/", StringComparison.Ordinal);
        var name = NameIn(isEnd ? tag[1..] : tag);
        if (IsHidden(name))
        {
            hidden = Math.Max(
                0,
                hidden
                    + (
                        isEnd ? -1
                        : tag.EndsWith("/", StringComparison.Ordinal) ? 0
                        : 1
                    )
            );
        }
        else if (hidden == 0)
        {
            words.Append(
                name == "at" ? (isEnd ? "</at>" : "<at>")
                : Pictures.Contains(name) ? TextOf(tag)
                : Blocks.Contains(name) ? "\n"
                : ""
            );
        }
    }

    private bool IsHidden(string name) => Silent.Contains(name) || (!withQuotes && name == "blockquote");

    private static string NameIn(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(" \t\r\n/");
        return (end < 0 ? tag : tag[..end]).ToString().ToLowerInvariant();
    }

    /// <summary>The value of the attribute <c>alt</c>; empty if there is none.</summary>
    private static string TextOf(ReadOnlySpan<char> tag)
    {
        var start = tag.IndexOf(" alt=\"", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return "";
        }

        var rest = tag[(start + 6)..];
        var end = rest.IndexOf('"');
        return end < 0 ? "" : rest[..end].ToString();
    }
}
