using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Exchange;

/// <summary>Takes down what somebody brings, by the form or by a typed command, and takes it back.</summary>
internal sealed class BringHandler(ExchangeReplies replies, BringToSession bring)
    : IHandles<BringOne>,
        IHandles<BringThis>,
        IHandles<WriteContribution>,
        IHandles<SaveContribution>,
        IHandles<TakeBackContribution>
{
    public async Task<Reply> HandleAsync(BringOne button, Form form, Turn turn, CancellationToken cancellation)
    {
        var (places, edit) = (await replies.PlacesAsync(turn, cancellation), ExchangeWords.AfterCommand(button.Words));
        return places switch
        {
            [] => ExchangeCards.NoMentorship(),
            [var only] when edit is not null => await replies.BringAsync(
                only.Id,
                edit,
                ExchangeWords.DraftOf(edit),
                turn,
                cancellation
            ),
            [var only] => ExchangeCards.Of(only),
            var many => ExchangeCards.Which(many, view => Opens(view, edit is null ? "" : button.Words)),
        };
    }

    public async Task<Reply> HandleAsync(BringThis button, Form form, Turn turn, CancellationToken cancellation) =>
        ExchangeWords.AfterCommand(button.Words) is { } edit
            ? await replies.BringAsync(button.Id, edit, ExchangeWords.DraftOf(edit), turn, cancellation)
            : await replies.ShowAsync(button.Id, ExchangeCards.Of, turn, cancellation);

    public Task<Reply> HandleAsync(WriteContribution button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.ShowAsync(
            button.Id,
            view =>
                ExchangeCards.Ask(
                    view,
                    button.Stuck.Length == 0 ? null : view.Exchange.Of(view.Me.Id) with { Stuck = button.Stuck }
                ),
            turn,
            cancellation
        );

    public Task<Reply> HandleAsync(SaveContribution button, Form form, Turn turn, CancellationToken cancellation)
    {
        var draft = ExchangeForm.Read(form);
        return replies.BringAsync(button.Id, new BringBoth(draft), draft, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(
        TakeBackContribution button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new OpenExchange(button.Id));
        var taken = await bring.TakeBackAsync(button.Id, context, cancellation);
        return await replies.ShowAsync(
            button.Id,
            view =>
                taken.Refusal is { } refusal
                    ? ExchangeCards.Of(view).Warning(RefusalWords.For(refusal))
                    : ExchangeCards.Of(view).Saying(ExchangeText.TakenBack),
            turn,
            cancellation
        );
    }

    /// <summary>Words that are too long for a button go into the form, to be looked at before they are shared.</summary>
    private static Button Opens(MentorshipView view, string words) =>
        words.Length > 0 && ExchangeWords.Carried(words) == words.Trim()
            ? new BringThis(view.Id, words.Trim())
            : new WriteContribution(view.Id, ExchangeWords.Carried(words));
}
