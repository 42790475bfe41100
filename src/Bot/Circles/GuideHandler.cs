using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Circles;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>Shows the guide, and hands the turn to facilitate on.</summary>
internal sealed class GuideHandler(CircleReplies replies, PassTurn pass, TakeTurn take)
    : IHandles<ShowGuide>,
        IHandles<OpenGuide>,
        IHandles<PassMyTurn>,
        IHandles<PassTurnOn>,
        IHandles<OfferToFacilitate>,
        IHandles<TakeTurnOver>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.Circle;

    public Task<Reply> HandleAsync(ShowGuide button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.OneOrWhichAsync(
            async only => await replies.GuideAsync(only, turn.Now, cancellation),
            view => new OpenGuide(view.Id),
            turn,
            cancellation
        );

    public Task<Reply> HandleAsync(OpenGuide button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.GuideAsync(button.Id, turn, cancellation);

    public Task<Reply> HandleAsync(PassMyTurn button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.OneOrWhichAsync(
            only => PassAsync(only.Id, turn, cancellation),
            view => new PassTurnOn(view.Id),
            turn,
            cancellation
        );

    public Task<Reply> HandleAsync(PassTurnOn button, Form form, Turn turn, CancellationToken cancellation) =>
        PassAsync(button.Id, turn, cancellation);

    public Task<Reply> HandleAsync(OfferToFacilitate button, Form form, Turn turn, CancellationToken cancellation) =>
        replies.OneOrWhichAsync(
            only => TakeAsync(only.Id, turn, cancellation),
            view => new TakeTurnOver(view.Id),
            turn,
            cancellation
        );

    public Task<Reply> HandleAsync(TakeTurnOver button, Form form, Turn turn, CancellationToken cancellation) =>
        TakeAsync(button.Id, turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.RunningAsync(new MentorshipId(subject), turn.Person.Id, cancellation) is { } view
            ? [await replies.GuideAsync(view, turn.Now, cancellation), AttendanceCards.Missed(view, session: null)]
            : [];

    /// <summary>What else is typed here is about something else.</summary>
    public Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        Task.FromResult<Reply>(NotAnAnswer.Instance);

    private async Task<Reply> PassAsync(MentorshipId id, Turn turn, CancellationToken cancellation)
    {
        var passed = await pass.RunAsync(id, turn.ContextFor(new OpenGuide(id)), cancellation);
        return await replies.AfterAsync(id, passed.Refusal, Passed, turn, cancellation);
    }

    private async Task<Reply> TakeAsync(MentorshipId id, Turn turn, CancellationToken cancellation)
    {
        var taken = await take.RunAsync(id, turn.ContextFor(new OpenGuide(id)), cancellation);
        return await replies.AfterAsync(id, taken.Refusal, _ => CircleTalkText.Taken, turn, cancellation);
    }

    private static SafeText Passed(MentorshipView view) =>
        view.Partners.FirstOrDefault(p => p.Id == view.Circle?.Facilitator) is { } next
            ? CircleTalkText.Passed(CircleWords.Called(next.Name))
            : CircleTalkText.PassedToNobody;
}
