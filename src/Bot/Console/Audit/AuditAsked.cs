using System.Globalization;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Audit;

/// <summary>What the address says: who, what, from which day until which, and after which entry the page begins.</summary>
public sealed record AuditAsked(string? Name, string? Act, string? From, string? Until, string? Before)
{
    /// <summary>The most days of one file.</summary>
    public const int MostDays = 92;

    private const int LongestName = 80;
    private const int LongestDay = 20;

    public string Person => PlainText.OneLineOf(Name ?? "", LongestName);

    /// <summary>Anything else than is offered means any act.</summary>
    public string? Chosen => AuditActs.Programme.FirstOrDefault(act => act == Act);

    public string FromTyped => PlainText.OneLineOf(From ?? "", LongestDay);

    public string UntilTyped => PlainText.OneLineOf(Until ?? "", LongestDay);

    public string FromMistake => IsUnreadable(FromTyped) ? AuditText.DayUnreadable.Plain : "";

    public string UntilMistake =>
        IsUnreadable(UntilTyped) ? AuditText.DayUnreadable.Plain
        : DayOf(UntilTyped) < DayOf(FromTyped) ? AuditText.DaysReversed.Plain
        : "";

    public bool IsMistaken => FromMistake.Length + UntilMistake.Length > 0;

    /// <summary>Whether the days are both there and near enough for one file.</summary>
    public bool CanBeDownloaded =>
        !IsMistaken
        && DayOf(FromTyped) is { } first
        && DayOf(UntilTyped) is { } last
        && last.DayNumber - first.DayNumber <= MostDays;

    /// <summary>The days are those of the reader's zone; the last one is included.</summary>
    public AuditQuestion QuestionOf(WorkingTime reader) =>
        new(Person, Chosen)
        {
            From = DayOf(FromTyped) is { } first ? reader.At(first, TimeOnly.MinValue) : null,
            Until = DayOf(UntilTyped) is { } last ? reader.At(last.AddDays(1), TimeOnly.MinValue) : null,
            Before = Guid.TryParse(Before, out var entry) ? new AuditEntryId(entry) : null,
        };

    /// <summary>The same question, from an entry on.</summary>
    public string Address(AuditEntryId? before) =>
        $"{ConsolePaths.Audit}?name={Uri.EscapeDataString(Person)}&act={Chosen}&from={Uri.EscapeDataString(FromTyped)}&until={Uri.EscapeDataString(UntilTyped)}&before={before}";

    private static bool IsUnreadable(string typed) => typed.Length > 0 && DayOf(typed) is null;

    /// <summary>A day in this century, which every zone and the database can hold.</summary>
    private static DateOnly? DayOf(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= 2000 and < 2100
            ? day
            : null;
}
