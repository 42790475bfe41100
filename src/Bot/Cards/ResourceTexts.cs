using System.Globalization;
using System.Resources;
using System.Text;

namespace MentorBot.Bot.Cards;

/// <summary>
/// The texts of one resource file in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>). The text itself may
/// hold Markdown; what is put into its places is data and is escaped.
/// </summary>
/// <param name="name">The full name of the resource, without extension.</param>
internal sealed class ResourceTexts(string name)
{
    private readonly ResourceManager resources = new(name, typeof(ResourceTexts).Assembly);

    /// <param name="values">
    /// By the names of the places. <c>{count}</c> shows a value; <c>{count:1 person|# people}</c> shows the form that fits
    /// the number, with the number in place of <c>#</c>.
    /// </param>
    public SafeText Get(string key, params ReadOnlySpan<(string Place, TextValue Value)> values)
    {
        var culture = CultureInfo.CurrentUICulture;
        var text =
            resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text {name}.{key}.");
        return new SafeText(values.Length == 0 ? text : Fill(text, values, culture));
    }

    private static string Fill(string text, ReadOnlySpan<(string Place, TextValue Value)> values, CultureInfo culture)
    {
        var filled = new StringBuilder(text.Length + 32);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest.IndexOf('}');
            filled.Append(rest[..open]).Append(Show(rest[(open + 1)..close], values, culture));
            rest = rest[(close + 1)..];
        }

        return filled.Append(rest).ToString();
    }

    private static string Show(
        ReadOnlySpan<char> place,
        ReadOnlySpan<(string Place, TextValue Value)> values,
        CultureInfo culture
    )
    {
        var colon = place.IndexOf(':');
        var value = Find(colon < 0 ? place : place[..colon], values);
        return colon < 0 ? value.Text(culture) : PluralForm.Of(place[(colon + 1)..].ToString(), value, culture);
    }

    private static TextValue Find(ReadOnlySpan<char> place, ReadOnlySpan<(string Place, TextValue Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (place.SequenceEqual(name))
            {
                return value;
            }
        }

        throw new FormatException($"A text has the place {{{place}}} and no value for it.");
    }
}
