using MentorBot.Bot.Text;

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
        foreach (var line in EmbeddedLines.Of($"Examples.{language}.txt"))
        {
            if (line is ['[', .. var name, ']'])
            {
                intent = name;
            }
            else
            {
                yield return new Example(
                    intent ?? throw new InvalidOperationException($"“{line}” belongs to no intent."),
                    line
                );
            }
        }
    }
}

/// <summary>A text and what it stands for.</summary>
/// <param name="Intent">The name of an intent, as in <see cref="Intents"/>, or of a skill.</param>
internal sealed record Example(string Intent, string Sentence);
