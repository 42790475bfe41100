using System.Globalization;

namespace MentorBot.Bot.Text;

/// <summary>Names time zones for readers.</summary>
internal static class ZoneNames
{
    private const string Fixed = "Etc/GMT";

    /// <summary>
    /// The IANA id, but for zones of a fixed offset, whose ids count backwards: <c>Etc/GMT-1</c> is UTC+1.
    /// </summary>
    public static string Of(string zoneId) =>
        zoneId.StartsWith(Fixed, StringComparison.Ordinal)
        && int.TryParse(
            zoneId.AsSpan(Fixed.Length),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var behind
        )
            ? behind == 0
                ? "UTC"
                : string.Create(CultureInfo.InvariantCulture, $"UTC{(behind < 0 ? '+' : '-')}{Math.Abs(behind)}")
            : zoneId;
}
