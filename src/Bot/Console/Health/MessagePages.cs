using MentorBot.Bot.Cards;
using MentorBot.Bot.Console.Doors;
using MentorBot.Bot.Undelivered;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Health;

/// <summary>The list of undelivered messages, and the question before some are dropped.</summary>
internal sealed class MessagePages(StuckPages stuck, ReadMessageAccount read, TimeProvider clock)
{
    public Task<IResult> ListAsync(ConsoleVisitor visitor, int page, SafeText? said, CancellationToken cancellation) =>
        ShowAsync(visitor, page, said?.Plain, null, StatusCodes.Status200OK, cancellation);

    public Task<IResult> NoneChosenAsync(ConsoleVisitor visitor, int page, CancellationToken cancellation) =>
        ShowAsync(
            visitor,
            page,
            null,
            UndeliveredText.NoneChosen.Plain,
            StatusCodes.Status422UnprocessableEntity,
            cancellation
        );

    public Task<IResult> OutdatedAsync(ConsoleVisitor visitor, int page, CancellationToken cancellation) =>
        ShowAsync(visitor, page, null, MessagesText.Meanwhile.Plain, StatusCodes.Status409Conflict, cancellation);

    /// <summary>Those that are chosen and still wait for a decision; if none does, the list says so.</summary>
    public async Task<IResult> DropAsync(
        ConsoleVisitor visitor,
        int page,
        IReadOnlyCollection<NoticeId> ids,
        CancellationToken cancellation
    )
    {
        var (found, shown) = await ReadAsync(visitor, page, cancellation);
        if (found.IsRefused)
        {
            return ConsoleAnswers.Forbidden();
        }

        var chosen = found.Value.Notices.Where(notice => ids.Contains(notice.Id)).ToList();
        return chosen.Count == 0
            ? Results.Redirect(MessagesAsked.After(isSentAgain: false, shown, 0, ids.Count))
            : ConsoleAnswers.Page<DropPage>(
                new
                {
                    Visitor = visitor,
                    Chosen = chosen,
                    Page = shown,
                }
            );
    }

    private async Task<IResult> ShowAsync(
        ConsoleVisitor visitor,
        int page,
        string? said,
        string? problem,
        int status,
        CancellationToken cancellation
    )
    {
        var (found, shown) = await ReadAsync(visitor, page, cancellation);
        var account = await read.RunAsync(visitor.ContextAt(clock.GetUtcNow()), cancellation);
        return found.IsRefused || account.IsRefused
            ? ConsoleAnswers.Forbidden()
            : ConsoleAnswers.Page<MessagesPage>(
                new
                {
                    Visitor = visitor,
                    Found = found.Value,
                    Page = shown,
                    Account = account.Value,
                    Said = said,
                    Problem = problem,
                },
                status
            );
    }

    private Task<(Result<StuckPage> Read, int Page)> ReadAsync(
        ConsoleVisitor visitor,
        int page,
        CancellationToken cancellation
    ) => stuck.ReadAsync(page, MessagesAsked.PageSize, visitor.ContextAt(clock.GetUtcNow()), cancellation);
}
