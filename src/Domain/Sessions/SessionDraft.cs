using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Sessions;

/// <summary>What somebody proposes.</summary>
/// <param name="Times">When it could begin.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Place">A room or a link; null if not said.</param>
public sealed record SessionDraft(IReadOnlyList<DateTimeOffset> Times, int Minutes, SessionForm Form, string? Place)
{
    /// <summary>Times further ahead than this are refused.</summary>
    public static readonly TimeSpan Furthest = TimeSpan.FromDays(180);

    /// <summary>The same with each time once, in order, and the place on one line.</summary>
    internal SessionDraft Tidy() =>
        this with
        {
            Times = Tidy(Times),
            Place = PlainText.OneLine(Place ?? "") is { Length: > 0 } place ? place : null,
        };

    /// <summary>Each time once, on a whole minute and in order. More than anybody may propose are cut to one too many.</summary>
    internal static IReadOnlyList<DateTimeOffset> Tidy(IReadOnlyList<DateTimeOffset> times) =>
        [.. times.Select(CalendarRange.Clamp).Select(WholeMinute).Distinct().Order().Take(Session.MaxTimes + 1)];

    /// <summary>What cannot be taken of it; null if all can.</summary>
    internal Refusal? Refuse(DateTimeOffset now) =>
        RefuseTimes(Times, now)
        ?? (
            Minutes is < Session.MinMinutes or > Session.MaxMinutes ? new SessionLengthNotOffered()
            : Place?.Length > Session.MaxPlaceLength ? new SessionPlaceTooLong(Place.Length)
            : null
        );

    /// <summary>What is wrong with proposed times; null if nothing is.</summary>
    internal static Refusal? RefuseTimes(IReadOnlyList<DateTimeOffset> times, DateTimeOffset now) =>
        times.Count == 0 ? new SessionWithoutTime()
        : times.Count > Session.MaxTimes ? new TooManySessionTimes()
        : times[0] <= now ? new SessionTimeHasPassed()
        : times[^1] > now + Furthest ? new SessionTooFarAhead()
        : null;

    private static DateTimeOffset WholeMinute(DateTimeOffset time) =>
        new(time.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
