using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Records the answer to a check-in, or replaces an earlier one; both are possible until the next check-in comes. If
/// the note is for the partner or the coordinators, the outbox messages for it commit together with the answer.
/// </summary>
public sealed class AnswerCheckIn(MentorStore store, Coordinators coordinators)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="CheckInIsOver"/>,
    /// <see cref="CardIsOutdated"/>, <see cref="NobodyReadsNote"/>, or what is wrong with the answer.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        CheckInId id,
        CheckInAnswer answer,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var asked = await store.FindAskedAsync(id, context.Person, cancellation);
        if ((asked.Refusal ?? CheckInRules.Refuse(answer)) is { } refusal)
        {
            return refusal;
        }

        var (checkIn, mentorship) = asked.Value;
        var before = (checkIn.Note, checkIn.Audience);
        var report = checkIn.ReportAfter(answer);
        var isNew = report is { Note: not null } && before != (report.Note, report.Audience);
        var readers =
            isNew && report!.Audience == NoteAudience.Coordinator
                ? (await store.NoteReadersAsync(coordinators, [context.Person], cancellation))[context.Person]
                : null;
        if (readers is { Count: 0 })
        {
            return new NobodyReadsNote();
        }

        var version = checkIn.Version;
        checkIn.Answer(answer, context.Now);
        if (context.WouldOverwrite(version, checkIn.Version))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        if (isNew)
        {
            await TellPartnersAsync(checkIn, mentorship, context.Now, cancellation);
            await TellCoordinatorsAsync(checkIn, readers ?? [], context.Now, cancellation);
        }

        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "answer-check-in", id.Value, cancellation);
        return new Done();
    }

    private async Task TellPartnersAsync(
        CheckIn checkIn,
        Mentorship mentorship,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (checkIn is { Note: not null, Audience: NoteAudience.Partner })
        {
            var partners = mentorship.Present().Where(m => m.PersonId != checkIn.PersonId);
            await store.TellLatestAsync([.. partners.Select(m => NoteFor(m.PersonId, checkIn, now))], cancellation);
        }
    }

    private static Notice NoteFor(PersonId partner, CheckIn checkIn, DateTimeOffset now) =>
        Notice.Tell(
            partner,
            NoticeKind.PartnerNote,
            checkIn.Id.Value,
            now,
            notBefore: now + Notice.Settling,
            occurrence: $"{now.ToUnixTimeMilliseconds()}"
        );

    /// <summary>Whoever still waits to be told of the note is told what it says by then.</summary>
    private async Task TellCoordinatorsAsync(
        CheckIn checkIn,
        IReadOnlyList<PersonId> readers,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (readers.Count == 0)
        {
            return;
        }

        var waiting = await store
            .Notices.Where(n => n.SubjectId == checkIn.Id.Value && n.Kind == NoticeKind.CoordinatorNote)
            .Where(n => n.State == NoticeState.Pending)
            .Select(n => n.RecipientId)
            .ToListAsync(cancellation);
        store.Notices.AddRange(readers.Except(waiting).Select(reader => Tell(reader, checkIn, now)));
    }

    private static Notice Tell(PersonId reader, CheckIn checkIn, DateTimeOffset now) =>
        Notice.Tell(
            reader,
            NoticeKind.CoordinatorNote,
            checkIn.Id.Value,
            now,
            occurrence: $"{now.ToUnixTimeMilliseconds()}"
        );
}
