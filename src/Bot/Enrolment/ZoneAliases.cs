using System.Globalization;
using System.Text.RegularExpressions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Time zones as people abbreviate them, and offsets from UTC. An abbreviation means the largest place that uses it; the card shows
/// which, so that it can be corrected.
/// </summary>
internal static partial class ZoneAliases
{
    private const int FarthestWest = -12;
    private const int FarthestEast = 14;

    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTC"] = "Etc/UTC",
        ["GMT"] = "Etc/UTC",
        ["Z"] = "Etc/UTC",
        ["Zulu"] = "Etc/UTC",
        ["WET"] = "Europe/Lisbon",
        ["WEST"] = "Europe/Lisbon",
        ["BST"] = "Europe/London",
        ["UK"] = "Europe/London",
        ["CET"] = "Europe/Berlin",
        ["CEST"] = "Europe/Berlin",
        ["MEZ"] = "Europe/Berlin",
        ["MESZ"] = "Europe/Berlin",
        ["EET"] = "Europe/Athens",
        ["EEST"] = "Europe/Athens",
        ["MSK"] = "Europe/Moscow",
        ["TRT"] = "Europe/Istanbul",
        ["SAST"] = "Africa/Johannesburg",
        ["WAT"] = "Africa/Lagos",
        ["CAT"] = "Africa/Maputo",
        ["EAT"] = "Africa/Nairobi",
        ["GST"] = "Asia/Dubai",
        ["PKT"] = "Asia/Karachi",
        ["IST"] = "Asia/Kolkata",
        ["ICT"] = "Asia/Bangkok",
        ["WIB"] = "Asia/Jakarta",
        ["SGT"] = "Asia/Singapore",
        ["HKT"] = "Asia/Hong_Kong",
        ["PHT"] = "Asia/Manila",
        ["JST"] = "Asia/Tokyo",
        ["KST"] = "Asia/Seoul",
        ["AWST"] = "Australia/Perth",
        ["ACST"] = "Australia/Adelaide",
        ["ACDT"] = "Australia/Adelaide",
        ["AEST"] = "Australia/Sydney",
        ["AEDT"] = "Australia/Sydney",
        ["NZST"] = "Pacific/Auckland",
        ["NZDT"] = "Pacific/Auckland",
        ["ET"] = "America/New_York",
        ["EST"] = "America/New_York",
        ["EDT"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["CST"] = "America/Chicago",
        ["CDT"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["MST"] = "America/Denver",
        ["MDT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
        ["PST"] = "America/Los_Angeles",
        ["PDT"] = "America/Los_Angeles",
        ["AKST"] = "America/Anchorage",
        ["AKDT"] = "America/Anchorage",
        ["HST"] = "Pacific/Honolulu",
        ["AST"] = "America/Halifax",
        ["ADT"] = "America/Halifax",
        ["NST"] = "America/St_Johns",
        ["NDT"] = "America/St_Johns",
        ["BRT"] = "America/Sao_Paulo",
        ["ART"] = "America/Argentina/Buenos_Aires",
    };

    /// <summary>Offsets that are no whole hours, by the largest place that has them all year.</summary>
    private static readonly Dictionary<int, string> Odd = new()
    {
        [-(9 * 60) - 30] = "Pacific/Marquesas",
        [(3 * 60) + 30] = "Asia/Tehran",
        [(4 * 60) + 30] = "Asia/Kabul",
        [(5 * 60) + 30] = "Asia/Kolkata",
        [(5 * 60) + 45] = "Asia/Kathmandu",
        [(6 * 60) + 30] = "Asia/Yangon",
        [(8 * 60) + 45] = "Australia/Eucla",
        [(9 * 60) + 30] = "Australia/Darwin",
    };

    /// <returns>The IANA id; null if this is neither an abbreviation nor an offset that somebody lives at.</returns>
    public static string? Find(string said)
    {
        var words = PlainText.WithAsciiDigits(said.Trim()).Replace('−', '-').Replace('–', '-');
        return Places.GetValueOrDefault(words)
            ?? (Offset().Match(words) is { Success: true } offset ? At(offset) : null);
    }

    private static string? At(Match offset)
    {
        var hours = int.Parse(offset.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = offset.Groups["minutes"] is { Success: true } given
            ? int.Parse(given.ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        var east = (offset.Groups["sign"].Value == "-" ? -1 : 1) * ((hours * 60) + minutes);
        return minutes > 0 ? Odd.GetValueOrDefault(east) : OfHours(east / 60);
    }

    /// <summary>The ids of fixed offsets count westwards.</summary>
    private static string? OfHours(int east) =>
        east switch
        {
            0 => "Etc/UTC",
            < FarthestWest or > FarthestEast => null,
            _ => string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(east > 0 ? '-' : '+')}{Math.Abs(east)}"),
        };

    [GeneratedRegex(
        @"^(utc|gmt)?\s?(?<sign>[+-])(?<hours>[0-9]{1,2})(:?(?<minutes>[0-9]{2}))?$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking,
        1000
    )]
    private static partial Regex Offset();
}
