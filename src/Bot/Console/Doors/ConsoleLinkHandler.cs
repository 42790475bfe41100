using MentorBot.Bot.Buttons;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.SignIns;

namespace MentorBot.Bot.Console.Doors;

/// <summary>Gives somebody a link that signs them in once: coordinators to the console, everybody else to their own mentoring.</summary>
internal sealed class ConsoleLinkHandler(OfferConsoleLink offer, MentorBotOptions options) : IHandles<OpenConsole>
{
    public async Task<Reply> HandleAsync(OpenConsole button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (options.PublicUrl.Length == 0)
        {
            return ConsoleLinkCards.NoAddress();
        }

        var secret = await offer.RunAsync(turn.ContextFor(button), cancellation);
        var address = new Uri(new Uri(options.PublicUrl), $"{ConsolePaths.Door}#{secret}");
        return turn.IsCoordinator ? ConsoleLinkCards.Link(address) : ConsoleLinkCards.OwnLink(address);
    }
}
