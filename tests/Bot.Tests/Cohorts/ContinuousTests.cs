using MentorBot.Domain.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Cohorts;

/// <summary>A coordinator runs a cohort without an end.</summary>
public sealed class ContinuousTests : CohortTalk
{
    [Fact]
    public async Task It_is_set_up_without_dates_and_opened_for_any_day()
    {
        var made = await GivenAnyDayAsync();
        Assert.True(made.Says("Any day, without an end"));
        Assert.True(made.Says("26 weeks"));
        Assert.False(made.Says("9998"));

        var opened = await Cora.Presses("Open enrolment");

        Assert.True(opened.Says("People can join any day now"));
        Assert.True((await CohortAsync()).IsRunning);
        Assert.Contains("Hold matching", Cora.Card.Buttons);
        Assert.DoesNotContain("Preview the match", Cora.Card.Buttons);
    }

    [Fact]
    public async Task A_model_that_needs_a_common_start_is_refused_and_the_form_keeps_its_values()
    {
        var refused = await GivenAnyDayAsync(MentoringModel.Circle);

        Assert.True(refused.Says("needs a day on which all begin together"));
        Assert.Equal(0, await InStoreAsync(store => store.Cohorts.CountAsync()));
        Assert.Contains("Create", refused.Card.Buttons);
    }

    [Fact]
    public async Task The_list_and_the_card_say_how_it_goes_and_the_night_before()
    {
        await GivenAnyDayAsync();
        await Cora.Presses("Open enrolment");
        await GivenWaitingAsync(4);

        Assert.True((await Cora.Says("cohorts")).Says("Continuous · 4 waiting · 0 matched"));
        await Bot.RunJobsAsync();

        var card = await Cora.Presses("Open Always");
        Assert.True(card.Says("2 proposals for 4 people waiting"));
        Assert.True((await Cora.Says("match")).Says("matched every night by itself"));
    }

    [Fact]
    public async Task Matching_is_held_and_goes_on()
    {
        await GivenAnyDayAsync();
        await Cora.Presses("Open enrolment");
        await GivenWaitingAsync(2);

        Assert.True((await Cora.Presses("Hold matching")).Says("Held since"));
        await Bot.RunJobsAsync();
        Assert.Equal(0, await InStoreAsync(store => store.Mentorships.CountAsync()));

        Assert.True((await Cora.Presses("Resume matching")).Says("from tonight"));
        await Bot.RunJobsAsync();
        Assert.Equal(1, await InStoreAsync(store => store.Mentorships.CountAsync()));
    }

    [Fact]
    public async Task It_is_closed_to_new_people_opened_again_and_finished_after_a_question()
    {
        await GivenAnyDayAsync();
        await Cora.Presses("Open enrolment");
        await GivenWaitingAsync(2);

        Assert.True((await Cora.Presses("Close to new people")).Says("Nobody new can join"));
        Assert.True((await Cora.Presses("Open again")).Says("People can join any day now"));
        Assert.True((await Cora.Presses("Finish the cohort")).Says("2 people stop waiting"));
        Assert.True((await Cora.Presses("Finish it")).Says("Everyone in it hears from me"));

        Assert.Equal(CohortState.Completed, (await CohortAsync()).State);
    }

    [Fact]
    public async Task It_is_edited_without_dates()
    {
        await GivenAnyDayAsync();
        await Cora.Presses("Open enrolment");

        var form = await Cora.Presses("Edit");
        Assert.False(form.Says("Last day of enrolment"));
        var saved = await Cora.Presses(
            "Save",
            new
            {
                name = "Forever",
                purpose = "Learn.",
                skills = "SQL, C#, Leadership",
            }
        );

        Assert.True(saved.Says("Forever"));
        Assert.Equal(("Forever", 26), ((await CohortAsync()).Name, (await CohortAsync()).MentorshipWeeks));
    }

    private async Task<BotAnswer> GivenAnyDayAsync(MentoringModel model = MentoringModel.PeerPairs)
    {
        await Cora.Says("new cohort");
        await Cora.Presses("Fill it in here");
        return await Cora.Presses(
            "Create",
            new
            {
                name = "Always",
                purpose = "Learn from one another.",
                model = $"{model}",
                skills = "SQL, C#",
                continuous = "true",
                closes = "",
                starts = "",
                weeks = "26",
            }
        );
    }

    private Task<int> GivenWaitingAsync(int people) =>
        InStoreAsync(async store =>
        {
            var cohort = await store.Cohorts.SingleAsync();
            foreach (var number in Enumerable.Range(1, people))
            {
                var person = A.Person($"Person {number}");
                store.AddRange(person, A.Enrolment(cohort, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]));
            }

            return await store.SaveChangesAsync();
        });
}
