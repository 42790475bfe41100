using MentorBot.Domain.Cohorts;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Cohorts;

/// <summary>Editing a cohort, as far as its state allows.</summary>
public sealed class EditCohortTests : CohortTalk
{
    [Fact]
    public async Task A_draft_is_edited_in_everything_and_mistakes_keep_what_was_entered()
    {
        await GivenCohortAsync();
        var form = await Cora.Says("edit cohort");
        Assert.True(form.Says("Nobody has seen it yet"), form.Words);

        var wrong = await Cora.Presses("Save", new { name = "", ends = "2026-03-01" });
        Assert.True(wrong.Says("Give the cohort a name.") && wrong.Says("has to end after it starts"), wrong.Words);
        var saved = await Cora.Presses(
            "Save",
            new
            {
                name = "Autumn peers",
                purpose = "Share what works.",
                skills = "SQL, Writing",
                closes = "2026-09-01",
                starts = "2026-09-08",
                ends = "2026-12-08",
            }
        );

        Assert.True(saved.Says("Saved.") && saved.Says("Autumn peers") && saved.Says("Dec 8, 2026"), saved.Words);
        var cohort = await CohortAsync();
        Assert.Equal(("Autumn peers", "Share what works."), (cohort.Name, cohort.Purpose));
        Assert.Equal(["SQL", "Writing"], cohort.Skills);
        Assert.Equal(new CohortDays(new(2026, 9, 1), new(2026, 9, 8), new(2026, 12, 8)), cohort.Days);
    }

    [Fact]
    public async Task Whoever_signed_up_hears_of_new_dates_and_a_chosen_skill_stays()
    {
        var people = await GivenSignedUpAsync(1);
        await OpenAsync();
        var form = await Cora.Presses("Edit");
        Assert.True(form.Says("1 person has signed up and hears from me if the dates move"), form.Words);

        var kept = await Cora.Presses("Save", new { skills = "SQL, Leadership, Writing" });
        Assert.True(kept.Says("has to stay: 1 person in this cohort has chosen it."), kept.Words);
        var saved = await Cora.Presses("Save", new { skills = "SQL, C#, Writing", ends = "2026-11-30" });

        Assert.True(saved.Says("1 person hears about the new dates"), saved.Words);
        Assert.Equal(["SQL", "C#", "Writing"], (await CohortAsync()).Skills);
        await Eventually.SoAsync(() => people[0].Sees("New dates for Spring peers"), "they read of the new dates");
    }

    [Fact]
    public async Task A_new_name_alone_tells_nobody()
    {
        var people = await GivenSignedUpAsync(1);
        await OpenAsync();
        await Cora.Presses("Edit");

        var saved = await Cora.Presses("Save", new { name = "Summer peers" });
        await Bot.RunJobsAsync();

        Assert.True(saved.Says("Saved.") && !saved.Says("new dates"), saved.Words);
        Assert.False(people[0].Sees("New dates"));
    }

    [Fact]
    public async Task After_enrolment_skills_and_its_last_day_are_settled_and_what_is_over_is_not_edited()
    {
        await GivenSignedUpAsync(2);
        await OpenAsync();
        await Cora.Presses("Close enrolment");
        await Cora.Presses("Edit");
        Assert.Equal(["name", "purpose", "starts", "ends"], Cora.Card.InputIds);
        var old = Cora.Card;
        await Cora.Presses("Back");
        await Cora.Presses("Cancel the cohort");
        await Cora.Presses("Cancel cohort");

        var late = await Cora.Presses(old, "Save", new { name = "Too late" });

        Assert.True(late.Says("is cancelled"), late.Words);
        Assert.Equal("Spring peers", (await CohortAsync()).Name);
    }

    [Fact]
    public async Task An_old_form_does_not_undo_a_newer_change()
    {
        await GivenCohortAsync();
        await Cora.Says("edit cohort");
        var old = Cora.Card;
        await Cora.Presses("Save", new { name = "Autumn peers" });

        var answer = await Cora.Presses(old, "Save", new { name = "Summer peers" });

        Assert.True(answer.Says("from before the latest answer"), answer.Words);
        Assert.Equal("Autumn peers", (await CohortAsync()).Name);
    }

    [Fact]
    public async Task Only_coordinators_edit_and_a_taken_name_is_refused()
    {
        await GivenCohortAsync("Autumn peers");
        await GivenCohortAsync();
        Assert.True((await Anna.Says("edit cohort")).Says("Only coordinators"));

        var which = await Cora.Says("edit cohort");
        await Cora.Presses("Edit Spring peers");
        var taken = await Cora.Presses("Save", new { name = "autumn PEERS" });

        Assert.True(which.Says("Which cohort do you want to edit?"));
        Assert.True(taken.Says("There’s already a cohort called"), taken.Words);
    }

    [Fact]
    public async Task What_is_over_is_listed_as_past()
    {
        await GivenCohortAsync();
        await Cora.Presses("Cancel the cohort");
        await Cora.Presses("Cancel cohort");

        var current = await Cora.Says("cohorts");
        var past = await Cora.Presses("Past");

        Assert.True(current.Says("No cohort running yet") && !current.Says("Spring peers"), current.Words);
        Assert.True(past.Says("Past cohorts") && past.Says("Spring peers"), past.Words);
        Assert.True((await Anna.Says("past cohorts")).Says("Only coordinators"));
    }

    private async Task OpenAsync()
    {
        await Cora.Says("cohorts");
        await Cora.Presses("Open Spring peers");
    }
}
