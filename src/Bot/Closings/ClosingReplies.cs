using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Closings;

/// <summary>What the answers about the end of a mentorship share: after an act, the reply shows what is stored now.</summary>
internal sealed class ClosingReplies(FindMentorships mentorships, FindClosings closings)
{
    /// <summary>Those that somebody can finish.</summary>
    public async Task<IReadOnlyList<MentorshipView>> RunningAsync(Turn turn, CancellationToken cancellation) =>
        [.. (await mentorships.AllAsync(turn.Person.Id, cancellation)).Where(view => view.IsRunning)];

    /// <summary>Those on which somebody can look back, or could: they run, or are the latest that are completed.</summary>
    public async Task<IReadOnlyList<MentorshipView>> ClosableAsync(Turn turn, CancellationToken cancellation)
    {
        var all = await mentorships.AllAsync(turn.Person.Id, cancellation);
        var running = all.Where(view => view.CanFinish).ToList();
        return running.Count > 0 ? running : [.. all.Where(ClosesWell)];
    }

    /// <summary>Null for whoever is not in it.</summary>
    public Task<MentorshipView?> FindAsync(MentorshipId id, Turn turn, CancellationToken cancellation) =>
        mentorships.OneAsync(id, turn.Person.Id, cancellation);

    public async Task<(MentorshipView View, ClosingView Closing)?> FindOpenAsync(
        MentorshipId id,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await closings.OfAsync(id, turn.Person.Id, turn.Now, cancellation) is { IsOpen: true } closing
        && await FindAsync(id, turn, cancellation) is { } view
            ? (view, closing)
            : null;

    /// <summary>The card of a mentorship that closes; how it stands if it does not, or that it is not to be found.</summary>
    public async Task<Reply> ShowAsync(
        MentorshipId id,
        Func<MentorshipView, ClosingView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await FindAsync(id, turn, cancellation) is not { } view ? RefusalWords.For(new NotFound())
        : await closings.OfAsync(id, turn.Person.Id, turn.Now, cancellation) is { } closing ? card(view, closing)
        : MentorshipCards.Of(view, turn.Now);

    private static bool ClosesWell(MentorshipView view) =>
        view is { State: MentorshipState.Completed, Model: not MentoringModel.Rounds };
}
