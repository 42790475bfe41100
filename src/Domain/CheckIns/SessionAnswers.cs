using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Feedback on a session as it stands and as it is wanted.</summary>
/// <param name="Before">Null if none was given.</param>
/// <param name="Wanted">Null to leave it as it is.</param>
internal sealed record SessionChange(SessionFeedback? Before, SessionAnswer? Wanted)
{
    public string VersionBefore => SessionFeedback.VersionOf(Before?.Answer);
    public string VersionAfter => SessionFeedback.VersionOf(Wanted ?? Before?.Answer);
}

/// <summary>What the use cases that take feedback on a session share.</summary>
internal static class SessionAnswers
{
    /// <summary>The change that an answer asks for; nothing is changed yet. Its fit is kept only if the question is due.</summary>
    public static async Task<SessionChange> ChangeOfFeedbackAsync(
        this MentorStore store,
        CheckIn checkIn,
        SessionAnswer answer,
        CancellationToken cancellation
    )
    {
        var said = await store
            .SessionFeedback.Where(f => f.MentorshipId == checkIn.MentorshipId && f.PersonId == checkIn.PersonId)
            .ToListAsync(cancellation);
        var before = said.Find(f => f.CheckInId == checkIn.Id);
        var fit = FitCheck.IsDue(said, checkIn.Id) ? answer.Fit : before?.Fit;
        return new SessionChange(before, answer.Usefulness == 0 ? null : answer with { Fit = fit });
    }

    /// <summary>Makes the change; the caller saves.</summary>
    public static void Apply(this MentorStore store, SessionChange change, CheckIn checkIn, DateTimeOffset now)
    {
        if (change is { Before: { } before, Wanted: { } wanted })
        {
            before.Say(wanted, now);
        }
        else if (change.Wanted is { } first)
        {
            store.SessionFeedback.Add(SessionFeedback.Of(checkIn, first, now));
        }
    }
}
