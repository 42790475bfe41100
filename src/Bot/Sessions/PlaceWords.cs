using MentorBot.Bot.Conversation;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Sessions;

/// <summary>What a typed place says about how people meet.</summary>
internal static class PlaceWords
{
    /// <param name="text">What was typed after the command.</param>
    /// <param name="now">How they meet so far; kept where the text does not say otherwise.</param>
    public static SessionPlace Read(string text, SessionForm now) =>
        FormOf(text) is { } form ? new(form, null)
        : IsLink(text) ? new(now == SessionForm.Hybrid ? now : SessionForm.Remote, text)
        : new(now == SessionForm.Remote ? SessionForm.InPerson : now, text);

    /// <summary>Null for words that name a place and not a way to meet.</summary>
    private static SessionForm? FormOf(string text) =>
        CommandWords.Normalise(text) switch
        {
            "online" or "remote" or "teams" or "in teams" or "on teams" or "video" or "per video" or "über teams" =>
                SessionForm.Remote,
            "in person" or "face to face" or "vor ort" or "persönlich" or "in echt" => SessionForm.InPerson,
            "hybrid" or "some here, some online" or "gemischt" => SessionForm.Hybrid,
            _ => null,
        };

    private static bool IsLink(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
