using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>Since when people wait for a match in a cohort.</summary>
internal static class WaitingTimes
{
    /// <summary>
    /// Since they signed up, or since their last mentorship in it ended. A proposal that fell through costs nobody the days before
    /// it. Whoever is in a mentorship does not wait, whatever room they have for more, and is left out.
    /// </summary>
    public static Task<Dictionary<PersonId, DateTimeOffset>> WaitingSinceAsync(
        this MentorStore store,
        CohortId cohort,
        IReadOnlyCollection<PersonId> people,
        CancellationToken cancellation
    ) =>
        store
            .Enrolments.Where(e => e.CohortId == cohort && e.SubmittedAt != null && e.PlacesTaken == 0)
            .Where(e => people.Contains(e.PersonId))
            .Select(e => new
            {
                e.PersonId,
                SignedUp = e.SubmittedAt!.Value,
                Ended = store
                    .Mentorships.Where(m => m.CohortId == cohort && m.ActiveSince != null)
                    .Where(m => m.Members.Any(x => x.PersonId == e.PersonId && x.Response == MemberResponse.Accepted))
                    .Max(m => m.EndedAt),
            })
            .ToDictionaryAsync(
                e => e.PersonId,
                e => e.Ended is { } ended && ended > e.SignedUp ? ended : e.SignedUp,
                cancellation
            );
}
