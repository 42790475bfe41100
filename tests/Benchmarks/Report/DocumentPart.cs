namespace MentorBot.Benchmarks.Report;

/// <summary>Replaces the generated parts of a document, which are enclosed in two markers.</summary>
internal static class DocumentPart
{
    /// <exception cref="InvalidOperationException">The document has no such part.</exception>
    public static void Replace(string path, string part, string content)
    {
        var (begin, end) = ($"<!-- written by “match all”: {part} -->", $"<!-- end of {part} -->");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(begin, StringComparison.Ordinal), text.IndexOf(end, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            throw new InvalidOperationException($"{path} has no place for {part}: the lines {begin} and {end}.");
        }

        File.WriteAllText(path, $"{text[..(from + begin.Length)]}\n{content}\n{text[to..]}");
    }
}
