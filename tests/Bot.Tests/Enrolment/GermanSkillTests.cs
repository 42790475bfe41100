using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

/// <summary>Whoever reads German reads the catalogue's skills in German; the cohort keeps one name for each.</summary>
public sealed class GermanSkillTests : EnrolmentTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Anna.Says("sprache deutsch");
    }

    [Fact]
    public async Task Skills_are_offered_taken_and_shown_in_German()
    {
        var asked = await Anna.Says("mitmachen");
        Assert.True(asked.Card.Json.ToString().Contains("Vorträge halten", StringComparison.Ordinal), asked.Words);

        await Anna.Says("vorträge halten und SQL");
        Assert.Equal(["SQL", "Public speaking"], (await EnrolmentAsync())!.SkillsOffered);
        await Anna.Says("Ich will führen lernen, Leadership");

        var profile = await Anna.Says("profil");
        Assert.True(profile.Says("SQL und Vorträge halten"), profile.Words);
        Assert.False(profile.Says("Public speaking"), profile.Words);
    }

    [Fact]
    public async Task What_is_not_on_the_list_is_answered_with_the_German_names()
    {
        await Anna.Says("mitmachen");
        var again = await Anna.Says("xyzzy");

        Assert.True(again.Says("Vorträge halten") && !again.Says("Public speaking"), again.Words);
    }

    [Fact]
    public async Task A_partners_skills_and_the_reasons_read_German()
    {
        await MatchAsync();

        var proposal = await Anna.Says("mein mentor");
        Assert.True(proposal.Says("Möchte lernen: SQL") && proposal.Says("Hilft bei: Vorträge halten"), proposal.Words);
        Assert.False(proposal.Says("Public speaking"), proposal.Words);

        var ben = await Bot.Person("Ben").Says("my mentor");
        Assert.True(ben.Says("Public speaking") && !ben.Says("Vorträge halten"), ben.Words);
    }

    [Fact]
    public async Task What_a_coordinator_spelled_differently_stays_as_it_is_written()
    {
        await SpellAsync("public Speaking", "Vortragskunst");
        Assert.True(
            (await Bot.Person("Ben").Says("join")).Card.Json.ToString().Contains("public Speaking"),
            "spelling"
        );

        var asked = await Anna.Says("mitmachen");
        Assert.True(asked.Card.Json.ToString().Contains("Vortragskunst", StringComparison.Ordinal), asked.Words);
    }

    private async Task SpellAsync(params string[] skills)
    {
        await using var store = Bot.Database.NewStore();
        await store.Cohorts.ExecuteUpdateAsync(set =>
            set.SetProperty(c => c.Skills, _ => (IReadOnlyList<string>)skills)
        );
    }

    private async Task MatchAsync()
    {
        await Bot.Person("Ben").Says("help");
        await using var store = Bot.Database.NewStore();
        var anna = await store.People.SingleAsync(p => p.EntraId == Anna.EntraId);
        var ben = await store.People.SingleAsync(p => p.EntraId == Bot.Person("Ben").EntraId);
        var owner = await store.People.SingleAsync(p => p.Id == Owner.Id);
        var cohort = A.Cohort(owner, "Autumn", state: CohortState.Active);
        store.AddRange(
            cohort,
            A.Enrolment(cohort, anna, offers: ["SQL"], wants: ["Public speaking"]),
            A.Enrolment(cohort, ben, offers: ["Public speaking"], wants: ["SQL"])
        );
        store.Add(A.Mentorship(cohort, anna, ben));
        await store.SaveChangesAsync();
    }
}
