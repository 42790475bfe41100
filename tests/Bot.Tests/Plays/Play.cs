using System.Text.RegularExpressions;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>
/// A conversation as plain text. Lines at the margin are what people do; what is indented below one is what the bot answers.
/// <code>
/// # Ada accepts by typing
/// Stage: a proposal to Ada and Ben
///
/// Ada: yes please
///     You said yes to Ben
/// Ada [My mentorships]
/// Ada [Save] rating=5; note=Great
/// Ada [Accept] on an old card
/// Ada does the same again
/// (7 days pass)
/// (1 hour passes)
/// Ada receives "meet?"
/// </code>
/// </summary>
internal sealed partial class Play
{
    private Play(string stage, IReadOnlyList<PlayLine> lines) => (Stage, Lines) = (stage, lines);

    /// <summary>Who is there and what has happened before, by its name in <see cref="Stages"/>.</summary>
    public string Stage { get; }

    public IReadOnlyList<PlayLine> Lines { get; }

    public static Play Read(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => !IsAnswer(line)).ToList();
        var stage = lines.Single(line => line.StartsWith("Stage:", StringComparison.Ordinal));
        return new Play(stage["Stage:".Length..].Trim(), [.. lines.Select(PlayLine.Of)]);
    }

    /// <summary>What the bot has said is indented.</summary>
    private static bool IsAnswer(string line) => line.StartsWith("  ", StringComparison.Ordinal);
}

/// <summary>One line at the margin.</summary>
/// <param name="Text">As it stands in the file.</param>
internal sealed partial record PlayLine(string Text, PlayAct? Act)
{
    public static PlayLine Of(string text) => new(text, ActOf(text));

    private static PlayAct? ActOf(string text) =>
        Pressing().Match(text) is { Success: true } press
            ? new Pressed(
                press.Groups["who"].Value,
                press.Groups["button"].Value,
                InputsOf(press.Groups["inputs"].Value),
                press.Groups["old"].Success
            )
        : Again().Match(text) is { Success: true } again ? new Repeated(again.Groups["who"].Value)
        : Receiving().Match(text) is { Success: true } got
            ? new Received(got.Groups["who"].Value, got.Groups["words"].Value)
        : Passing().Match(text) is { Success: true } time ? new Passed(TimeOf(time))
        : Typing().Match(text) is { Success: true } typed && typed.Groups["who"].Value != "Stage"
            ? new Typed(typed.Groups["who"].Value, typed.Groups["words"].Value)
        : null;

    private static TimeSpan TimeOf(Match time)
    {
        var number = int.Parse(time.Groups["number"].Value, null);
        return time.Groups["unit"].Value == "day" ? TimeSpan.FromDays(number) : TimeSpan.FromHours(number);
    }

    private static Dictionary<string, string> InputsOf(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);

    [GeneratedRegex(@"^(?<who>\w+): (?<words>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Typing();

    [GeneratedRegex(
        @"^(?<who>\w+) \[(?<button>[^\]]+)\](?<old> on an old card)?(?<inputs> .+=.*)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Pressing();

    [GeneratedRegex(@"^(?<who>\w+) does the same again$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Again();

    [GeneratedRegex(@"^(?<who>\w+) receives ""(?<words>[^""]+)""$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Receiving();

    [GeneratedRegex(@"^\((?<number>\d+) (?<unit>day|hour)s? pass(es)?\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passing();
}

/// <summary>What somebody does, or what happens.</summary>
internal abstract record PlayAct;

internal sealed record Typed(string Who, string Words) : PlayAct;

/// <param name="OnOldCard">On the card that they saw before their latest one.</param>
internal sealed record Pressed(string Who, string Button, Dictionary<string, string> Inputs, bool OnOldCard) : PlayAct;

internal sealed record Repeated(string Who) : PlayAct;

/// <summary>Something comes unprompted.</summary>
internal sealed record Received(string Who, string Words) : PlayAct;

internal sealed record Passed(TimeSpan Time) : PlayAct;
