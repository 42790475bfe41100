using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>Proposes other times for a session: in answer to a proposal, or to move what is agreed.</summary>
internal sealed class OtherTimesHandler(OfferOtherTimes offer, SessionReplies replies)
    : IHandles<AskOtherTimes>,
        IHandles<OfferTimes>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.OtherSessionTimes;

    public async Task<Reply> HandleAsync(AskOtherTimes button, Form form, Turn turn, CancellationToken cancellation) =>
        await FindAsync(button.Id, turn, cancellation) is { } found
            ? CardOf(found.View, found.Session, turn)
            : await replies.AfterAsync(button.Id, refusal: null, done: null, turn, cancellation);

    public Task<Reply> HandleAsync(OfferTimes button, Form form, Turn turn, CancellationToken cancellation) =>
        OfferAsync(button.Id, button.Times, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await FindAsync(new SessionId(subject), turn, cancellation) is { } found
            ? [CardOf(found.View, found.Session, turn)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        if (Questions.IsOne(text) || await FindAsync(new SessionId(subject), turn, cancellation) is not { } found)
        {
            return NotAnAnswer.Instance;
        }

        var times = SessionReplies.OfferFor(found.View, found.Session, turn.Now).Times;
        return TypedTimes.Among(times, text, found.View.Me.Working, turn.Now) switch
        {
            [] => NotAnAnswer.Instance,
            [var only] => await OfferAsync(found.Session.Id, [only], turn, cancellation),
            _ => CardOf(found.View, found.Session, turn).Noting(SessionText.WhichTime),
        };
    }

    private static Card CardOf(MentorshipView view, SessionView session, Turn turn) =>
        TimeCards.Others(view, session, SessionReplies.OfferFor(view, session, turn.Now));

    /// <summary>Null if its time cannot be changed any more.</summary>
    private async Task<(MentorshipView View, SessionView Session)?> FindAsync(
        SessionId id,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await replies.FindAsync(id, turn.Person.Id, cancellation) is { View.State: MentorshipState.Active } found
        && found.Session.IsToCome(turn.Now)
            ? found
            : null;

    private async Task<Reply> OfferAsync(
        SessionId id,
        IReadOnlyList<DateTimeOffset> times,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var offered = await offer.RunAsync(id, times, turn.ContextFor(new ShowSession(id)), cancellation);
        return await replies.AfterAsync(id, offered.Refusal, SessionText.Proposed, turn, cancellation);
    }
}
