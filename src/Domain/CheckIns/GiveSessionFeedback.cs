using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

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

        if (!await SayAsync(asked.Value.CheckIn, answer, context, cancellation))
        {
            return new CardIsOutdated();
        }

        await store.CommitAsync(context, "give-session-feedback", id.Value, cancellation);
        return new Done();
    }

    private static Refusal? Refuse(CheckIn checkIn, SessionAnswer answer) =>
        checkIn.Met != true ? new NoSessionToRate()
        : answer.Usefulness is < 1 or > 5 ? new UsefulnessOutOfRange()
        : null;

    /// <returns>False if it would replace newer feedback by what an old card says.</returns>
    private async Task<bool> SayAsync(
        CheckIn checkIn,
        SessionAnswer answer,
        CommandContext context,
        CancellationToken ct
    )
    {
        var said = await store
            .SessionFeedback.Where(f => f.MentorshipId == checkIn.MentorshipId && f.PersonId == checkIn.PersonId)
            .ToListAsync(ct);
        var before = said.Find(f => f.CheckInId == checkIn.Id);
        var wanted = answer with { Fit = FitCheck.IsDue(said, checkIn.Id) ? answer.Fit : before?.Fit };
        var version = SessionFeedback.VersionOf(before?.Answer);
        if (context.WouldOverwrite(version, SessionFeedback.VersionOf(wanted)))
        {
            return false;
        }

        if (before is null)
        {
            store.SessionFeedback.Add(SessionFeedback.Of(checkIn, wanted, context.Now));
        }
        else
        {
            before.Say(wanted, context.Now);
        }

        return true;
    }
}
