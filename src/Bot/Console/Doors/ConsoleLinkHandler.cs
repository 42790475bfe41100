using MentorBot.Bot.Buttons;
using MentorBot.Bot.Configuration;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.SignIns;

namespace MentorBot.Bot.Console.Doors;

/// <summary>Gives a coordinator a link that signs them in to the console once.</summary>
internal sealed class ConsoleLinkHandler(OfferConsoleLink offer, MentorBotOptions options) : IHandles<OpenConsole>
{
    public async Task<Reply> HandleAsync(OpenConsole button, Form form, Turn turn, CancellationToken cancellation)
    {
        if (turn.IsCoordinator && options.PublicUrl.Length == 0)
        {
            return ConsoleLinkCards.NoAddress();
        }

        var offered = await offer.RunAsync(turn.ContextFor(button), cancellation);
        return offered.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : ConsoleLinkCards.Link(new Uri(new Uri(options.PublicUrl), $"{ConsolePaths.Door}#{offered.Value}"));
    }
}
