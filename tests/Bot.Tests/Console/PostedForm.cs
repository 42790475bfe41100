using System.Net;
using System.Text.RegularExpressions;

namespace MentorBot.Bot.Tests.Console;

/// <summary>The form of a page as a browser would post it: every field with what it shows.</summary>
internal sealed partial class PostedForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    /// <param name="html">The page; the form of the sign-out in its head is left aside.</param>
    public static PostedForm In(string html)
    {
        var form = new PostedForm();
        foreach (Match match in Controls().Matches(html[html.IndexOf("<main", StringComparison.Ordinal)..]))
        {
            form.Read(match.Value);
        }

        return form;
    }

    public string this[string name] => fields.FindLast(field => field.Key == name).Value;

    public bool Has(string name) => fields.Exists(field => field.Key == name);

    public IEnumerable<KeyValuePair<string, string>> With(IEnumerable<(string Name, string Value)> changes)
    {
        var changed = changes.ToList();
        return
        [
            .. fields.Where(field => !changed.Exists(change => change.Name == field.Key)),
            .. changed.Select(change => KeyValuePair.Create(change.Name, change.Value)),
        ];
    }

    private void Read(string control)
    {
        var name = Attribute(control, "name");
        if (name is null)
        {
            return;
        }

        if (control.StartsWith("<textarea", StringComparison.Ordinal))
        {
            Add(name, control[(control.IndexOf('>', StringComparison.Ordinal) + 1)..^"</textarea>".Length]);
        }
        else if (control.StartsWith("<select", StringComparison.Ordinal))
        {
            var options = Options().Matches(control).Select(option => option.Value).ToList();
            Add(
                name,
                Attribute(options.Find(o => o.Contains(" selected", StringComparison.Ordinal)) ?? options[0], "value")!
            );
        }
        else if (
            !(
                Attribute(control, "type") is "checkbox" or "radio"
                && !control.Contains(" checked", StringComparison.Ordinal)
            )
        )
        {
            Add(name, Attribute(control, "value") ?? "");
        }
    }

    private void Add(string name, string value) => fields.Add(new(name, WebUtility.HtmlDecode(value)));

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            is { Success: true } match
            ? match.Groups["value"].Value
            : null;

    [GeneratedRegex(
        "<input[^>]*>|<textarea[^>]*>[^<]*</textarea>|<select[^>]*>.*?</select>",
        RegexOptions.Singleline,
        5000
    )]
    private static partial Regex Controls();

    [GeneratedRegex("<option[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Options();
}
