using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Matching;

/// <summary>Tells the coordinator who is waiting for a run, or for a large approval, how it ended.</summary>
internal sealed class MatchEndComposer(ReadMatchEnd read, Coordinators coordinators) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.MatchRunEnded];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var end = await read.RunAsync(new MatchRunId(notice.SubjectId), notice.Recipient, notice.Now, cancellation);
        return coordinators.Include(end.ReaderEntraId) ? CardOf(end) : null;
    }

    private static Card? CardOf(MatchEnd end) =>
        end switch
        {
            { State: MatchRunState.Preview, Result: { } preview, Why: { } why } => MatchCards
                .Preview(preview)
                .Warning(RefusalWords.For(why)),
            { State: MatchRunState.Preview or MatchRunState.Approved, Result: { } result } => MatchCards.Preview(
                result
            ),
            { State: MatchRunState.Repeated, Result: { } result } => ComparisonCards.Repeat(
                end.CohortId,
                end.Cohort,
                result
            ),
            { State: MatchRunState.Failed } => MatchStatusCards.Failed(end),
            { State: MatchRunState.Superseded } => MatchStatusCards.TooLate(end),
            _ => null,
        };
}
