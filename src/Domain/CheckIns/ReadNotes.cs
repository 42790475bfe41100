using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Reads notes that people addressed to the coordinators, each for those coordinators only who may read it (see
/// <see cref="NoteReaders"/>). Every reading is recorded in the audit trail.
/// </summary>
public sealed class ReadNotes(MentorStore store, Coordinators coordinators)
{
    /// <summary>How many are listed, the latest first.</summary>
    public const int Most = 10;

    /// <summary>How many of the latest are looked through for those that the reader may read.</summary>
    private const int MostLooked = 200;

    /// <returns>Refused with <see cref="CoordinatorsOnly"/>.</returns>
    public async Task<Result<IReadOnlyList<CoordinatorNote>>> RunAsync(
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator)
        {
            return new CoordinatorsOnly();
        }

        var latest = await Notes(store.CheckIns)
            .OrderByDescending(note => note.At)
            .Take(MostLooked)
            .ToListAsync(cancellation);
        var mine = await ReadableAsync(latest, context.Person, cancellation);
        List<CoordinatorNote> shown = [.. mine.Take(Most)];
        store.Audit.AddRange(shown.Select(note => AuditEntry.Of(context, "read-note", note.Id.Value)));
        await store.SaveAsync(cancellation);
        return shown;
    }

    /// <summary>The note of which a coordinator is told; null if it is gone, or not for this reader any more.</summary>
    public async Task<CoordinatorNote?> OneAsync(
        CheckInId id,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var note = await Notes(store.CheckIns.Where(c => c.Id == id)).SingleOrDefaultAsync(cancellation);
        if (note is null || (await ReadableAsync([note], reader, cancellation)).Count == 0)
        {
            return null;
        }

        var context = new CommandContext(reader, IsCoordinator: true, now);
        await store.RecordReadAsync(context, "read-note", id.Value, cancellation);
        return note;
    }

    private async Task<List<CoordinatorNote>> ReadableAsync(
        List<CoordinatorNote> notes,
        PersonId reader,
        CancellationToken cancellation
    )
    {
        var writers = notes.ConvertAll(note => note.WriterId);
        var readers = await store.NoteReadersAsync(coordinators, writers, cancellation);
        return notes.FindAll(note => readers[note.WriterId].Contains(reader));
    }

    private IQueryable<CoordinatorNote> Notes(IQueryable<CheckIn> checkIns) =>
        from checkIn in checkIns
        join mentorship in store.Mentorships.IgnoreAutoIncludes() on checkIn.MentorshipId equals mentorship.Id
        join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
        join writer in store.People on checkIn.PersonId equals writer.Id
        where checkIn.Audience == NoteAudience.Coordinator && checkIn.Note != null
        select new CoordinatorNote
        {
            Id = checkIn.Id,
            WriterId = writer.Id,
            Writer = writer.Name,
            Cohort = cohort.Name,
            Note = checkIn.Note!,
            At = checkIn.AnsweredAt ?? checkIn.DueAt,
        };
}

/// <summary>A note that somebody addressed to the coordinators.</summary>
public sealed record CoordinatorNote
{
    public required CheckInId Id { get; init; }
    public required PersonId WriterId { get; init; }
    public required string Writer { get; init; }
    public required string Cohort { get; init; }
    public required string Note { get; init; }

    /// <summary>When the check-in was first answered.</summary>
    public required DateTimeOffset At { get; init; }
}
