using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>
/// Reads the check-in notes of a cohort that their writers addressed to the coordinators, and no others.
/// </summary>
public static class CohortNotes
{
    /// <summary>How many notes are shown, latest first.</summary>
    public const int Most = 5;

    internal static Task<List<NoteToCoordinators>> NotesToCoordinatorsAsync(
        this MentorStore store,
        CohortId cohort,
        CancellationToken cancellation
    ) =>
        (
            from checkIn in store.CheckIns
            join mentorship in store.Mentorships on checkIn.MentorshipId equals mentorship.Id
            join writer in store.People on checkIn.PersonId equals writer.Id
            where mentorship.CohortId == cohort
            where checkIn.Audience == NoteAudience.Coordinator && checkIn.Note != null
            orderby checkIn.AnsweredAt ?? checkIn.DueAt descending, checkIn.Id descending
            select new NoteToCoordinators(writer.Name, checkIn.Note ?? "", checkIn.AnsweredAt ?? checkIn.DueAt)
        )
            .Take(Most)
            .ToListAsync(cancellation);
}
