using System.Diagnostics;
using System.Globalization;
using MentorBot.Bot.Tests.Understanding;
using MentorBot.Bot.Understanding;

namespace MentorBot.Benchmarks.Sentences;

/// <summary>
/// Measures how many sentences of tests/Bot.Tests/Understanding are understood and how long one takes: without arguments by
/// their letters, with the path of MentorBot.Bot.Embeddings.dll by their meaning too.
/// </summary>
internal static class SentencesCommand
{
    public static int Run(string[] arguments, TextWriter output)
    {
        var examples = ExampleFile.ReadAll();
        Measure("letters", new IntentRanker(examples), output);
        if (arguments is [var addOn])
        {
            var meanings = new TextMeanings(EmbeddingsAddOn.Load(addOn), examples);
            var start = Stopwatch.GetTimestamp();
            meanings.Prepare(CancellationToken.None);
            Write(
                output,
                $"model {meanings.Model[..16]}: {examples.Count} examples embedded in {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s"
            );
            Measure("meaning", new IntentRanker(examples, meanings), output);
        }

        return 0;
    }

    /// <summary>The first pass warms up; the time is the second's.</summary>
    private static void Measure(string name, IntentRanker ranker, TextWriter output)
    {
        var table = SentenceTable.ReadAll();
        _ = SentenceScore.Of(ranker, table);
        var start = Stopwatch.GetTimestamp();
        var score = SentenceScore.Of(ranker, table);
        var each = Stopwatch.GetElapsedTime(start).TotalMilliseconds / table.Count;
        Write(
            output,
            $"{name}: {table.Count} sentences, {score.Right:F1} % right, {score.Wrong:F1} % wrong, {each:F2} ms each"
        );
    }

    private static void Write(TextWriter output, FormattableString line) =>
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
