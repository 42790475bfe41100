using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

public sealed class OtherModelsTests : EnrolmentTest
{
    private static readonly CohortPolicy WithGoal = new()
    {
        Inclusion = new InclusionGoal("Parents find one another.", ["Parents", "Carers"]),
    };

    [Fact]
    public async Task Coffee_rounds_ask_little()
    {
        var coffee = A.Cohort(Owner, "Coffee", MentoringModel.Rounds);
        await GivenAsync(coffee);
        await SayAsync("join coffee", "C#, leadership", "none");
        Assert.True(Anna.Card.Says("step 3 of 3"), Anna.Card.Words);

        await Anna.Says("submit");

        var enrolment = (await EnrolmentAsync(coffee))!;
        Assert.Equal(EnrolmentState.Submitted, enrolment.State);
        Assert.Equal(["C#", "Leadership"], enrolment.Interests);
    }

    [Fact]
    public async Task A_newcomer_and_a_buddy_say_which_they_are()
    {
        var buddies = A.Cohort(Owner, "Buddies", MentoringModel.Buddy);
        await GivenAsync(buddies);
        var asked = await Anna.Says("join buddies");
        Assert.True(asked.Says("Are you new here"), asked.Words);
        Assert.True((await Anna.Says("mentor")).Says("Pick one of the roles"));

        await SayAsync("buddy", "C#", "none", "submit");

        Assert.Equal(MentoringRole.Buddy, (await EnrolmentAsync(buddies))!.Role);
    }

    [Fact]
    public async Task An_inclusion_goal_is_asked_with_its_words_kept_shown_and_forgotten_again()
    {
        var cohort = A.Cohort(Owner, "Coffee", MentoringModel.Rounds, policy: WithGoal);
        await GivenAsync(cohort);
        await SayAsync("join coffee", "C#");
        Assert.True(Anna.Card.Says("Should I match you by any of these?"), Anna.Card.Words);
        Assert.True(
            Anna.Card.Says("Parents find one another.") && Anna.Card.Says("Only you see what you choose"),
            Anna.Card.Words
        );
        Assert.True((await Anna.Says("pilots")).Says("I didn’t get"));
        await Anna.Presses("Next", new { affinities = "Carers" });
        await SayAsync("none", "submit");
        Assert.Equal(["Carers"], (await EnrolmentAsync(cohort))!.Affinities);

        await Anna.Says("my data");
        Assert.True(Anna.Card.Says("Carers"), Anna.Card.Words);
        await Anna.Presses("Forget what I’m matched by");

        Assert.Empty((await EnrolmentAsync(cohort))!.Affinities);
        Assert.False(Anna.Card.Says("Carers"), Anna.Card.Words);
    }

    [Fact]
    public async Task The_question_can_be_left_empty_and_is_not_asked_without_a_goal()
    {
        var cohort = A.Cohort(Owner, "Coffee", MentoringModel.Rounds, policy: WithGoal);
        await GivenAsync(cohort);
        await SayAsync("join coffee", "C#");
        await Anna.Presses("Next", new { });
        await SayAsync("none", "submit");
        Assert.Equal((EnrolmentState.Submitted, 0), State((await EnrolmentAsync(cohort))!));

        await Anna.Says("join spring");
        Assert.False(Anna.Card.Says("match you by"), Anna.Card.Words);
    }

    private static (EnrolmentState, int) State(CohortEnrolment enrolment) =>
        (enrolment.State, enrolment.Affinities.Count);

    private async Task SayAsync(params string[] words)
    {
        foreach (var word in words)
        {
            await Anna.Says(word);
        }
    }
}
