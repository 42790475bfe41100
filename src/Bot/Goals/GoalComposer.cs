using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Goals;

/// <summary>Tells members that a goal was reached, if that is still so and they still see it.</summary>
internal sealed class GoalComposer(FindGoals find) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.GoalReached];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await find.OneAsync(new GoalId(notice.SubjectId), notice.Recipient, cancellation)
            is { State: GoalState.Reached, Place.IsOpen: true } goal
            ? GoalCards.News(goal)
            : null;
}
