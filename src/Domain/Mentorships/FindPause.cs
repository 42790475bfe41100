using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Until when a person rests in a cohort that is not over.</summary>
public sealed class FindPause(MentorStore store)
{
    /// <summary>Null when the person does not rest.</summary>
    public async Task<DateTimeOffset?> RunAsync(PersonId person, CancellationToken cancellation) =>
        await store
            .LiveEnrolments()
            .Where(e => e.PersonId == person && e.State == EnrolmentState.Paused)
            .MaxAsync(e => e.PausedUntil, cancellation);
}
