using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>
/// Records the answer to a check-in, or replaces an earlier one; both are possible until the next check-in comes. If
/// the note is for the partner, the outbox message for it commits together with the answer.
/// </summary>
public sealed class AnswerCheckIn(MentorStore store)
{
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="CheckInIsOver"/>,
    /// <see cref="CardIsOutdated"/>, or what is wrong with the answer.
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
        var (before, version) = ((checkIn.Note, checkIn.Audience), checkIn.Version);
        checkIn.Answer(answer, context.Now);
        if (context.WouldOverwrite(version, checkIn.Version))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        if (before != (checkIn.Note, checkIn.Audience))
        {
            TellPartners(checkIn, mentorship, context.Now);
        }

        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "answer-check-in", id.Value, cancellation);
        return new Done();
    }

    private void TellPartners(CheckIn checkIn, Mentorship mentorship, DateTimeOffset now)
    {
        if (checkIn is { Note: not null, Audience: NoteAudience.Partner })
        {
            store.Notices.AddRange(
                mentorship
                    .Present()
                    .Where(m => m.PersonId != checkIn.PersonId)
                    .Select(m =>
                        Notice.Tell(
                            m.PersonId,
                            NoticeKind.PartnerNote,
                            checkIn.Id.Value,
                            now,
                            occurrence: $"{now.ToUnixTimeMilliseconds()}"
                        )
                    )
            );
        }
    }
}
