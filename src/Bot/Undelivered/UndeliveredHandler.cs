using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Undelivered;

/// <summary>Lists undelivered messages, and lets a coordinator resend them or give up on them.</summary>
internal sealed class UndeliveredHandler(StuckPages pages, ReleaseStuckNotices release, DropStuckNotices drop)
    : IHandles<ShowUndelivered>,
        IHandles<ShowUndeliveredPage>,
        IHandles<SendChosenAgain>,
        IHandles<LeaveChosen>,
        IHandles<ConsiderWholePage>,
        IHandles<SendAllAgain>,
        IHandles<LeaveAll>
{
    public Task<Reply> HandleAsync(ShowUndelivered button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(0, null, turn, cancellation);

    public Task<Reply> HandleAsync(ShowUndeliveredPage button, Form form, Turn turn, CancellationToken cancellation) =>
        ShowAsync(button.Page, null, turn, cancellation);

    public Task<Reply> HandleAsync(SendChosenAgain button, Form form, Turn turn, CancellationToken cancellation) =>
        DecideAsync(Chosen(form), button.Page, isSentAgain: true, turn, cancellation);

    public Task<Reply> HandleAsync(LeaveChosen button, Form form, Turn turn, CancellationToken cancellation) =>
        DecideAsync(Chosen(form), button.Page, isSentAgain: false, turn, cancellation);

    public Task<Reply> HandleAsync(SendAllAgain button, Form form, Turn turn, CancellationToken cancellation) =>
        DecideAsync(button.Ids ?? [], button.Page, isSentAgain: true, turn, cancellation);

    public Task<Reply> HandleAsync(LeaveAll button, Form form, Turn turn, CancellationToken cancellation) =>
        DecideAsync(button.Ids ?? [], button.Page, isSentAgain: false, turn, cancellation);

    public async Task<Reply> HandleAsync(ConsiderWholePage button, Form form, Turn turn, CancellationToken cancellation)
    {
        var (read, page) = await ReadAsync(button.Page, turn, cancellation);
        return read.Match<Reply>(
            stuck =>
                stuck.Total == 0
                    ? UndeliveredCards.Page(stuck, page, turn.Person.Working)
                    : UndeliveredCards.WholePage(stuck, page),
            refusal => RefusalWords.For(refusal)
        );
    }

    /// <summary>Our cards never submit more than one page, so anything beyond that is ignored.</summary>
    private async Task<Reply> DecideAsync(
        IEnumerable<NoticeId> chosen,
        int page,
        bool isSentAgain,
        Turn turn,
        CancellationToken cancellation
    )
    {
        NoticeId[] ids = [.. chosen.Distinct().Take(UndeliveredCards.PageSize)];
        var context = turn.ContextFor(new ShowUndeliveredPage(page));
        if (ids.Length == 0 && turn.IsCoordinator)
        {
            return await WarnAsync(page, turn, cancellation);
        }

        var decided = isSentAgain
            ? await release.RunAsync(ids, context, cancellation)
            : await drop.RunAsync(ids, context, cancellation);
        return decided.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : await ShowAsync(
                page,
                UndeliveredWords.Decided(decided.Value, ids.Length, isSentAgain),
                turn,
                cancellation
            );
    }

    private async Task<Reply> WarnAsync(int wanted, Turn turn, CancellationToken cancellation) =>
        await PageAsync(wanted, card => card.Warning(UndeliveredText.NoneChosen), turn, cancellation);

    private Task<Reply> ShowAsync(int wanted, SafeText? said, Turn turn, CancellationToken cancellation) =>
        PageAsync(wanted, card => said is { } words ? card.Saying(words) : card, turn, cancellation);

    private async Task<Reply> PageAsync(int wanted, Func<Card, Card> with, Turn turn, CancellationToken cancellation)
    {
        var (read, page) = await ReadAsync(wanted, turn, cancellation);
        return read.Refusal is { } refusal
            ? RefusalWords.For(refusal)
            : with(UndeliveredCards.Page(read.Value, page, turn.Person.Working));
    }

    private Task<(Result<StuckPage> Read, int Page)> ReadAsync(int wanted, Turn turn, CancellationToken cancellation) =>
        pages.ReadAsync(
            wanted,
            UndeliveredCards.PageSize,
            turn.ContextFor(new ShowUndeliveredPage(Math.Max(0, wanted))),
            cancellation
        );

    private static IEnumerable<NoticeId> Chosen(Form form) =>
        form.Choices(UndeliveredCards.Chosen)
            .Select(choice => Guid.TryParse(choice, out var id) ? new NoticeId(id) : (NoticeId?)null)
            .OfType<NoticeId>();
}
