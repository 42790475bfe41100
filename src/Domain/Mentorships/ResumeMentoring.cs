using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Ends a person's pause before its date.</summary>
public sealed class ResumeMentoring(MentorStore store)
{
    /// <returns>Refused with <see cref="NothingToResume"/> or <see cref="CardIsOutdated"/>.</returns>
    public async Task<Result<Done>> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var paused = await store
            .LiveEnrolments()
            .Where(e => e.PersonId == context.Person && e.State == EnrolmentState.Paused)
            .ToListAsync(cancellation);
        if (paused.Count == 0)
        {
            return new NothingToResume();
        }

        if (context.IsOutdated(FindPause.VersionOf(paused.Max(e => e.PausedUntil))))
        {
            return new CardIsOutdated();
        }

        paused.ForEach(e => e.Resume());
        await store.ResumeMentorshipsAsync([context.Person], context.Now, cancellation);
        await store.CommitAsync(context, "resume-mentoring", context.Person.Value, cancellation);
        return new Done();
    }
}
