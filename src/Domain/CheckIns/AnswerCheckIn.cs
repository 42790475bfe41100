using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

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
        var (before, version) = ((checkIn.Note, checkIn.Audience), checkIn.Version);
        var feedback = await FeedbackAsync(checkIn, answer, cancellation);
        checkIn.Answer(answer, context.Now);
        if (WouldOverwrite(context, (version, checkIn.Version), feedback))
        {
            store.ChangeTracker.Clear();
            return new CardIsOutdated();
        }

        if (
            checkIn.Note is not null
            && before != (checkIn.Note, checkIn.Audience)
            && !await TellAsync(checkIn, mentorship, context, cancellation)
        )
        {
            store.ChangeTracker.Clear();
            return new NobodyReadsNote();
        }

        if (feedback is not null)
        {
            store.Apply(feedback, checkIn, context.Now);
        }

        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "answer-check-in", id.Value, cancellation);
        return new Done();
    }

    /// <summary>
    /// Null if the answer says nothing of what the meeting was worth. A rating that was not touched leaves the usefulness as it
    /// was, because both had a form of their own once and may differ.
    /// </summary>
    private async Task<SessionChange?> FeedbackAsync(
        CheckIn checkIn,
        CheckInAnswer answer,
        CancellationToken cancellation
    )
    {
        if (answer is not MeetingTold { Feedback: { } said })
        {
            return null;
        }

        var change = await store.ChangeOfFeedbackAsync(checkIn, said, cancellation);
        return change is { Before: { } before, Wanted: { } wanted } && wanted.Usefulness == checkIn.Rating
            ? change with
            {
                Wanted = wanted with { Usefulness = before.Usefulness },
            }
            : change;
    }

    /// <summary>The form shows the meeting and what it was worth, so it is outdated when either has changed.</summary>
    private static bool WouldOverwrite(
        CommandContext context,
        (string Before, string After) meeting,
        SessionChange? feedback
    ) =>
        feedback is null
            ? context.WouldOverwrite(meeting.Before, meeting.After)
            : context.WouldOverwrite(
                CheckInView.FormVersionOf(meeting.Before, feedback.VersionBefore),
                CheckInView.FormVersionOf(meeting.After, feedback.VersionAfter)
            );

    /// <returns>False if nobody may read the note.</returns>
    private async Task<bool> TellAsync(
        CheckIn checkIn,
        Mentorship mentorship,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var news = checkIn.Audience switch
        {
            NoteAudience.Partner => mentorship
                .Present()
                .Where(m => m.PersonId != checkIn.PersonId)
                .Select(m => NewsFor(m.PersonId, NoticeKind.PartnerNote, checkIn, context.Now, Notice.Settling)),
            // At once: it may be a call for help.
            NoteAudience.Coordinator => (await ReadersAsync(context, cancellation)).Select(reader =>
                NewsFor(reader, NoticeKind.CoordinatorNote, checkIn, context.Now, TimeSpan.Zero)
            ),
            _ => [],
        };
        List<Notice> all = [.. news];
        await store.TellLatestAsync(all, cancellation);
        return checkIn.Audience != NoteAudience.Coordinator || all.Count > 0;
    }

    private async Task<IReadOnlyList<PersonId>> ReadersAsync(CommandContext context, CancellationToken cancellation) =>
        (await store.NoteReadersAsync(coordinators, [context.Person], cancellation))[context.Person];

    private static Notice NewsFor(
        PersonId reader,
        NoticeKind kind,
        CheckIn checkIn,
        DateTimeOffset now,
        TimeSpan settling
    ) =>
        Notice.Tell(
            reader,
            kind,
            checkIn.Id.Value,
            now,
            notBefore: now + settling,
            occurrence: $"{now.ToUnixTimeMilliseconds()}"
        );
}
