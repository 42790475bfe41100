using MentorBot.Bot.BotFramework;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Conversation;

/// <summary>
/// A card or a sentence as an activity. A card goes without text: Teams would split the two and name neither, and the
/// card could never be updated.
/// </summary>
internal static class Messages
{
    public static Activity Of(Card card) => Of(card, CardJson.ToRaw(card));

    /// <param name="written">The same card, as JSON.</param>
    public static Activity Of(Card card, RawJson written) =>
        new()
        {
            Type = ActivityTypes.Message,
            Summary = card.Title.Plain,
            Attachments = [Attachment.OfCard(written)],
        };

    public static Activity Of(string text) =>
        new()
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = "markdown",
        };
}
