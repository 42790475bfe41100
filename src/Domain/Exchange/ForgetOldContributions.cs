using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Exchange;

/// <summary>
/// Deletes what was brought to sessions once it has served its purpose: of mentorships that are over and of members who have left,
/// and what nobody has touched for months.
/// </summary>
public sealed class ForgetOldContributions(MentorStore store)
{
    /// <summary>How long it is kept after it was written.</summary>
    public static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    /// <returns>How many were deleted.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var before = now - Keep;
        var old = store.Contributions.Where(c =>
            c.WrittenAt < before
            || !store.Mentorships.Any(m =>
                m.Id == c.MentorshipId
                && m.EndedAt == null
                && m.Members.Any(x => x.PersonId == c.PersonId && x.Response == MemberResponse.Accepted)
            )
        );
        return await old.OrderBy(c => c.WrittenAt).DeleteInBatchesAsync(cancellation);
    }
}
