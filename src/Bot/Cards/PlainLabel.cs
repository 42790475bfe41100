using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cards;

/// <summary>
/// Makes text that may hold data safe where clients show it as it stands: titles of buttons and choices, labels of inputs. The one
/// place for these; <see cref="MarkdownText"/> is the one for text that is read as Markdown.
/// </summary>
internal static class PlainLabel
{
    /// <summary>One line of visible characters. Some clients look for links here, too, so the start of one is broken.</summary>
    public static string Of(string text) => PlainText.Label(text).Replace("](", "]\u200B(", StringComparison.Ordinal);
}
