using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;

namespace MentorBot.Bot.Exchange;

/// <summary>Shows what the members of a mentorship bring to their next session.</summary>
internal sealed class ExchangeHandler(ExchangeReplies replies)
    : IHandles<ShowExchange>,
        IHandles<OpenExchange>,
        IHandles<PutOffContribution>
{
    public async Task<Reply> HandleAsync(ShowExchange button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.PlacesAsync(turn, cancellation) switch
        {
            [] => ExchangeCards.NoMentorship(),
            [var only] => ExchangeCards.Of(only),
            var many => ExchangeCards.Which(many, view => new OpenExchange(view.Id)),
        };

    public Task<Reply> HandleAsync(OpenExchange button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(button.Id, ExchangeCards.Of, turn, cancellation);

    public Task<Reply> HandleAsync(PutOffContribution button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(button.Id, ExchangeCards.Later, turn, cancellation);
}
