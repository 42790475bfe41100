using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Takes one of the proposed times, by button or by words that fit one of them; keeps or calls off a session.</summary>
internal sealed class ChooseTimeHandler(AcceptTime accept, CancelSession cancel, SessionReplies replies)
    : IHandles<TakeTime>,
        IHandles<KeepSessionTime>,
        IHandles<CallOffSession>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Session;

    public Task<Reply> HandleAsync(TakeTime button, Form form, Turn turn, CancellationToken cancellation) =>
        TakeAsync(button.Id, button.At, turn, cancellation);

    public async Task<Reply> HandleAsync(KeepSessionTime button, Form form, Turn turn, CancellationToken cancellation)
    {
        var kept = await cancel.KeepTimeAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await replies.AfterAsync(button.Id, kept.Refusal, SessionText.Kept, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(CallOffSession button, Form form, Turn turn, CancellationToken cancellation)
    {
        var off = await cancel.RunAsync(button.Id, ContextFor(button.Id, turn), cancellation);
        return await replies.AfterAsync(button.Id, off.Refusal, done: null, turn, cancellation);
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(new SessionId(subject), turn.Person.Id, cancellation) is { View.IsRunning: true } found
            ? [SessionCards.Of(found.View, found.Session, agenda: null)]
            : [];

    /// <summary>Words that fit several times are asked about; words that fit none may be any other command.</summary>
    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        if (
            Questions.IsOne(text)
            || await replies.FindAsync(new SessionId(subject), turn.Person.Id, cancellation) is not { } found
            || !found.Session.Awaits(turn.Person.Id)
        )
        {
            return NotAnAnswer.Instance;
        }

        var (view, session) = found;
        return TypedTimes.Among(session.Times, text, view.Me.Working, turn.Now) switch
        {
            [var only] => await TakeAsync(session.Id, only, turn, cancellation),
            [] when session.Times is [var at] && YesOrNo.Parse(text) == true => await TakeAsync(
                session.Id,
                at,
                turn,
                cancellation
            ),
            [] => NotAnAnswer.Instance,
            _ => SessionCards.Of(view, session, agenda: null).Noting(SessionText.WhichTime),
        };
    }

    private async Task<Reply> TakeAsync(SessionId id, DateTimeOffset at, Turn turn, CancellationToken cancellation)
    {
        var taken = await accept.RunAsync(id, at, ContextFor(id, turn), cancellation);
        return await replies.AfterAsync(id, taken.Refusal, SessionText.Taken, turn, cancellation);
    }

    private static CommandContext ContextFor(SessionId id, Turn turn) => turn.ContextFor(new ShowSession(id));
}
