using MentorBot.Bot.Console.Doors;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Health;

/// <summary>Messages that could not be delivered, of whichever cohort: send them again, or drop them after a question.</summary>
internal static class MessagesEndpoint
{
    public static void MapMessages(this RouteGroupBuilder console)
    {
        console.MapGet("messages", ShowAsync).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapPost("messages/resend", ResendAsync).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapPost("messages/ask", AskAsync).RequireAuthorization(ConsolePolicies.Coordinator);
        console.MapPost("messages/drop", DropAsync).RequireAuthorization(ConsolePolicies.Coordinator);
    }

    private static Task<IResult> ShowAsync(
        ConsoleVisitor visitor,
        [AsParameters] MessagesAsked asked,
        MessagePages pages,
        CancellationToken cancellation
    ) => pages.ListAsync(visitor, asked.Number, asked.Said, cancellation);

    private static Task<IResult> ResendAsync(
        HttpRequest request,
        ConsoleVisitor visitor,
        ReleaseStuckNotices release,
        MessagePages pages,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        DecideAsync(
            request,
            visitor,
            pages,
            isSentAgain: true,
            ids => release.RunAsync(ids, visitor.ContextAt(clock.GetUtcNow()), cancellation),
            cancellation
        );

    private static Task<IResult> DropAsync(
        HttpRequest request,
        ConsoleVisitor visitor,
        DropStuckNotices drop,
        MessagePages pages,
        TimeProvider clock,
        CancellationToken cancellation
    ) =>
        DecideAsync(
            request,
            visitor,
            pages,
            isSentAgain: false,
            ids => drop.RunAsync(ids, visitor.ContextAt(clock.GetUtcNow()), cancellation),
            cancellation
        );

    /// <summary>Names whom it concerns, and changes nothing.</summary>
    private static async Task<IResult> AskAsync(
        HttpRequest request,
        ConsoleVisitor visitor,
        MessagePages pages,
        CancellationToken cancellation
    )
    {
        var form = await request.ReadFormAsync(cancellation);
        var page = MessagesAsked.NumberIn(form[MessagesAsked.PageField]);
        var ids = MessagesAsked.ChosenIn(form[MessagesAsked.Chosen]);
        return ids.Length == 0
            ? await pages.NoneChosenAsync(visitor, page, cancellation)
            : await pages.DropAsync(visitor, page, ids, cancellation);
    }

    private static async Task<IResult> DecideAsync(
        HttpRequest request,
        ConsoleVisitor visitor,
        MessagePages pages,
        bool isSentAgain,
        Func<NoticeId[], Task<Result<int>>> decide,
        CancellationToken cancellation
    )
    {
        var form = await request.ReadFormAsync(cancellation);
        var page = MessagesAsked.NumberIn(form[MessagesAsked.PageField]);
        var ids = MessagesAsked.ChosenIn(form[MessagesAsked.Chosen]);
        if (ids.Length == 0)
        {
            return await pages.NoneChosenAsync(visitor, page, cancellation);
        }

        var decided = await Conflicts.CatchAsync(() => decide(ids));
        return decided.Refusal switch
        {
            null => Results.Redirect(MessagesAsked.After(isSentAgain, page, decided.Value, ids.Length)),
            CardIsOutdated => await pages.OutdatedAsync(visitor, page, cancellation),
            _ => ConsoleAnswers.Forbidden(),
        };
    }
}
