using MentorBot.Bot.Suggestions;
using MentorBot.Bot.Tests.Cards;
using MentorBot.Domain.Suggestions;
using static MentorBot.Domain.Suggestions.SuggestionAnswer;

namespace MentorBot.Bot.Tests.Suggestions;

/// <summary>The list is 1 Jonas Weber, 2 Priya Raman, 3 Noah Williams, without earlier answers.</summary>
public sealed class TypedRankingTests
{
    [Theory]
    [InlineData("2, 1, not 3", Second, First, RatherNot)]
    [InlineData("priya", NoPreference, First, NoPreference)]
    [InlineData("Priya Raman first, then Jonas", Second, First, NoPreference)]
    [InlineData("First choice: Noah; second: Jonas Weber", Second, NoPreference, First)]
    [InlineData("1. Priya 2. Noah", NoPreference, First, Second)]
    [InlineData("Jonas and Noah", First, NoPreference, Second)]
    [InlineData("rather not Noah", NoPreference, NoPreference, RatherNot)]
    [InlineData("Noah: rather not", NoPreference, NoPreference, RatherNot)]
    [InlineData("Jonas but not Williams.", First, NoPreference, RatherNot)]
    [InlineData("not Noah and Priya", NoPreference, RatherNot, RatherNot)]
    [InlineData("not Noah or Priya", NoPreference, RatherNot, RatherNot)]
    [InlineData("anyone but Noah", NoPreference, NoPreference, RatherNot)]
    [InlineData("everyone except Noah", NoPreference, NoPreference, RatherNot)]
    [InlineData("all but Priya and Noah", NoPreference, RatherNot, RatherNot)]
    [InlineData("not Noah, then Priya", NoPreference, First, RatherNot)]
    [InlineData("Pryia", NoPreference, First, NoPreference)]
    [InlineData("2, 1, nicht 3", Second, First, RatherNot)]
    [InlineData("Priya und dann Jonas, lieber nicht Noah", Second, First, RatherNot)]
    [InlineData("Erste Wahl: Noah; zweite Wahl: Jonas", Second, NoPreference, First)]
    [InlineData("alle außer Noah", NoPreference, NoPreference, RatherNot)]
    [InlineData("egal", NoPreference, NoPreference, NoPreference)]
    [InlineData("No preference!", NoPreference, NoPreference, NoPreference)]
    public void What_people_type_is_understood(string text, params object[] expected)
    {
        var view = Fresh();

        var typed = TypedRanking.Read(text, view);

        Assert.NotNull(typed);
        Assert.Null(typed.Unclear);
        Assert.Equal(expected.Cast<SuggestionAnswer>(), typed.Beside(view).OrderBy(a => a.Key).Select(a => a.Value));
    }

    [Theory]
    [InlineData(":")]
    [InlineData(" ")]
    [InlineData(",")]
    [InlineData("not: ")]
    [InlineData("first: ")]
    [InlineData("is as my ")]
    [InlineData("1. ")]
    public void A_long_text_is_read_in_time(string run)
    {
        var text = "a" + string.Concat(Enumerable.Repeat(run, 11_990 / run.Length));
        _ = TypedRanking.Read(text, Fresh());

        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = TypedRanking.Read(text, Fresh());

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds, 0, 500);
    }

    [Theory]
    [InlineData("hello there")]
    [InlineData("4")]
    [InlineData("")]
    [InlineData("not")]
    [InlineData("my mentorshps")]
    public void Other_words_are_no_answer(string text) => Assert.Null(TypedRanking.Read(text, Fresh()));

    /// <summary>Taken for a wish, this would bring together people of whom one said no.</summary>
    [Theory]
    [InlineData("not Noah, Priya")]
    [InlineData("not Noah; 2")]
    [InlineData("Priya or Noah")]
    public void What_could_mean_both_is_asked_about(string text) =>
        Assert.NotNull(TypedRanking.Read(text, Fresh())?.Unclear);

    [Theory]
    [InlineData("Not Nilsson")]
    [InlineData("No Kim")]
    [InlineData("Ann Second")]
    [InlineData("Any")]
    public void A_name_is_tried_before_a_word(string name)
    {
        var view = Fresh();
        view = view with { People = [view.People[0] with { Name = name }, .. view.People.Skip(1)] };

        var typed = TypedRanking.Read($"{name}, Noah", view)!;

        Assert.Null(typed.Unclear);
        Assert.Equal([First, NoPreference, Second], typed.Beside(view).OrderBy(a => a.Key).Select(a => a.Value));
    }

    [Fact]
    public void Somebody_who_is_not_on_the_list_is_asked_about() =>
        Assert.Equal("not Dan", TypedRanking.Read("Priya, not Dan", Fresh())?.Unclear);

    [Fact]
    public void A_name_that_fits_two_is_nobody()
    {
        var view = Fresh();
        view = view with { People = [.. view.People.Select(p => p with { Name = "Jonas " + p.Position })] };

        Assert.Null(TypedRanking.Read("Jonas", view));
    }

    [Fact]
    public void A_new_order_replaces_the_old_one_and_leaves_a_veto_alone()
    {
        var before = ShortlistSamples.Usual();

        var answers = TypedRanking.Read("Jonas", before)!.Beside(before);

        Assert.Equal([First, NoPreference, RatherNot], answers.OrderBy(a => a.Key).Select(a => a.Value));
    }

    private static ShortlistView Fresh()
    {
        var view = ShortlistSamples.Usual();
        return view with { People = [.. view.People.Select(p => p with { Answer = NoPreference })] };
    }
}
