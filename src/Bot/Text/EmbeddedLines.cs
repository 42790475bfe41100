namespace MentorBot.Bot.Text;

/// <summary>The lines of a readable file that is embedded in the program, without blank ones and comments.</summary>
internal static class EmbeddedLines
{
    public static IEnumerable<string> Of(string resource)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is not ("" or ['#', ..]) and var text)
            {
                yield return text;
            }
        }
    }
}
