using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Finds time zones by their IANA or Windows id, the city in the id, an abbreviation, or an offset from UTC.</summary>
internal static class ZoneWords
{
    private static readonly Dictionary<string, string> ByName = Names();

    /// <summary>City names, used for "did you mean" suggestions.</summary>
    public static IEnumerable<string> Cities => ByName.Values.Select(CityOf).Distinct();

    /// <summary>Returns the IANA id, or null if no zone has this name.</summary>
    public static string? Find(string said)
    {
        var name = said.Trim().Trim('(', ')');
        return ZoneAliases.Find(name)
            ?? ByName.GetValueOrDefault(name.Replace(' ', '_'))
            ?? OfId(name)
            ?? OfWindows(said.Trim());
    }

    /// <summary>An id that is none of a place, such as Etc/UTC.</summary>
    private static string? OfId(string name) =>
        name.Contains('/', StringComparison.Ordinal) ? Zones.Find(name)?.Id : null;

    private static string? OfWindows(string said) =>
        said.Length <= 64 && TimeZoneInfo.TryConvertWindowsIdToIanaId(said, out var id) && Zones.Find(id) is not null
            ? id
            : null;

    private static Dictionary<string, string> Names()
    {
        var ids = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).ToList();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in ids)
        {
            names.TryAdd(id, id);
        }

        foreach (var id in ids.Where(IsPlace).Order(StringComparer.Ordinal))
        {
            names.TryAdd(CityOf(id).Replace(' ', '_'), id);
        }

        return names;
    }

    /// <summary>Europe/Berlin names a place; Etc/GMT+3 and US/Central do not.</summary>
    private static bool IsPlace(string id) =>
        id.Split('/')[0] is "Africa" or "America" or "Asia" or "Atlantic" or "Australia" or "Europe" or "Pacific";

    private static string CityOf(string id) => id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
