using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Cohorts;

public sealed class NewCohortTests : CohortTalk
{
    [Fact]
    public async Task A_cohort_is_set_up_in_a_dialog_that_keeps_what_was_filled_in_until_it_is_right()
    {
        await Cora.Says("new cohort");
        var dialog = await Cora.Presses("Open the form");
        Assert.True(dialog.Card.IsDialog);

        var mistakes = await Cora.Presses(
            dialog.Card,
            "Create",
            new
            {
                purpose = "Learn.",
                skills = ",",
                weeks = "200",
            }
        );

        Assert.True(mistakes.Card.IsDialog);
        Assert.True(mistakes.Says("Give the cohort a name."));
        Assert.True(mistakes.Says("Name at least one skill"));
        Assert.True(mistakes.Says("2 to 104"));
        Assert.True(mistakes.Says("Learn."));
        var made = await Cora.Presses(mistakes.Card, "Create", GoodForm());

        Assert.True(made.Says("Your draft is ready"));
        Assert.Contains("Open enrolment", Cora.Card.Buttons);
        Assert.Equal(("Spring peers", CohortState.Draft), ((await CohortAsync()).Name, (await CohortAsync()).State));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" Catalogue ")]
    public async Task Without_skills_of_its_own_a_cohort_starts_with_the_catalogue(string skills)
    {
        await Cora.Says("new cohort");
        await Cora.Presses("Fill it in here");
        await Cora.Presses("Create", GoodForm(skills: skills));

        Assert.Equal(SkillCatalogue.Names, (await CohortAsync()).Skills);
    }

    [Fact]
    public async Task The_same_form_works_as_a_card_and_is_replaced_by_the_cohorts_card()
    {
        await GivenCohortAsync();

        Assert.True(Cora.Card.Says("Spring peers"));
        Assert.Single(Cora.Chat.Messages);
    }

    [Fact]
    public async Task Dates_in_the_past_or_in_the_wrong_order_are_named_on_the_card()
    {
        await Cora.Says("new cohort");
        await Cora.Presses("Fill it in here");

        var past = await Cora.Presses(
            "Create",
            new
            {
                name = "A",
                purpose = "B",
                skills = "C",
                closes = "2026-03-01",
            }
        );
        var order = await Cora.Presses("Create", new { closes = "2026-04-01", starts = "2026-04-01" });

        Assert.True(past.Says("in the past"));
        Assert.True(order.Says("has to start after the last day of enrolment"));
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task A_repeated_press_makes_one_cohort_and_is_answered_with_its_card()
    {
        await GivenCohortAsync();

        var again = await Cora.DoesTheSameAgain();

        Assert.True(again.Card.Says("Spring peers"));
        Assert.Equal(1, await InStoreAsync(store => store.Cohorts.CountAsync()));
    }

    [Fact]
    public async Task Markdown_and_mentions_in_a_name_stay_what_they_are()
    {
        await GivenCohortAsync("**Bold** [x](https://evil.example)");

        Assert.True(Cora.Card.Says(@"\*\*Bold\*\* \[x\]\(https\://evil.example\)"));
    }

    [Theory]
    [InlineData("cohorts")]
    [InlineData("new cohort")]
    [InlineData("match")]
    public async Task Words_for_coordinators_are_refused_to_everybody_else(string words)
    {
        var answer = await Anna.Says(words);

        Assert.True(answer.Says("Only coordinators"));
    }

    [Fact]
    public async Task Somebody_elses_press_on_a_coordinators_card_finds_nothing()
    {
        await GivenCohortAsync();
        var card = Cora.Card;
        await Anna.Says("help");

        var answer = await Anna.Presses(card with { MessageId = Anna.Card.MessageId }, "Open enrolment");

        Assert.True(answer.Says("I cannot find that"));
        Assert.Equal(CohortState.Draft, (await CohortAsync()).State);
    }
}
