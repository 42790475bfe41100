namespace MentorBot.Bot.Understanding;

/// <summary>
/// The sentences from which plain language is understood: one readable file per language, embedded in the program. A line
/// in brackets names an intent, the lines below it are examples, and <c>#</c> begins a comment.
/// </summary>
internal static class ExampleFile
{
    private static readonly string[] Languages = ["en", "de"];

    public static IReadOnlyList<Example> ReadAll() => [.. Languages.SelectMany(Read)];

    /// <exception cref="InvalidOperationException">An example stands above the first intent.</exception>
    public static IEnumerable<Example> Read(string language)
    {
        string? intent = null;
        foreach (var line in Lines($"Examples.{language}.txt"))
        {
            if (line is ['[', .. var name, ']'])
            {
                intent = name;
            }
            else if (line is not ("" or ['#', ..]))
            {
                yield return new Example(
                    intent ?? throw new InvalidOperationException($"“{line}” belongs to no intent."),
                    line
                );
            }
        }
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(ExampleFile).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return line.Trim();
        }
    }
}

/// <summary>A sentence and what it means.</summary>
/// <param name="Intent">The name of an intent, as in <see cref="Intents"/>.</param>
internal sealed record Example(string Intent, string Sentence);
