using MentorBot.Bot.Text;

namespace MentorBot.Bot.Tests.Cohorts;

/// <summary>A cohort starts with the catalogue and edits it, in the coordinator's language; the cohort keeps one name each.</summary>
public sealed class CatalogueTests : CohortTalk
{
    [Theory]
    [InlineData("help", "Public speaking", "Beekeeping")]
    [InlineData("sprache deutsch", "Vorträge halten", "Bienenzucht")]
    public async Task A_cohort_starts_with_the_catalogue_and_edits_it(string language, string shown, string own)
    {
        await GivenCatalogueAsync(language);
        Assert.Equal(SkillCatalogue.Names, (await CohortAsync()).Skills);
        Assert.True(Cora.Card.Says(shown), Cora.Card.Words);

        var form = await Cora.Says("edit cohort");
        Assert.True(form.Says(shown), form.Words);
        var saved = await Cora.Presses(
            SaveIn(language),
            new { skills = string.Join(", ", SkillCatalogue.Names.Where(name => name != "Writing").Append(own)) }
        );

        Assert.True(saved.Says(own), saved.Words);
        Assert.Equal([.. SkillCatalogue.Names.Where(name => name != "Writing"), own], (await CohortAsync()).Skills);
    }

    [Fact]
    public async Task Saving_what_is_shown_in_German_renames_nothing()
    {
        await GivenCatalogueAsync("sprache deutsch");
        await Cora.Says("edit cohort");
        await Cora.Presses("Speichern");

        Assert.Equal(SkillCatalogue.Names, (await CohortAsync()).Skills);
    }

    [Fact]
    public async Task German_names_are_taken_for_the_skills_they_name_and_others_stay_as_written()
    {
        await GivenCatalogueAsync("sprache deutsch");
        await Cora.Says("edit cohort");
        await Cora.Presses("Speichern", new { skills = "vorträge halten; SQL; Bienenzucht; public Speaking" });

        Assert.Equal(["Public speaking", "SQL", "Bienenzucht"], (await CohortAsync()).Skills);
        Assert.True(Cora.Card.Says("Vorträge halten, SQL, Bienenzucht"), Cora.Card.Words);
    }

    private async Task GivenCatalogueAsync(string language)
    {
        await Cora.Says(language);
        await Cora.Says("new cohort");
        await Cora.Presses(language == "help" ? "Fill it in here" : "Hier ausfüllen");
        await Cora.Presses(language == "help" ? "Create" : "Anlegen", GoodForm(skills: ""));
    }

    private static string SaveIn(string language) => language == "help" ? "Save" : "Speichern";
}
