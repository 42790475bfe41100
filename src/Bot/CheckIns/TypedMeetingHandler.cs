using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.People;

namespace MentorBot.Bot.CheckIns;

/// <summary>
/// Handles what is typed about a meeting that took place: a rating from 1 to 5, a line such as "4 gave got", a takeaway or a next step that is
/// called so, a private note, or that there is nothing to add. Words that would say the opposite of what was answered change nothing: only the buttons do.
/// </summary>
internal sealed class TypedMeetingHandler(CheckInReplies replies, Asides asides) : IAnswersQuestion
{
    public QuestionKind Kind => QuestionKind.MeetingDetails;

    public async Task<IReadOnlyList<Card>> CardsAsync(Guid subject, Turn turn, CancellationToken cancellation) =>
        await replies.FindAsync(subject, turn, cancellation) is { IsOver: false, Met: true } view
            ? [MeetingCards.Tell(view)]
            : [];

    public async Task<Reply> AnswerAsync(Guid subject, string text, Turn turn, CancellationToken cancellation)
    {
        var view = await replies.FindAsync(subject, turn, cancellation);
        return view is not { IsOver: false, Met: true } ? NotAnAnswer.Instance
            : CheckInWords.SaysDone(text) ? CheckInReplies.Saved(view)
            : CheckInWords.SaysNotMet(text) ? MeetingCards.Tell(view).Noting(CheckInText.StaysMet)
            : YesOrNo.Parse(text) == true ? MeetingCards.Tell(view)
            : RatingWords.Parse(text) is { } rating
                ? await replies.AnswerAsync(view.Id, new MeetingRated(rating), Rated, turn, cancellation)
            : FeedbackForm.ReadWhole(text) is { } said ? await replies.SayAsync(view, said, turn, cancellation)
            : CheckInWords.ParseNoted(text) is { } noted
                ? await replies.AnswerAsync(view.Id, noted, CheckInReplies.Noted, turn, cancellation)
            : asides.IsOne(text) ? NotAnAnswer.Instance
            : await replies.AnswerAsync(view.Id, new MeetingNoted(text), CheckInReplies.Noted, turn, cancellation);
    }

    private static Card Rated(CheckInView view) => MeetingCards.Tell(view).Saying(MeetingText.RatingSaved);
}
