using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Sessions;
using MentorBot.Domain.Bookings;

namespace MentorBot.Bot.Bookings;

/// <summary>
/// Reads times to offer as people type them, in each language of the bot: <c>30 minutes, Tuesday 14:00–16:00</c>,
/// <c>jeden Dienstag 14-16 Uhr</c>. Whatever is missing is left to the form.
/// </summary>
internal static partial class TypedPlans
{
    private const int Longest = 120;

    /// <summary>How many weeks "weekly" means, unless a number is said.</summary>
    private const int Weekly = 4;

    private const int MinutesOfDay = 24 * 60;

    public static readonly SlotPlan Usual = new(Day: null, new TimeOnly(14, 0), new TimeOnly(16, 0), 30, 1);

    /// <summary>Stands for a plan in a question, so that "offer" offers what is filled in.</summary>
    public static Guid KeyOf(SlotPlan plan)
    {
        Span<byte> packed = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(packed, plan.Day?.DayNumber ?? 0);
        BinaryPrimitives.WriteInt16BigEndian(packed[4..], (short)(plan.From.Ticks / TimeSpan.TicksPerMinute));
        BinaryPrimitives.WriteInt16BigEndian(packed[6..], (short)(plan.To.Ticks / TimeSpan.TicksPerMinute));
        BinaryPrimitives.WriteInt16BigEndian(packed[8..], (short)plan.Minutes);
        BinaryPrimitives.WriteInt16BigEndian(packed[10..], (short)plan.Weeks);
        return new Guid(packed, bigEndian: true);
    }

    /// <summary>The plan of <see cref="KeyOf"/>; the usual one for any other key.</summary>
    public static SlotPlan OfKey(Guid key)
    {
        Span<byte> packed = stackalloc byte[16];
        key.TryWriteBytes(packed, bigEndian: true, out _);
        var day = BinaryPrimitives.ReadInt32BigEndian(packed);
        var (from, to) = (Minute(packed[4..]), Minute(packed[6..]));
        var (minutes, weeks) = (Minute(packed[8..]), Minute(packed[10..]));
        var isPlan =
            day >= 0
            && day <= DateOnly.MaxValue.DayNumber
            && from is >= 0 and < MinutesOfDay
            && to is >= 0 and < MinutesOfDay;
        return isPlan
            ? new(
                day == 0 ? null : DateOnly.FromDayNumber(day),
                TimeOnly.MinValue.AddMinutes(from),
                TimeOnly.MinValue.AddMinutes(to),
                minutes,
                weeks
            )
            : Usual;
    }

    private static int Minute(ReadOnlySpan<byte> packed) => BinaryPrimitives.ReadInt16BigEndian(packed);

    /// <summary>Null if the words say nothing of the kind.</summary>
    public static SlotPlan? Read(string text, DateOnly today)
    {
        var words = text.Length > Longest ? "" : CommandWords.Normalise(text).Replace('–', '-').Replace('—', '-');
        (var written, words) = TypedDates.TakeFigures(words, today);
        var (range, minutes, weeks) = (Range().Match(words), Length().Match(words), Every().Match(words));
        var rest = new[] { range, minutes, weeks }
            .Where(found => found.Success)
            .Aggregate(words, (left, found) => left.Replace(found.Value, " ", StringComparison.Ordinal));
        var day = written ?? TypedDates.Parse(Noise().Replace(rest, " ").Trim(), today);
        if (!range.Success && day is null)
        {
            return null;
        }

        var (from, to) = (Clock(range, "from"), Clock(range, "to"));
        return Usual with
        {
            Day = day,
            From = from ?? Usual.From,
            To = to ?? Usual.To,
            Minutes = minutes.Success ? Number(minutes, "minutes") : Usual.Minutes,
            Weeks =
                !weeks.Success ? 1
                : weeks.Groups["weeks"].Success ? Number(weeks, "weeks")
                : Weekly,
        };
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static TimeOnly? Clock(Match range, string group) =>
        range.Success
            ? TypedTimes.Clock(
                $"{range.Groups[group].Value} {range.Groups[group + "Mark"].Value} {range.Groups["mark"].Value}".Trim()
            ) ?? TypedTimes.Clock(range.Groups[group].Value)
            : null;

    [GeneratedRegex(
        @"(\b(from|between|von|zwischen)\s+)?\b(?<from>[0-9]{1,2}([:.][0-9]{2})?)\s*(?<fromMark>am|pm)?\s*(uhr\s*)?(-|to|until|and|bis|und)\s*(?<to>[0-9]{1,2}([:.][0-9]{2})?)\s*((?<toMark>am|pm)|(?<mark>uhr))?\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Range();

    [GeneratedRegex(
        @"\b(?<minutes>[0-9]{2})\s*(minute[ns]?|mins?)\b(\s+each|\s+lang|\s+je)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Length();

    [GeneratedRegex(
        @"\b((for|für)\s+)?((?<weeks>[2-8])\s+(weeks|wochen)|weekly|every week|every|wöchentlich|jede woche|jeden|jede)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Every();

    [GeneratedRegex(@"[,;]|\b(at|each|um|je|s)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Noise();
}
