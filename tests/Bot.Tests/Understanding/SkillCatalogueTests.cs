using System.Globalization;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;

namespace MentorBot.Bot.Tests.Understanding;

public sealed class SkillCatalogueTests
{
    [Fact]
    public void Every_language_has_the_same_skills()
    {
        var keys = SkillCatalogue.Read("en").Select(skill => skill.Key).ToList();

        Assert.Equal(keys, SkillCatalogue.Read("de").Select(skill => skill.Key));
        Assert.Equal(keys.Distinct(), keys);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void Names_differ_and_descriptions_are_one_short_line(string language)
    {
        var skills = SkillCatalogue.Read(language).ToList();

        Assert.Equal(skills.Count, skills.Select(skill => skill.Name.ToUpperInvariant()).Distinct().Count());
        Assert.All(skills, skill => Assert.InRange(skill.Description.Length, 10, 100));
    }

    /// <summary>A coordinator can start with all of them, and a multi-select sends its values with commas between.</summary>
    [Fact]
    public void A_cohort_can_have_all_of_them()
    {
        Assert.InRange(SkillCatalogue.Names.Count, 35, Cohort.MaxSkills);
        Assert.All(SkillCatalogue.Names, name => Assert.True(name.Length <= Cohort.MaxSkillLength, name));
        Assert.All(SkillCatalogue.Names, name => Assert.DoesNotContain(',', name));
    }

    [Theory]
    [InlineData("en-GB", "Negotiation", "Negotiate salary, pay rises, prices and contracts")]
    [InlineData("de-AT", "Verhandeln", "Gehalt, Preise und Verträge verhandeln")]
    [InlineData("fr-FR", "Negotiation", "Negotiate salary, pay rises, prices and contracts")]
    public void A_skill_is_described_in_the_readers_language(string culture, string name, string description)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(name, SkillCatalogue.NameOf("Negotiation"));
            Assert.Equal(description, SkillCatalogue.Describe("negotiation"));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void A_skill_of_the_cohorts_own_has_no_description_and_keeps_its_name()
    {
        Assert.Null(SkillCatalogue.Describe("Beekeeping"));
        Assert.Equal("Beekeeping", SkillCatalogue.NameOf("Beekeeping"));
    }
}
