using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.CheckIns;

/// <summary>Records feedback on a session, or replaces earlier feedback on it.</summary>
public sealed class GiveSessionFeedback(MentorStore store)
{
    /// <param name="id">The check-in.</param>
    /// <param name="answer">The feedback. Its fit is kept only if the question is due.</param>
    /// <param name="context">Who gives it, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="CheckInIsOver"/>,
    /// <see cref="NoSessionToRate"/>, <see cref="UsefulnessOutOfRange"/> or <see cref="CardIsOutdated"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CheckInId id,
        SessionAnswer answer,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var asked = await store.FindAskedAsync(id, context.Person, cancellation);
        if ((asked.Refusal ?? Refuse(asked.Value.CheckIn, answer)) is { } refusal)
        {
            return refusal;
        }

        var change = await store.ChangeOfFeedbackAsync(asked.Value.CheckIn, answer, cancellation);
        if (context.WouldOverwrite(change.VersionBefore, change.VersionAfter))
        {
            return new CardIsOutdated();
        }

        store.Apply(change, asked.Value.CheckIn, context.Now);
        await store.CommitAsync(context, "give-session-feedback", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? Refuse(CheckIn checkIn, SessionAnswer answer) =>
        checkIn.Met != true ? new NoSessionToRate()
        : answer.Usefulness is < 1 or > 5 ? new UsefulnessOutOfRange()
        : null;
}
