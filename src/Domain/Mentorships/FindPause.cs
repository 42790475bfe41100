using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Finds until when a person has paused, in cohorts that have not ended.</summary>
public sealed class FindPause(MentorStore store)
{
    /// <summary>The version of a pause; of none, if null.</summary>
    public static string VersionOf(DateTimeOffset? pausedUntil) => AnswerVersion.Of(pausedUntil?.ToUniversalTime());

    /// <returns>Null if the person has not paused.</returns>
    public async Task<DateTimeOffset?> RunAsync(PersonId person, CancellationToken cancellation) =>
        await store
            .LiveEnrolments()
            .Where(e => e.PersonId == person && e.State == EnrolmentState.Paused)
            .MaxAsync(e => e.PausedUntil, cancellation);
}
