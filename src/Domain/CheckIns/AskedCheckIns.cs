using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

internal static class AskedCheckIns
{
    /// <summary>
    /// A check-in of this person with its mentorship, to be changed. Refused with <see cref="NotFound"/>,
    /// <see cref="MentorshipIsOver"/> or <see cref="CheckInIsOver"/>.
    /// </summary>
    public static async Task<Result<(CheckIn CheckIn, Mentorship Mentorship)>> FindAskedAsync(
        this MentorStore store,
        CheckInId id,
        PersonId person,
        CancellationToken cancellation
    )
    {
        var checkIn = await store.CheckIns.SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person, cancellation);
        if (checkIn is null)
        {
            return new NotFound();
        }

        var mentorship = await store.Mentorships.SingleAsync(m => m.Id == checkIn.MentorshipId, cancellation);
        if (!mentorship.IsRunning)
        {
            return new MentorshipIsOver();
        }

        return await store.OvertakenAsync(checkIn, cancellation) ? new CheckInIsOver() : (checkIn, mentorship);
    }

    public static Task<bool> OvertakenAsync(this MentorStore store, CheckIn checkIn, CancellationToken cancellation) =>
        store.CheckIns.AnyAsync(
            c =>
                c.MentorshipId == checkIn.MentorshipId
                && c.PersonId == checkIn.PersonId
                && c.Occurrence > checkIn.Occurrence,
            cancellation
        );

    /// <summary>
    /// Meetings that did not take place, as one of the members has said; the others need not be asked. Who answered “no
    /// answer” or “no longer needed” speaks for themselves alone.
    /// </summary>
    public static IQueryable<CheckIn> KnownNotToHaveMet(this MentorStore store) =>
        store.CheckIns.Where(c => c.WhyNot == NotMetReason.NoTime || c.WhyNot == NotMetReason.Cancelled);
}
