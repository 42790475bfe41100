using MentorBot.Bot.Buttons;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Sessions;

namespace MentorBot.Bot.Sessions;

/// <summary>
/// Gives a session as a calendar file: by a link to this service that works once, or by Outlook's own form where the service has
/// no address that people can open.
/// </summary>
internal sealed class CalendarHandler(OfferSessionFile offer, SessionReplies replies, MentorBotOptions options)
    : IHandles<AddToCalendar>
{
    /// <summary>The page on this service that gives the file; the secret follows as a fragment, which no log sees.</summary>
    public const string Path = "/session";

    public async Task<Reply> HandleAsync(AddToCalendar button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (options.PublicUrl.Length == 0)
        {
            return
                await replies.FindAsync(button.Id, turn.Person.Id, cancellation)
                    is { Session: { StartsAt: not null, State: SessionState.Agreed } session } found
                ? SessionListCards.Outlook(found.View, session)
                : await replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);
        }

        var secret = await offer.RunAsync(button.Id, turn.ContextFor(button), cancellation);
        return secret.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : SessionListCards.File(button.Id, new Uri(new Uri(options.PublicUrl), $"{Path}#{secret.Value}"));
    }
}
