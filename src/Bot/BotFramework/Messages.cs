using MentorBot.Bot.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace MentorBot.Bot.BotFramework;

/// <summary>
/// A card or a sentence as an activity. A card goes without text: Teams would split the two and name neither, and the
/// card could never be updated.
/// </summary>
internal static class Messages
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    public static Activity Of(Card card) => Of(card, Raw(card));

    /// <param name="written">The same card as JSON.</param>
    public static Activity Of(Card card, JRaw written) =>
        new()
        {
            Type = ActivityTypes.Message,
            Summary = card.Title.Plain,
            Attachments = [Attached(written)],
        };

    public static Activity Of(SafeText text) =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text.Value,
            TextFormat = TextFormatTypes.Markdown,
        };

    /// <summary>The card as JSON that the SDK's serializer embeds unchanged.</summary>
    public static JRaw Raw(Card card) => new(CardJson.Write(card));

    public static Attachment Attached(JRaw card) => new() { ContentType = AdaptiveCard, Content = card };
}
