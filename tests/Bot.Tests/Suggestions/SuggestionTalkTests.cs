using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Bot.Tests.Suggestions;

public sealed class SuggestionTalkTests : CohortTalk
{
    [Fact]
    public async Task A_match_keeps_to_a_veto_and_brings_together_who_wished_for_each_other()
    {
        var people = await GivenAskedAsync(4);
        var (one, two, three) = (people[0], people[1], people[2]);
        Assert.True(one.Card.Says("Only the match reads your answer"));
        Assert.True(one.Card.Says("shared working hours a day"), one.Words);

        var untold = three.Words;
        var said = await one.Presses("Send", ChoicesOn(one, (two, "First"), (three, "RatherNot")));
        await two.Says("Person 1 first");
        Assert.Equal(untold, three.Words);
        var status = await StatusAsync();
        await Cora.Presses("Preview the match");
        await Cora.Presses("Approve…");
        await Cora.Presses("Send proposals");

        Assert.True(said.Says("First choice: **Person 2**"));
        Assert.True(said.Says("Rather not: **Person 3**"));
        Assert.True(two.Sees("First choice: **Person 1**"));
        Assert.True(status.Says("Answered\n2"));
        var names = await InStoreAsync(s => s.People.ToDictionaryAsync(p => p.Id, p => p.Name));
        var pairs = (await InStoreAsync(s => s.Mentorships.ToListAsync())).Select(m =>
            string.Join(" and ", m.Members.Select(x => names[x.PersonId]).Order(StringComparer.Ordinal))
        );
        Assert.Equal(["Person 1 and Person 2", "Person 3 and Person 4"], pairs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_coordinator_asks_once_however_often_it_is_pressed_and_sees_how_many_have_answered()
    {
        var people = await GivenClosedAsync(3);
        await Cora.Presses("Ask for preferences");

        await Cora.Presses("Ask everyone", new { days = "2" });
        await Cora.DoesTheSameAgain();
        Assert.True(Cora.Card.Says("I’m working out who’d suit whom"));
        await Bot.RunJobsAsync();
        await people[0].Awaits("Who would you like to meet?");
        await people[0].Presses("No preference");
        var status = await StatusAsync();

        Assert.True(status.Says("Asked\n3"));
        Assert.True(status.Says("Answered\n1"));
        Assert.True(status.Says("Wed, Mar 4"));
        Assert.Equal(1, await InStoreAsync(s => s.SuggestionRounds.CountAsync()));
    }

    [Fact]
    public async Task Days_that_make_no_sense_are_refused()
    {
        await GivenClosedAsync(2);
        await Cora.Presses("Ask for preferences");

        var refused = await Cora.Presses("Ask everyone", new { days = "99" });

        Assert.True(refused.Says("Give people 1 to 14 days to answer."));
        Assert.Equal(0, await InStoreAsync(s => s.SuggestionRounds.CountAsync()));
    }

    [Fact]
    public async Task An_answer_can_be_changed_and_a_choice_given_twice_is_sent_back_with_everything_kept()
    {
        var people = await GivenAskedAsync(3);
        var (one, two, three) = (people[0], people[1], people[2]);

        var twice = await one.Presses("Send", ChoicesOn(one, (two, "First"), (three, "First")));
        await one.Presses("Send", ChoicesOn(one, (two, "First"), (three, "Second")));
        await one.Presses("Change it");
        var changed = await one.Presses("Send", ChoicesOn(one, (two, "RatherNot"), (three, "First")));
        var again = await one.DoesTheSameAgain();

        Assert.True(twice.Says("Two people can’t both be your first choice"));
        Assert.True(changed.Says("First choice: **Person 3**"));
        Assert.Equal(changed.Words, again.Words);
        Assert.Equal(2, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "answer-suggestions")));
    }

    [Fact]
    public async Task Typed_words_that_name_nobody_are_asked_about_and_others_are_guessed_at()
    {
        var people = await GivenAskedAsync(3);

        Assert.True((await people[0].Says("Person 2, not Waldo")).Says("I’m not sure who you mean by"));
        Assert.True((await people[0].Says("🤷")).Says("I didn’t get that"));
        Assert.True((await people[0].Says("suggestions")).Says("Who would you like to meet?"));
        Assert.Equal(0, await InStoreAsync(s => s.Shortlists.CountAsync(l => l.AnsweredAt != null)));
    }

    [Fact]
    public async Task Whoever_says_nothing_is_reminded_once_and_a_late_answer_says_what_counted()
    {
        var people = await GivenAskedAsync(3);
        await people[1].Presses("No preference");
        var old = people[0].Card;
        await Bot.PassAsync(TimeSpan.FromDays(SuggestionRound.RemindAfterDays));
        await Bot.RunJobsAsync();
        await people[0].Awaits("A reminder");
        Assert.False(people[1].Sees("A reminder"));
        await Bot.PassAsync(TimeSpan.FromDays(1));
        await Bot.RunJobsAsync();
        await Cora.Awaits("1 of 3 people answered");

        var late = await people[0].Presses(old, "No preference");

        Assert.True(late.Says("are closed, so I couldn’t count this"));
        Assert.True(late.Says("You didn’t answer"));
    }

    [Fact]
    public async Task A_card_in_the_hands_of_somebody_else_does_nothing()
    {
        var people = await GivenAskedAsync(3);
        await Anna.Says("help");

        var answer = await Anna.Presses(people[0].Card, "No preference");
        var asked = await people[0].Presses(askCard!, "Ask everyone");

        Assert.Equal("I cannot find that any more. Type “help” to see what you can do now.", answer.Toast);
        Assert.Equal("I cannot find that any more. Type “help” to see what you can do now.", asked.Toast);
        Assert.Equal(0, await InStoreAsync(s => s.Shortlists.CountAsync(l => l.AnsweredAt != null)));
    }

    private SeenCard? askCard;

    private async Task<IReadOnlyList<TeamsPerson>> GivenClosedAsync(int people)
    {
        var signedUp = await GivenSignedUpAsync(people);
        await InStoreAsync(s =>
            s.Cohorts.ExecuteUpdateAsync(c =>
                c.SetProperty(x => x.Policy, new CohortPolicy { SuggestionsFirst = true })
            )
        );
        await Cora.Presses("Close enrolment");
        return signedUp;
    }

    private async Task<IReadOnlyList<TeamsPerson>> GivenAskedAsync(int count)
    {
        var people = await GivenClosedAsync(count);
        await Cora.Presses("Ask for preferences");
        askCard = Cora.Card;
        await Cora.Presses("Ask everyone");
        await Bot.RunJobsAsync();
        foreach (var person in people)
        {
            await person.Awaits("Who would you like to meet?");
        }

        return people;
    }

    /// <summary>The form filled in for the given people; the others keep their defaults.</summary>
    private static Dictionary<string, string> ChoicesOn(
        TeamsPerson who,
        params (TeamsPerson Of, string Choice)[] said
    ) => said.ToDictionary(one => $"choice{PositionOf(one.Of, who)}", one => one.Choice);

    private static string PositionOf(TeamsPerson person, TeamsPerson reader) =>
        reader
            .Words.Split('\n')
            .Last(line => line.EndsWith($" · {person.User.Name}", StringComparison.Ordinal))
            .Split(' ')[0];

    private async Task<BotAnswer> StatusAsync()
    {
        await Cora.Says("cohorts");
        return await Cora.Presses("Open Spring peers");
    }
}
