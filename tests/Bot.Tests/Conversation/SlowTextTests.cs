using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using MentorBot.Bot.BotFramework;
using MentorBot.Bot.CheckIns;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Enrolment;
using MentorBot.Bot.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Conversation;

/// <summary>
/// No text costs more than its length. The bounds are far above what is needed and far below what a pattern takes that goes back
/// and forth: 1.4 s for "a" and 11,990 colons.
/// </summary>
public sealed class SlowTextTests
{
    private const int Length = 11_990;
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(500);

    public static TheoryData<string> Texts()
    {
        string[] runs =
        [
            ":",
            " ",
            "a",
            ",",
            "-",
            "1",
            "( ",
            ") ",
            "gave ",
            "not ",
            "a: ",
            "first ",
            "9-17 ",
            "é",
            "<",
            "<at ",
            "&",
            "\t",
        ];
        return [.. runs.Select(run => "a" + string.Concat(Enumerable.Repeat(run, Length / run.Length)) + "!")];
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_pattern_goes_back_and_forth(string text)
    {
        foreach (var (name, pattern) in Patterns())
        {
            AssertQuick(name, () => pattern.Count(text));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_parser_takes_long(string text)
    {
        AssertQuick("PlainText", () => PlainText.Lines(text));
        AssertQuick(nameof(CommandWords), () => new CommandWords().Nearest(text));
        AssertQuick(nameof(YesOrNo), () => YesOrNo.Parse(text));
        AssertQuick(nameof(RatingWords), () => RatingWords.Leading(text));
        AssertQuick(nameof(FeedbackForm), () => FeedbackForm.Read(text));
        AssertQuick(nameof(TimeWords), () => TimeWords.Read(text, WorkingTime.Default("Etc/UTC")));
        AssertQuick(nameof(SkillList), () => SkillList.Read(text, ["C#", "SQL"]));
        AssertQuick(nameof(TypedDates), () => TypedDates.Parse(text, new DateOnly(2026, 3, 2)));
        AssertQuick(nameof(HtmlText), () => HtmlText.Read(text));
    }

    /// <summary>Looking around needs the other kind of matching; each of these was checked by the test above.</summary>
    [Fact]
    public void Every_pattern_has_a_limit_and_none_backtracks_without_a_reason()
    {
        Assert.NotEmpty(Patterns());
        Assert.All(Patterns(), p => Assert.NotEqual(Regex.InfiniteMatchTimeout, p.Pattern.MatchTimeout));
        Assert.All(
            Patterns(),
            p =>
                Assert.True(
                    p.Pattern.Options.HasFlag(RegexOptions.NonBacktracking)
                        || p.Pattern.ToString().Contains("(?=", StringComparison.Ordinal)
                        || p.Pattern.ToString().Contains("(?!", StringComparison.Ordinal),
                    p.Name
                )
        );
    }

    private static List<(string Name, Regex Pattern)> Patterns() =>
        [
            .. from assembly in new[] { typeof(CommandWords).Assembly, typeof(PlainText).Assembly }
            from type in assembly.GetTypes()
            from method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            where method.GetCustomAttribute<GeneratedRegexAttribute>() is not null
            select ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!),
        ];

    private static void AssertQuick<T>(string what, Func<T> work)
    {
        _ = work();
        var began = Stopwatch.GetTimestamp();
        _ = work();
        var took = Stopwatch.GetElapsedTime(began);
        Assert.True(took < Bound, $"{what} took {took.TotalMilliseconds:0} ms");
    }
}
