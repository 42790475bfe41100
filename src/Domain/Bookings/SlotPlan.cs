using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Bookings;

/// <summary>Times that somebody wants to offer, by their own clock.</summary>
/// <param name="Day">The first day; null if it was not said.</param>
/// <param name="From">When the first conversation begins.</param>
/// <param name="To">By when the last one ends.</param>
/// <param name="Minutes">How long each takes.</param>
/// <param name="Weeks">In how many weeks in a row, on the same day.</param>
public sealed record SlotPlan(DateOnly? Day, TimeOnly From, TimeOnly To, int Minutes, int Weeks)
{
    public const int MostWeeks = 8;

    /// <summary>Times to come that one person may offer (convention).</summary>
    public const int MostSlots = 100;

    /// <summary>Minutes that a conversation may take.</summary>
    public static readonly IReadOnlyList<int> Lengths = [15, 30, 45, 60];

    /// <summary>Nobody offers a talk at night by a slip (convention).</summary>
    public static readonly TimeOnly Earliest = new(6, 0);

    /// <inheritdoc cref="Earliest"/>
    public static readonly TimeOnly Latest = new(22, 0);

    /// <summary>What cannot be offered of it; null if all can.</summary>
    internal Refusal? Refuse(WorkingTime host, DateTimeOffset now)
    {
        if (Day is not { } day)
        {
            return new SlotDayMissing();
        }

        var today = host.LocalDay(now);
        return !Lengths.Contains(Minutes) ? new SlotLengthNotOffered()
            : From < Earliest || To > Latest ? new SlotAtNight()
            : (To - From).TotalMinutes < Minutes || To <= From ? new SlotHoursBackwards()
            : host.At(day, To) <= now || day < today ? new SlotHasPassed()
            : Weeks is < 1 or > MostWeeks || day > today.AddDays(7 * MostWeeks) ? new SlotTooFarAhead()
            : null;
    }

    /// <summary>
    /// When each conversation begins, in order. Each day is reckoned by itself, so that a weekly hour stays where it is on the
    /// clock when daylight saving time begins or ends.
    /// </summary>
    internal IReadOnlyList<DateTimeOffset> Times(WorkingTime host) =>
        [
            .. Enumerable
                .Range(0, Weeks)
                .SelectMany(week => Starts(), (week, start) => host.At(Day!.Value.AddDays(7 * week), start)),
        ];

    private IEnumerable<TimeOnly> Starts() =>
        Enumerable
            .Range(0, (int)(To - From).TotalMinutes / Minutes)
            .Select(number => From.AddMinutes(number * Minutes));
}
