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
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="CheckInIsOver"/>, or what is
    /// wrong with the answer.
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
        checkIn.Answer(answer, context.Now);
        if (before != (checkIn.Note, checkIn.Audience))
        {
            await TellPartnersAsync(checkIn, mentorship, context.Now, cancellation);
        }

        await AskNextAsync(checkIn, answer, context, cancellation);
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

    /// <summary>
    /// Sets what the person's next typed words will answer: first details of the meeting, then the session feedback,
    /// then nothing.
    /// </summary>
    private async Task AskNextAsync(
        CheckIn checkIn,
        CheckInAnswer answer,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var (person, subject) = (checkIn.PersonId, checkIn.Id.Value);
        if (answer is WeMet or MeetingRated)
        {
            await store.AskUnlessBusyAsync(person, QuestionKind.CheckIn, subject, context.Now, cancellation);
        }
        else if (
            checkIn.Met == true
            && !await store.SessionFeedback.AnyAsync(f => f.CheckInId == checkIn.Id, cancellation)
        )
        {
            await store.AskUnlessBusyAsync(person, QuestionKind.SessionFeedback, subject, context.Now, cancellation);
        }
        else
        {
            await store.CloseQuestionAsync(person, subject, cancellation);
        }
    }
}
