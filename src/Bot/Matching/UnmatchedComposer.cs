using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Tells somebody without a match why, and that they have priority next time.</summary>
internal sealed class UnmatchedComposer(ReadUnmatched read) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.Unmatched];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await read.RunAsync(new MatchRunId(notice.SubjectId), notice.Recipient, cancellation) is { } news
            ? MatchCards.Unmatched(news)
            : null;
}
