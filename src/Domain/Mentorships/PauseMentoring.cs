using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Mentorships;

/// <summary>
/// Pauses a person until a date, in every cohort at once: no match, no check-ins, and their mentorships pause if too
/// few members remain. Partners learn until when, never why. Pausing again moves the date.
/// </summary>
public sealed class PauseMentoring(MentorStore store)
{
    public const int MaxWeeks = 26;

    /// <param name="until">The last day of the rest; it ends at midnight in the person's own zone.</param>
    /// <param name="context">Who pauses, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="PauseDateHasPassed"/>, <see cref="PauseIsTooLong"/>, <see cref="NothingToPause"/> or
    /// <see cref="CardIsOutdated"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(DateOnly until, CommandContext context, CancellationToken cancellation)
    {
        var person = await store.People.SingleAsync(p => p.Id == context.Person, cancellation);
        if (Refused(until, DateOnly.FromDateTime(person.Working.Local(context.Now).DateTime)) is { } refusal)
        {
            return refusal;
        }

        var enrolments = await store
            .LiveEnrolments()
            .Where(e => e.PersonId == context.Person)
            .Where(e => e.State != EnrolmentState.Draft && e.State != EnrolmentState.Withdrawn)
            .ToListAsync(cancellation);
        if (enrolments.Count == 0)
        {
            return new NothingToPause();
        }

        var at = person.Working.At(until.AddDays(1), TimeOnly.MinValue);
        var before = enrolments.Where(e => e.State == EnrolmentState.Paused).Max(e => e.PausedUntil);
        if (context.WouldOverwrite(FindPause.VersionOf(before), FindPause.VersionOf(at)))
        {
            return new CardIsOutdated();
        }

        enrolments.ForEach(e => e.PauseUntil(at));
        await PauseMentorshipsAsync(context, cancellation);
        await store.CloseQuestionAsync(context.Person, context.Person.Value, cancellation);
        await store.CommitAsync(context, "pause-mentoring", context.Person.Value, cancellation);
        return new Done();
    }

    private async Task PauseMentorshipsAsync(CommandContext context, CancellationToken cancellation)
    {
        var running = await store.LoadDetailsAsync(store.RunningWith([context.Person]), cancellation);
        foreach (var details in running)
        {
            store.CheckVersion(details);
        }

        var occurrence = MentorshipLoading.OccurrenceAt(context.Now);
        var paused = running.Where(details => details.PauseOrResume(context.Now)).ToList();
        var news = paused.SelectMany(details =>
            details.Tell(
                details.Mentorship.Present().Where(m => m.PersonId != context.Person),
                NoticeKind.MentorshipPaused,
                context.Now,
                occurrence
            )
        );
        await store.TellLatestAsync([.. news], cancellation);
    }

    private static Refusal? Refused(DateOnly until, DateOnly today)
    {
        var latest = today.AddDays(MaxWeeks * 7);
        return until <= today ? new PauseDateHasPassed(until)
            : until > latest ? new PauseIsTooLong(latest)
            : null;
    }
}
