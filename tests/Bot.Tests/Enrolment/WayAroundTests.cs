using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Enrolment;

/// <summary>Leaving the straight path of the wizard: back, cancel, help, another device, an old card.</summary>
public sealed class WayAroundTests : EnrolmentTest
{
    [Fact]
    public async Task Nothing_to_join_is_said_kindly()
    {
        await CloseAsync(Peers);
        var answer = await Anna.Says("join");
        Assert.True(answer.Says("Nothing is open right now") && answer.Says("I’ll write to you here"), answer.Words);
    }

    [Fact]
    public async Task Of_several_cohorts_one_is_chosen_on_the_card_or_by_name()
    {
        var mentors = A.Cohort(Owner, "Mentors", MentoringModel.OneToOne);
        await GivenAsync(mentors);
        var choice = await Anna.Says("join");
        Assert.True(choice.Says("Which cohort"), choice.Words);
        Assert.True((await Anna.Says("join mentosr")).Says("Did you mean Mentors?"));

        await Anna.Presses("Join", new { cohort = $"{mentors.Id}" });

        Assert.True(Anna.Card.Says("Mentors · step 1 of"), Anna.Card.Words);
    }

    [Fact]
    public async Task Help_in_the_middle_loses_nothing_and_the_next_words_are_the_answer()
    {
        await Anna.Says("join");
        await Anna.Says("C#");
        await Anna.Says("help");

        var answer = await Anna.Says("SQL");

        Assert.True(answer.Says("step 3 of 4"), answer.Words);
    }

    [Fact]
    public async Task Back_shows_the_answer_before_and_the_kept_values()
    {
        await Anna.Says("join");
        await Anna.Says("C#");

        var answer = await Anna.Says("back");

        Assert.True(answer.Says("step 1 of 4"), answer.Words);
        await Anna.Presses("Next");
        Assert.Equal(["C#"], (await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task Cancel_asks_once_and_a_kept_draft_continues_on_another_device()
    {
        await Anna.Says("join");
        await Anna.Says("C#");
        await Anna.Says("cancel");
        await Anna.Presses("Keep draft");
        Assert.True((await Anna.Says("xyzzy")).Says("I didn’t get that"), "the question is closed");

        var answer = await Anna.Says("join");

        Assert.True(answer.Says("step 2 of 4"), answer.Words);
    }

    [Fact]
    public async Task A_draft_can_be_deleted_by_typing()
    {
        await Anna.Says("join");
        await Anna.Says("cancel");
        var answer = await Anna.Says("delete draft");

        Assert.True(answer.Says("Draft deleted"), answer.Words);
        Assert.Null(await EnrolmentAsync());
    }

    [Fact]
    public async Task An_old_card_never_replaces_a_newer_answer_and_shows_where_the_person_is()
    {
        var first = (await Anna.Says("join")).Card;
        await Anna.Says("C#");
        await Anna.Says("SQL");

        var answer = await Anna.Presses(first, "Next", new { skills = "Leadership" });

        Assert.True(answer.Says("step 3 of 4") && answer.Says("from before the latest answer"), answer.Words);
        var enrolment = (await EnrolmentAsync())!;
        Assert.Equal(("C#", "SQL"), (enrolment.SkillsOffered[0], enrolment.GoalsWanted[0]));
    }

    [Fact]
    public async Task An_old_review_sends_nothing_in_that_it_does_not_show()
    {
        await TypeToReviewAsync();
        var review = Anna.Card;
        await Anna.Says("change level");
        await Anna.Says("growing");

        var answer = await Anna.Presses(review, "Sign me up");

        Assert.True(answer.Says("from before the latest answer") && answer.Says("Growing"), answer.Words);
        Assert.Equal(EnrolmentState.Draft, (await EnrolmentAsync())!.State);
        Assert.True((await Anna.Presses("Sign me up")).Says("You’re signed up"), Anna.Card.Words);
    }

    [Fact]
    public async Task An_old_card_does_not_delete_what_was_answered_since()
    {
        await Anna.Says("join");
        var cancel = (await Anna.Says("cancel")).Card;
        await Anna.Says("C#");

        Assert.True((await Anna.Presses(cancel, "Delete draft")).Says("from before the latest answer"));

        Assert.NotNull(await EnrolmentAsync());
    }

    [Fact]
    public async Task An_old_card_without_a_valid_answer_changes_nothing()
    {
        var first = (await Anna.Says("join")).Card;
        await Anna.Says("C#");

        var answer = await Anna.Presses(first, "Next");

        Assert.True(answer.Says("step 2 of 4") && answer.Says("nothing changed"), answer.Words);
        Assert.Equal(["C#"], (await EnrolmentAsync())!.SkillsOffered);
    }

    /// <summary>A button names an enrolment, but only its owner may see or change it.</summary>
    [Theory]
    [InlineData("Next")]
    [InlineData("Cancel")]
    public async Task With_a_forged_press_nobody_sees_or_changes_the_answers_of_another(string button)
    {
        var card = (await Anna.Says("join")).Card;
        var ben = Bot.Person("Ben");
        await ben.Says("help");

        var answer = await ben.Presses(card, button, new { skills = "C#" });

        Assert.True(answer.Says("cannot find that"), answer.Words);
        Assert.Equal(EnrolmentStep.SkillsOffered, (await EnrolmentAsync())!.Step);
        Assert.Empty((await EnrolmentAsync())!.SkillsOffered);
    }

    [Fact]
    public async Task An_old_back_goes_nowhere()
    {
        await Anna.Says("join");
        await Anna.Says("C#");
        var second = Anna.Card;
        await Anna.Says("SQL");

        var answer = await Anna.Presses(second, "Back");

        Assert.True(answer.Says("step 3 of 4"), answer.Words);
    }

    [Fact]
    public async Task Two_devices_that_press_at_once_end_in_one_state()
    {
        var card = (await Anna.Says("join")).Card;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Anna.Presses(card, "Next", new { skills = "C#" }))
        );

        Assert.All(answers, answer => Assert.True(answer.OwnCard!.Says("step 2 of 4"), answer.Words));
        Assert.Equal(EnrolmentStep.GoalsWanted, (await EnrolmentAsync())!.Step);
    }

    [Fact]
    public async Task Two_devices_that_join_at_once_share_one_draft()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Anna.Says("join")));

        Assert.All(answers, answer => Assert.True(answer.Says("step 1 of 4"), answer.Words));
        Assert.Equal(1, await AuditedAsync("start-enrolment"));
    }

    [Fact]
    public async Task In_the_review_words_change_what_they_name()
    {
        await TypeToReviewAsync();
        Assert.True((await Anna.Says("change level")).Says("How experienced are you?"));
        Assert.True((await Anna.Says("growing")).Says("step 4 of 4"));
        Assert.True((await Anna.Says("langauges")).Says("Did you mean Languages?"));
        await Anna.Says("name me");
        await Anna.Says("submit");
        Assert.Equal(ExperienceLevel.Growing, (await EnrolmentAsync())!.Level);
        Assert.True((await Anna.Says("profile")).Says("may say that you’re taking part"));
    }
}
