using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.MessageControl;

/// <summary>Lets a coordinator stop everything unprompted, resume it, and see what became of each wave of messages.</summary>
internal sealed class MessagesHandler(StopMessages stop, ResumeMessages resume, ReadMessageAccount account)
    : IHandles<AskStopAllMessages>,
        IHandles<StopAllMessages>,
        IHandles<ResumeAllMessages>,
        IHandles<ShowMessageAccount>
{
    public async Task<Reply> HandleAsync(AskStopAllMessages button, Form form, Turn turn, CancellationToken ct) =>
        (await account.RunAsync(turn.ContextFor(button), ct)).Match<Reply>(
            now =>
                now.StoppedAt is null
                    ? MessageCards.ConfirmStop()
                    : MessageCards.Account(now, turn.Person.Working).Noting(MessageText.AlreadyStopped),
            refusal => RefusalWords.For(refusal)
        );

    public async Task<Reply> HandleAsync(StopAllMessages button, Form form, Turn turn, CancellationToken ct)
    {
        var stopped = await stop.RunAsync(turn.ContextFor(new ShowMessageAccount()), ct);
        return stopped.Refusal is { } refusal ? RefusalWords.For(refusal) : await ShowAsync(turn, null, ct);
    }

    public async Task<Reply> HandleAsync(ResumeAllMessages button, Form form, Turn turn, CancellationToken ct)
    {
        var resumed = await resume.RunAsync(turn.ContextFor(new ShowMessageAccount()), ct);
        return resumed.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : await ShowAsync(turn, resumed.Value is null ? MessageText.NotStopped : MessageText.Resumed, ct);
    }

    public Task<Reply> HandleAsync(ShowMessageAccount button, Form form, Turn turn, CancellationToken ct) =>
        ShowAsync(turn, null, ct);

    private async Task<Reply> ShowAsync(Turn turn, SafeText? said, CancellationToken ct) =>
        (await account.RunAsync(turn.ContextFor(new ShowMessageAccount()), ct)).Match<Reply>(
            now => Saying(MessageCards.Account(now, turn.Person.Working), said),
            refusal => RefusalWords.For(refusal)
        );

    private static Card Saying(Card card, SafeText? said) => said is { } words ? card.Saying(words) : card;
}
