using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Tests.Cohorts;

public sealed class RulesTests : CohortTalk
{
    [Theory]
    [InlineData("Circle", "A circle has 5 to 8 people")]
    [InlineData("Group", "A mentor has up to 5 mentees")]
    [InlineData("Rounds", "a new partner every 2 weeks")]
    [InlineData("Buddy", "Match as many people as possible")]
    public async Task Every_model_can_be_set_up_and_says_its_rules_in_words(string model, string rule)
    {
        await GivenModelAsync(model);

        Assert.True(Cora.Card.Says(rule), Cora.Card.Words);
        Assert.Equal(Enum.Parse<MentoringModel>(model), (await CohortAsync()).Model);
    }

    /// <summary>What the bot writes it can read, whatever the model and its rules.</summary>
    [Theory]
    [InlineData("PeerPairs")]
    [InlineData("OneToOne")]
    [InlineData("Circle")]
    [InlineData("Group")]
    [InlineData("Rounds")]
    [InlineData("Buddy")]
    public async Task Rules_that_are_saved_as_they_are_shown_stay_as_they_are(string model)
    {
        await GivenModelAsync(model);
        await Cora.Presses("Rules");
        await Cora.Presses(
            "Save",
            new { goal = "Women in *IT* meet, & learn; (all)", groups = "R&D women, Carers and friends" }
        );
        var before = AnswerVersion.Of((await CohortAsync()).Policy);
        await Cora.Presses("Rules");

        var saved = await Cora.Presses("Save");

        Assert.True(saved.Says("The rules are saved"), saved.Words);
        Assert.Equal(before, AnswerVersion.Of((await CohortAsync()).Policy));
    }

    [Fact]
    public async Task Old_rules_do_not_replace_newer_ones()
    {
        await GivenModelAsync("Circle");
        var old = (await Cora.Presses("Rules")).Card;
        await Cora.Presses(old, "Save", new { least = "4", most = "6" });

        var answer = await Cora.Presses(old, "Save", new { least = "5", most = "7" });

        Assert.True(answer.Says("from before the latest answer") && answer.Says("4 to 6 people"), answer.Words);
        Assert.Equal(6, (await CohortAsync()).Policy.MaxCircle);
    }

    [Fact]
    public async Task Rules_are_changed_on_a_card_and_mistakes_keep_what_was_entered()
    {
        await GivenModelAsync("Circle");
        await Cora.Presses("Rules");
        var wrong = await Cora.Presses(
            "Save",
            new
            {
                least = "7",
                most = "6",
                goal = "Parents meet.",
            }
        );
        Assert.True(wrong.Says("A circle has 4 to 8 people") && wrong.Says("Fill in both"), wrong.Words);

        var saved = await Cora.Presses(
            "Save",
            new
            {
                least = "4",
                most = "6",
                groups = "Parents, Carers",
            }
        );

        Assert.True(saved.Says("The rules are saved") && saved.Says("4 to 6 people"), saved.Words);
        Assert.True(saved.Says("Inclusion goal: Parents meet."), saved.Words);
        var policy = (await CohortAsync()).Policy;
        Assert.Equal((4, 6), (policy.MinCircle, policy.MaxCircle));
        Assert.Equal(["Parents", "Carers"], policy.Inclusion!.Groups);
    }

    [Fact]
    public async Task Reverse_mentoring_and_stable_matches_are_for_mentors_and_mentees()
    {
        await GivenModelAsync("OneToOne");
        await Cora.Presses("Rules");

        var saved = await Cora.Presses(
            "Save",
            new
            {
                aim = "stable",
                levels = "Reversed",
                suggestions = "true",
            }
        );

        Assert.True(
            saved.Says("Reverse mentoring") && saved.Says("Stable pairs:") && saved.Says("rank or veto"),
            saved.Words
        );
        Assert.Equal(
            (MatchMode.Stable, LevelOrder.Reversed, true),
            (await CohortAsync()).Policy is { } p ? (p.Mode, p.LevelOrder, p.SuggestionsFirst) : default
        );
    }

    [Fact]
    public async Task In_rounds_a_coordinator_says_when_two_people_may_meet_again()
    {
        await GivenModelAsync("Rounds");
        await Cora.Presses("Rules");
        var wrong = await Cora.Presses("Save", new { repeat = "soon" });
        Assert.True(wrong.Says("or 0 for never"), wrong.Words);

        var saved = await Cora.Presses("Save", new { repeat = "6" });
        Assert.True(saved.Says("may meet again after 6 other rounds"), saved.Words);
        Assert.Equal(6, (await CohortAsync()).Policy.RepeatAfterRounds);

        await Cora.Presses("Rules");
        var never = await Cora.Presses("Save", new { repeat = "0" });
        Assert.True(never.Says("Nobody gets the same partner twice"), never.Words);
        Assert.Null((await CohortAsync()).Policy.RepeatAfterRounds);
    }

    private async Task GivenModelAsync(string model)
    {
        await Cora.Says("new cohort");
        await Cora.Presses("Fill it in here");
        await Cora.Presses(
            "Create",
            new
            {
                name = "Spring",
                purpose = "Learn.",
                skills = "SQL, C#",
                weeks = "26",
                model,
            }
        );
    }
}
