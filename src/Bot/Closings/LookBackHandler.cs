using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>Takes down how somebody looks back on a mentorship.</summary>
internal sealed class LookBackHandler(ClosingReplies replies, LookBackOnMentorship lookBack)
    : IHandles<ShowLookBack>,
        IHandles<WriteLookBack>,
        IHandles<SaveLookBack>,
        IHandles<PutOffLookBack>
{
    public async Task<Reply> HandleAsync(ShowLookBack button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.ClosableAsync(turn, cancellation) switch
        {
            [] => LookBackCards.None(),
            [var only] => await replies.ShowAsync(only.Id, ClosingCards.Of, turn, cancellation),
            var many => ClosingWords.Which(ClosingText.WhichTitle, many, view => new ShowClosing(view.Id)),
        };

    public Task<Reply> HandleAsync(WriteLookBack button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(
            button.Id,
            (view, closing) =>
                closing.IsOpen
                    ? LookBackCards.Write(view, closing)
                    : ClosingCards.Of(view, closing).Noting(RefusalWords.For(new LookBackIsOver())),
            turn,
            cancellation
        );

    public async Task<Reply> HandleAsync(SaveLookBack button, Form form, Turn turn, CancellationToken cancellation)
    {
        var draft = LookBackForm.Read(form);
        var context = turn.ContextFor(new ShowClosing(button.Id));
        var said = await lookBack.RunAsync(button.Id, new LookBackOnAll(draft), context, cancellation);
        return await replies.ShowAsync(
            button.Id,
            (view, closing) => After(view, closing, said.Refusal, draft),
            turn,
            cancellation
        );
    }

    public Task<Reply> HandleAsync(PutOffLookBack button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(
            button.Id,
            (view, closing) => closing.IsOpen ? LookBackCards.Later(view, closing) : ClosingCards.Of(view, closing),
            turn,
            cancellation
        );

    private static Card After(MentorshipView view, ClosingView closing, Refusal? refusal, LookBackDraft draft) =>
        refusal switch
        {
            null => ClosingCards.Of(view, closing).Saying(ClosingText.SavedNow),
            NothingLookedBackOn or LookBackTooLong => LookBackCards
                .Write(view, closing, draft)
                .Warning(RefusalWords.For(refusal)),
            _ => ClosingCards.Of(view, closing).Warning(RefusalWords.For(refusal)),
        };
}
