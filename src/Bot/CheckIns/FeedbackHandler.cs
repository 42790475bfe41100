using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Handles session feedback, by button or by typing.</summary>
internal sealed class FeedbackHandler(FindCheckIns find, GiveSessionFeedback give)
    : IHandles<AskFeedback>,
        IHandles<GiveFeedback>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SessionFeedback;

    public async Task<Reply> HandleAsync(AskFeedback button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(button.Id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { IsOver: false, Met: true } view => FeedbackCards.Ask(view),
            var view => CheckInCards.Of(view),
        };

    public Task<Reply> HandleAsync(GiveFeedback button, Form form, Turn turn, CancellationToken cancellation) =>
        GiveAsync(button.Id, FeedbackForm.Read(form), turn, cancellation);

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(new CheckInId(subject), turn.Person.Id, cancellation) is { IsOver: false, Met: true } view
            ? [FeedbackCards.Ask(view)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        FeedbackForm.Read(text) is { } said
            ? await GiveAsync(new CheckInId(subject), said, turn, cancellation)
            : NotAnAnswer.Instance;

    private async Task<Reply> GiveAsync(CheckInId id, SessionAnswer said, Turn turn, CancellationToken cancellation)
    {
        var given = await give.RunAsync(id, said, turn.ContextFor(new ShowCheckIn(id)), cancellation);
        return (await find.OneAsync(id, turn.Person.Id, cancellation), given.Refusal) switch
        {
            (null, _) => RefusalWords.For(new NotFound()),
            ({ } view, null) => FeedbackCards.Thanks(view),
            ({ } view, UsefulnessOutOfRange refusal) => FeedbackCards.Ask(view).Warning(RefusalWords.For(refusal)),
            ({ } view, { } refusal) => CheckInCards.Of(view).Warning(RefusalWords.For(refusal)),
        };
    }
}
