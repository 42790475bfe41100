using MentorBot.Domain.Matching;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Suggestions;
using Microsoft.EntityFrameworkCore;
using static MentorBot.Domain.Suggestions.SuggestionAnswer;

namespace MentorBot.Domain.Tests.Suggestions;

public sealed class AnswerTests : SuggestionTest
{
    [Fact]
    public async Task A_ranking_becomes_what_the_match_prefers_in_its_order_and_a_veto_what_it_keeps_apart()
    {
        var people = await GivenAskedAsync(4);
        var (ada, ben, cleo, dan) = (people[0], people[1], people[2], people[3]);

        Assert.False((await SayAsync(ada, (ben, Second), (cleo, First), (dan, RatherNot))).IsRefused);

        var candidate = (await InputsAsync()).Problem.Candidates.Single(c => c.Person == ada.Id);
        Assert.Equal([cleo.Id, ben.Id], candidate.Preferred);
        Assert.Equal([dan.Id], candidate.NotWith);
    }

    [Fact]
    public async Task A_second_choice_without_a_first_is_the_first()
    {
        var people = await GivenAskedAsync(4);

        await SayAsync(people[0], (people[1], Third), (people[2], Second));

        Assert.Equal(
            [First, Second],
            (await ShortlistAsync(people[0])).Suggestions.Select(s => s.Answer).Where(a => a.IsChoice()).Order()
        );
    }

    [Fact]
    public async Task Two_people_cannot_both_be_the_first_choice()
    {
        var people = await GivenAskedAsync(4);

        var said = await SayAsync(people[0], (people[1], First), (people[2], First));

        Assert.Equal(new ChosenTwice(First), said.Refusal);
        Assert.Null((await ShortlistAsync(people[0])).AnsweredAt);
    }

