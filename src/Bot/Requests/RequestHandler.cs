using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>Answers requests, takes them back and shows how they stand; a button that is old shows that, too.</summary>
internal sealed class RequestHandler(
    AnswerRequest answer,
    RequestHelp request,
    RequestReplies replies,
    CommandWords commands
)
    : IHandles<ShowHelpRequest>,
        IHandles<AcceptHelpRequest>,
        IHandles<ConsiderDecliningHelp>,
        IHandles<DeclineHelpRequest>,
        IHandles<WithdrawHelpRequest>,
        IHandles<ShowMyRequests>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.HelpRequest;

    public Task<Reply> HandleAsync(ShowHelpRequest button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public async Task<Reply> HandleAsync(AcceptHelpRequest button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowHelpRequest(button.Id));
        var accepted = await answer.AcceptAsync(button.Id, context, cancellation);
        return await replies.AfterAsync(button.Id, accepted.Refusal, RequestText.AcceptedSaid, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(
        ConsiderDecliningHelp button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await replies.FindAsync(button.Id, turn, cancellation) is { IsMine: false, IsOpen: true } view
            ? RequestCards.Decline(view)
            : await replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public async Task<Reply> HandleAsync(
        DeclineHelpRequest button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowHelpRequest(button.Id));
        var declined = await answer.DeclineAsync(button.Id, button.Why, context, cancellation);
        return await replies.AfterAsync(button.Id, declined.Refusal, done: null, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(
        WithdrawHelpRequest button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowHelpRequest(button.Id));
        var withdrawn = await request.WithdrawAsync(button.Id, context, cancellation);
        return await replies.AfterAsync(button.Id, withdrawn.Refusal, done: null, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(ShowMyRequests button, Form form, Turn turn, CancellationToken cancellation) =>
        await replies.MineAsync(turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation)
    {
        var view = await replies.FindAsync(new HelpRequestId(subject), turn, cancellation);
        return view is null
            ? []
            :
            [
                RequestCards.Of(
                    view,
                    await replies.NextAsync(view, turn.Person.Id, turn.Now, cancellation),
                    turn.Person.Working
                ),
                .. view is { IsMine: false, IsOpen: true } ? [RequestCards.Decline(view)] : Array.Empty<Card>(),
            ];
    }

    /// <summary>"Accept" and "decline" are commands about proposals, too; below a request they answer it.</summary>
    public Task<bool> IsNameAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(commands.Find(text) is AcceptOne or DeclineOne);

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var id = new HelpRequestId(subject);
        if (
            Said(text) is not { } isYes
            || await replies.FindAsync(id, turn, cancellation) is not { IsMine: false } view
        )
        {
            return NotAnAnswer.Instance;
        }

        return !view.IsOpen ? RequestCards.Of(view, next: null, turn.Person.Working).Noting(RequestText.AnsweredBefore)
            : isYes ? await HandleAsync(new AcceptHelpRequest(id), Form.Empty, turn, cancellation)
            : RequestCards.Decline(view);
    }

    private bool? Said(string text) =>
        commands.Find(text) switch
        {
            AcceptOne => true,
            DeclineOne => false,
            _ => YesOrNo.Parse(text),
        };
}
