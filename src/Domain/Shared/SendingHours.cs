namespace MentorBot.Domain.Shared;

/// <summary>When the bot may speak to somebody unasked: working days and hours in their zone, and not out of office.</summary>
/// <param name="AwayFrom">Null, with <paramref name="AwayUntil"/>, when nothing is known of an absence.</param>
public sealed record SendingHours(WorkingTime Working, DateTimeOffset? AwayFrom, DateTimeOffset? AwayUntil)
{
    /// <summary>No message that somebody else caused comes between these hours either, unless they are worked (convention).</summary>
    private static readonly TimeOnly Night = new(20, 0);
    private static readonly TimeOnly Morning = new(7, 0);

    public bool IsAwayAt(DateTimeOffset moment) => AwayFrom <= moment && moment < AwayUntil;

    /// <summary>The moment itself when it is a good one, else the first good one after it.</summary>
    public DateTimeOffset NextMoment(DateTimeOffset moment)
    {
        var working = Working.NextWorkingMoment(moment);
        return IsAwayAt(working) ? Working.NextWorkingMoment(AwayUntil!.Value) : working;
    }

    /// <summary>The moment itself, or the morning after a night.</summary>
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