    [Fact]
    public async Task The_last_answer_counts_and_leaves_nothing_of_the_one_before()
    {
        var people = await GivenAskedAsync(4);
        await SayAsync(people[0], (people[1], RatherNot), (people[2], First));

        await SayAsync(people[0], (people[1], First));

        var candidate = (await InputsAsync()).Problem.Candidates.Single(c => c.Person == people[0].Id);
        Assert.Equal([people[1].Id], candidate.Preferred);
        Assert.Empty(candidate.NotWith);
        Assert.Equal(2, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "answer-suggestions")));
    }

    [Fact]
    public async Task Two_devices_at_once_leave_one_whole_answer()
    {
        var people = await GivenAskedAsync(4);
        for (var round = 0; round < 5; round++)
        {
            await Task.WhenAll(
                SayInsistentlyAsync(people[0], (people[1], First), (people[2], RatherNot)),
                SayInsistentlyAsync(people[0], (people[2], First), (people[1], RatherNot))
            );

            var answers = (await ShortlistAsync(people[0])).Suggestions.Select(s => s.Answer).Order();
            Assert.Equal([NoPreference, First, RatherNot], answers);
        }

        Assert.Equal(10, (await ShortlistAsync(people[0])).Changes);
    }

    [Fact]
    public async Task A_shortlist_is_nobody_elses()
    {
        var people = await GivenAskedAsync(4);
        var list = await ShortlistAsync(people[0]);

        var said = await AnswerAsync(people[1], list.Id, new Dictionary<int, SuggestionAnswer> { [1] = First });
        var seen = await InStoreAsync(s =>
            new FindShortlists(s).OneAsync(list.Id, people[1].Id, Now, CancellationToken.None)
        );

        Assert.IsType<NotFound>(said.Refusal);
        Assert.Null(seen);
    }

    [Fact]
    public async Task A_position_that_is_not_there_is_refused()
    {
        var people = await GivenAskedAsync(3);
        var list = await ShortlistAsync(people[0]);

        var said = await AnswerAsync(people[0], list.Id, new Dictionary<int, SuggestionAnswer> { [3] = First });

        Assert.IsType<NotFound>(said.Refusal);
    }

    [Fact]
    public async Task Who_has_left_is_no_longer_shown_and_who_leaves_has_nothing_to_answer()
    {
        var people = await GivenAskedAsync(4);
        await SayAsync(people[0], (people[1], First), (people[2], Second));
        await ChangeAsync(people[1], e => e.Withdraw());

        var view = (await ViewAsync(people[0]))!;

        Assert.True(view.SomebodyLeft);
        Assert.DoesNotContain(view.People, p => p.Name == people[1].Name);
        Assert.Equal(
            [people[2].Id],
            (await InputsAsync()).Problem.Candidates.Single(c => c.Person == people[0].Id).Preferred
        );
        Assert.Null(await ViewAsync(people[1]));
        Assert.IsType<NotFound>((await SayAsync(people[1], (people[0], First))).Refusal);
    }

    [Fact]
    public async Task Who_is_vetoed_sees_nothing_of_it_and_no_reason_names_it()
    {
        var people = await GivenAskedAsync(2);
        var before = (await ViewAsync(people[1]))!;

        await SayAsync(people[0], (people[1], RatherNot));

        var after = (await ViewAsync(people[1]))!;
        Assert.Equal(before.People.Select(p => (p.Name, p.Answer)), after.People.Select(p => (p.Name, p.Answer)));
        Assert.False(after.SomebodyLeft);
        var plan = MatchPlanner.Plan((await InputsAsync()).Problem, CancellationToken.None).Value;
        Assert.Equal(2, plan.Unmatched.Count);
        Assert.All(plan.Unmatched, u => Assert.Equal(UnmatchedReason.NotWith, u.Reason));
    }

    [Fact]
    public async Task A_wish_said_before_is_not_told_by_the_next_suggestions_and_a_veto_holds()
    {
        var people = await GivenAskedAsync(4);
        var (ada, ben, cleo) = (people[0], people[1], people[2]);
        await SayAsync(ada, (ben, First), (cleo, RatherNot));
        Clock.Advance(TimeSpan.FromDays(SuggestionRound.DefaultDays));
        await CloseAsync();
        await AskAsync();
        await PrepareAsync();

        var lists = await InStoreAsync(s => s.Shortlists.Where(l => l.AskedAt == Now).ToListAsync());
        Assert.DoesNotContain(
            lists.SelectMany(l => l.Suggestions).SelectMany(s => s.Terms),
            t => t.Kind == ScoreTermKind.Preference
        );
        Assert.DoesNotContain(lists.Single(l => l.PersonId == cleo.Id).Suggestions, s => s.SuggestedId == ada.Id);
        var candidate = (await InputsAsync()).Problem.Candidates.Single(c => c.Person == ada.Id);
        Assert.Equal([ben.Id], candidate.Preferred);
        Assert.Equal([cleo.Id], candidate.NotWith);
    }

    [Fact]
    public async Task Erasing_a_person_erases_what_they_said_and_what_was_said_of_them()
    {
        var people = await GivenAskedAsync(4);
        await SayAsync(people[0], (people[1], First));
        await SayAsync(people[1], (people[0], RatherNot));

        await InStoreAsync(s => s.People.Where(p => p.Id == people[0].Id).ExecuteDeleteAsync());

        Assert.Equal(3, await InStoreAsync(s => s.Shortlists.CountAsync()));
        Assert.DoesNotContain((await ShortlistAsync(people[1])).Suggestions, s => s.SuggestedId == people[0].Id);
    }

    [Fact]
    public async Task A_person_reads_their_own_answers_among_their_data_and_not_what_others_said_of_them()
    {
        var people = await GivenAskedAsync(3);
        await SayAsync(people[0], (people[1], RatherNot));

        var mine = await DataOfAsync(people[0]);
        var theirs = await DataOfAsync(people[1]);

        Assert.Contains(mine.Newest, s => s.Suggested == people[1].Name && s.Answer == RatherNot);
        Assert.Equal(2, theirs.Total);
        Assert.All(theirs.Newest, s => Assert.Null(s.Answer));
    }

    private Task<Domain.Privacy.Counted<Domain.Privacy.MySuggestion>> DataOfAsync(Person person) =>
        InStoreAsync(async s =>
            (await new Domain.Privacy.ShowMyData(s).RunAsync(person.Id, CancellationToken.None)).Suggestions
        );

    private async Task SayInsistentlyAsync(Person who, params (Person Of, SuggestionAnswer Answer)[] said)
    {
        for (var again = true; again; )
        {
            try
            {
                Assert.False((await SayAsync(who, said)).IsRefused);
                again = false;
            }
            catch (ConcurrencyConflictException)
            {
                // Retries, as a turn does.
            }
        }
    }
}
