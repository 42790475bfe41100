using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.CheckIns;

/// <summary>Postpones a check-in to the person's next working day.</summary>
public sealed class SnoozeCheckIn(MentorStore store)
{
    /// <returns>
    /// When it will be asked again; unchanged if it was postponed before. Refused with <see cref="AlreadyAnswered"/>,
    /// <see cref="NotFound"/>, <see cref="Mentorships.MentorshipIsOver"/> or <see cref="CheckInIsOver"/>.
    /// </returns>
    public async Task<Result<DateTimeOffset>> RunAsync(
        CheckInId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var asked = await store.FindAskedAsync(id, context.Person, cancellation);
        if (asked.Refusal is { } refusal)
        {
            return refusal;
        }

        var (checkIn, mentorship) = asked.Value;
        return checkIn.State != CheckInState.Asked ? new AlreadyAnswered()
            : checkIn.DueAt > context.Now ? checkIn.DueAt
            : await SnoozeAsync(checkIn, mentorship.CohortId, context, cancellation);
    }

    private async Task<Result<DateTimeOffset>> SnoozeAsync(
        CheckIn checkIn,
        CohortId cohort,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var person = await store.People.AsNoTracking().SingleAsync(p => p.Id == context.Person, cancellation);
        var policy = await store.Cohorts.Where(c => c.Id == cohort).Select(c => c.Policy).SingleAsync(cancellation);
        var tomorrow = DateOnly.FromDateTime(person.Working.Local(context.Now).DateTime).AddDays(1);
        var at = person.SendingHours.NextMoment(CheckInSchedule.AskingTime(person.Working, tomorrow));
        checkIn.SnoozeUntil(at, policy.NudgeAfterDays);
        store.Notices.Add(
            Notice.Tell(
                person.Id,
                NoticeKind.CheckIn,
                checkIn.Id.Value,
                context.Now,
                notBefore: at,
                occurrence: $"{checkIn.Occurrence}-again-{tomorrow:yyyyMMdd}"
            )
        );
        await store.SettleParkedNoticesAsync(person.Id, checkIn.Id.Value, context.Now, cancellation);
        await store.CommitAsync(context, "snooze-check-in", checkIn.Id.Value, cancellation);
        return at;
    }
}
