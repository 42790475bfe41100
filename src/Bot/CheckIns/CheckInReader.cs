using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Reads a check-in of the speaker with all that its cards show: the session it follows, and who is asked who came.</summary>
internal sealed class CheckInReader(FindCheckIns find, SessionsOfCheckIns sessions, FindRollCalls rolls)
{
    /// <summary>Null if it does not exist or is somebody else's.</summary>
    public async Task<CheckInView?> OneAsync(CheckInId id, Turn turn, CancellationToken cancellation) =>
        await CompleteAsync(await find.OneAsync(id, turn.Person.Id, cancellation), turn, cancellation);

    /// <summary>The latest to answer or, if there is none, to change; null if there is neither.</summary>
    public async Task<CheckInView?> LatestAsync(Turn turn, CancellationToken cancellation) =>
        await CompleteAsync(await find.LatestAsync(turn.Person.Id, cancellation), turn, cancellation);

    private async Task<CheckInView?> CompleteAsync(CheckInView? view, Turn turn, CancellationToken cancellation) =>
        view is null
            ? null
            : await rolls.WithRollAsync(
                await sessions.WithSessionAsync(view, turn.Now, cancellation),
                turn.Person.Id,
                turn.Now,
                cancellation
            );
}
