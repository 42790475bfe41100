using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;

namespace MentorBot.Bot.Closings;

/// <summary>Shows what was reached in completed mentorships, and lists them.</summary>
internal sealed class ClosingHandler(ClosingReplies replies, FindPast past, LookBackOnMentorship lookBack)
    : IHandles<ShowClosing>,
        IHandles<StopInvitingMe>,
        IHandles<ShowPast>,
        IHandles<ShowPastPage>
{
    public Task<Reply> HandleAsync(ShowClosing button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(button.Id, ClosingCards.Of, turn, cancellation);

    public async Task<Reply> HandleAsync(StopInvitingMe button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowClosing(button.Id));
        var stopped = await lookBack.StopInvitingAsync(button.Id, context, cancellation);
        return await replies.ShowAsync(
            button.Id,
            (view, closing) =>
                stopped.Refusal is { } refusal
                    ? ClosingCards.Of(view, closing).Warning(RefusalWords.For(refusal))
                    : ClosingCards.Of(view, closing).Saying(ClosingText.Stopped),
            turn,
            cancellation
        );
    }

    public Task<Reply> HandleAsync(ShowPast button, Form form, Turn turn, CancellationToken cancellation) =>
        PageAsync(0, turn, cancellation);

    public Task<Reply> HandleAsync(ShowPastPage button, Form form, Turn turn, CancellationToken cancellation) =>
        PageAsync(button.Page, turn, cancellation);

    private async Task<Reply> PageAsync(int page, Turn turn, CancellationToken cancellation) =>
        PastCards.Page(await past.PageAsync(turn.Person.Id, page, cancellation), turn.Person.Working);
}
