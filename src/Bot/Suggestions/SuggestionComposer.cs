using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;

namespace MentorBot.Bot.Suggestions;

/// <summary>
/// Asks people to rank suggestions while the round is open and they have not answered, and tells the coordinator when
/// it has closed.
/// </summary>
internal sealed class SuggestionComposer(FindShortlists find, ReadSuggestionRound read) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds =>
        [NoticeKind.Suggestions, NoticeKind.SuggestionsReminder, NoticeKind.SuggestionsClosed];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        notice.Kind == NoticeKind.SuggestionsClosed
            ? await ClosedAsync(notice, cancellation)
            : await AskAsync(notice, cancellation);

    private async Task<Card?> ClosedAsync(DueNotice notice, CancellationToken cancellation) =>
        await read.ClosedAsync(new SuggestionRoundId(notice.SubjectId), notice.Now, cancellation) is { } news
            ? RoundCards.Closed(news)
            : null;

    private async Task<Card?> AskAsync(DueNotice notice, CancellationToken cancellation)
    {
        var id = new ShortlistId(notice.SubjectId);
        var view = await find.OneAsync(id, notice.Recipient, notice.Now, cancellation);
        return view is not { TakesAnswers: true, AnsweredAt: null, People.Count: > 0 } ? null
            : notice.Kind == NoticeKind.SuggestionsReminder ? ShortlistCards.Reminder(view)
            : ShortlistCards.Ask(view);
    }
}
