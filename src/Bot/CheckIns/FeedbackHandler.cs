using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Handles cards and questions of before, when feedback had a form of its own.</summary>
internal sealed class FeedbackHandler(CheckInReader find, GiveSessionFeedback give, CheckInReplies replies)
    : IHandles<AskFeedback>,
        IHandles<GiveFeedback>,
        IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.SessionFeedback;

    public async Task<Reply> HandleAsync(AskFeedback button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(button.Id, turn, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { IsOver: false, Met: true } view => MeetingCards.Tell(view),
            var view => CheckInCards.Of(view),
        };

    public async Task<Reply> HandleAsync(GiveFeedback button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCheckIn(button.Id));
        var given = await give.RunAsync(button.Id, FeedbackForm.Read(form), context, cancellation);
        return (await find.OneAsync(button.Id, turn, cancellation), given.Refusal) switch
        {
            (null, _) => RefusalWords.For(new NotFound()),
            ({ } view, null) => CheckInReplies.Saved(view),
            ({ } view, UsefulnessOutOfRange refusal) => MeetingCards.Tell(view).Warning(RefusalWords.For(refusal)),
            ({ } view, { } refusal) => CheckInCards.Of(view).Warning(RefusalWords.For(refusal)),
        };
    }

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(new CheckInId(subject), turn, cancellation) is { IsOver: false, Met: true } view
            ? [MeetingCards.Tell(view)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation) =>
        FeedbackForm.Read(text) is { } said
        && await replies.FindAsync(subject, turn, cancellation) is { IsOver: false, Met: true } view
            ? await replies.SayAsync(view, said, turn, cancellation)
            : NotAnAnswer.Instance;
}
