using System.Globalization;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using Xunit.Abstractions;

namespace MentorBot.Bot.Tests.Understanding;

/// <summary>How often the skill that people mean by their own words is among the three that are offered.</summary>
public sealed class SkillFinderTests(ITestOutputHelper output)
{
    private static readonly SkillFinder Finder = new();
    private static readonly IReadOnlyList<MeantSentence> Table = SentenceTable.ReadSkills();
    private static readonly IReadOnlyList<MeantSentence> Meant =
    [
        .. Table.Where(row => row.Intent != SentenceTable.Refused),
    ];

    [Fact]
    public void The_table_is_large_enough_and_names_skills_of_the_catalogue()
    {
        Assert.True(Meant.Count >= 30);
        Assert.All(Meant, row => Assert.Contains(row.Intent, SkillCatalogue.Names));
    }

    [Fact]
    public void Four_of_five_find_their_skill_among_three()
    {
        var missed = Meant.Where(row => !Find(row.Sentence).Contains(row.Intent)).ToList();
        missed.ForEach(row =>
            output.WriteLine($"{row.Sentence} ({row.Intent}): {string.Join(", ", Find(row.Sentence))}")
        );
        var right = Meant.Count - missed.Count;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} of {Meant.Count} among three"));

        Assert.True(right >= 0.80 * Meant.Count, $"{right} of {Meant.Count}");
    }

    [Fact]
    public void Words_about_no_skill_find_none() =>
        Assert.All(Table.Except(Meant), row => Assert.True(Find(row.Sentence).Count == 0, row.Sentence));

    [Fact]
    public void Every_skill_finds_itself_by_its_name_in_every_language() =>
        Assert.All(
            SkillCatalogue.Names,
            skill => Assert.All(SkillCatalogue.TextsOf(skill), text => Assert.Equal(skill, Find(text.Name)[0]))
        );

    [Fact]
    public void Only_the_cohorts_own_skills_are_found() =>
        Assert.DoesNotContain("Public speaking", Finder.Closest("I freeze when I present", ["SQL", "C#"]));

    [Fact]
    public void A_skill_that_the_catalogue_lacks_is_found_by_its_name() =>
        Assert.Equal(["Bee keeping"], Finder.Closest("beekeping", ["SQL", "Bee keeping", "C#"]));

    [Theory]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("\ud83d")]
    public void What_holds_no_words_finds_nothing(string words) => Assert.Empty(Find(words));

    private static IReadOnlyList<string> Find(string words) => Finder.Closest(words, SkillCatalogue.Names);
}
