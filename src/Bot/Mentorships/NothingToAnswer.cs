using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>
/// Answers a typed "accept" or "decline" when no proposal waits for it: by where the person stands, because only that tells
/// them what to do next.
/// </summary>
internal sealed class NothingToAnswer(FindMentorships mentorships, FindLeavable cohorts)
{
    public Task<Card> ToAcceptAsync(Turn turn, CancellationToken cancellation) =>
        CardAsync(MatchedCards.NothingToAccept, turn, cancellation);

    public Task<Card> ToDeclineAsync(Turn turn, CancellationToken cancellation) =>
        CardAsync(MatchedCards.NothingToDecline, turn, cancellation);

    private async Task<Card> CardAsync(
        Func<IReadOnlyList<MentorshipView>, Card> matched,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var all = await mentorships.AllAsync(turn.Person.Id, cancellation);
        var running = all.Where(view => view.IsRunning).ToList();
        return all.Where(IsWaiting).ToList() is { Count: > 0 } waiting ? Waiting(waiting, turn.Now)
            : running.Count > 0 ? matched(running)
            : ListCards.None(await cohorts.RunAsync(turn.Person.Id, cancellation));
    }

    private static Card Waiting(IReadOnlyList<MentorshipView> waiting, DateTimeOffset now) =>
        waiting is [var only] ? ProposalCards.Waiting(only) : ListCards.List(waiting, [], now);

    /// <summary>Whether the person has accepted and others have yet to answer.</summary>
    private static bool IsWaiting(MentorshipView view) =>
        !view.AwaitsMe && view.State is MentorshipState.Proposed or MentorshipState.Accepted;
}
