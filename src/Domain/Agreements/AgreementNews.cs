using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Agreements;

/// <summary>Notices about an agreement, and loading it for changing.</summary>
internal static class AgreementNews
{
    public static IReadOnlyList<Notice> To(
        IEnumerable<PersonId> readers,
        NoticeKind kind,
        MentorshipId mentorship,
        DateTimeOffset now
    ) =>
        [
            .. readers.Select(reader =>
                Notice.Tell(
                    reader,
                    kind,
                    mentorship.Value,
                    now,
                    notBefore: now + Notice.Settling,
                    occurrence: MentorshipLoading.OccurrenceAt(now)
                )
            ),
        ];

    /// <summary>The agreement of a mentorship; a new one if there is none.</summary>
    public static async Task<Agreement> LoadAgreementAsync(
        this MentorStore store,
        MentorshipId id,
        CancellationToken cancellation
    ) =>
        await store.Agreements.SingleOrDefaultAsync(a => a.MentorshipId == id, cancellation)
        ?? store.Agreements.Add(Agreement.For(id)).Entity;

    /// <summary>Makes the save check the version of the agreement even where only signatures change.</summary>
    public static void CheckVersion(this MentorStore store, Agreement agreement)
    {
        var entry = store.Entry(agreement);
        if (entry.State == EntityState.Unchanged)
        {
            entry.Property(a => a.AskedAt).IsModified = true;
        }
    }
}
