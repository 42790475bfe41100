namespace MentorBot.Domain.Shared;

/// <summary>
/// When the bot may start a conversation with somebody: on their working days, in their working hours and zone, and not
/// while they are out of office.
/// </summary>
/// <param name="Working">The person's working hours.</param>
/// <param name="AwayFrom">Start of the absence; null, like <paramref name="AwayUntil"/>, when none is known.</param>
/// <param name="AwayUntil">End of the absence, exclusive.</param>
public sealed record SendingHours(WorkingTime Working, DateTimeOffset? AwayFrom, DateTimeOffset? AwayUntil)
{
    /// <summary>
    /// Messages caused by other people may also come outside working hours, but not between 20:00 and 07:00 local time,
    /// unless the person works then (convention).
    /// </summary>
    private static readonly TimeOnly Night = new(20, 0);
    private static readonly TimeOnly Morning = new(7, 0);

    public bool IsAwayAt(DateTimeOffset moment) => AwayFrom <= moment && moment < AwayUntil;

    /// <summary>
    /// The given moment if the person may be messaged then, otherwise the first moment after it at which they may.
    /// </summary>
    public DateTimeOffset NextMoment(DateTimeOffset moment)
    {
        var working = Working.NextWorkingMoment(moment);
        return IsAwayAt(working) ? Working.NextWorkingMoment(AwayUntil!.Value) : working;
    }

    /// <summary>The given moment, or the next morning if it falls into the night.</summary>
    public DateTimeOffset AfterNight(DateTimeOffset moment)
    {
        var local = Working.Local(moment);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));
        if ((time >= Morning && time < Night) || Working.IsWorking(moment))
        {
            return moment;
        }

        var morning = Working.At(time < Morning ? day : day.AddDays(1), Morning);
        var work = Working.NextWorkingMoment(moment);
        return work < morning ? work : morning;
    }
}
