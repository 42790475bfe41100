using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Suggestions;

public sealed class AskTests : SuggestionTest
{
    [Fact]
    public async Task Asking_only_marks_the_cohort_and_the_job_gives_everybody_three_with_the_terms_of_their_score()
    {
        var people = await GivenPeersAsync(6);

        await AskAsync();
        Assert.Equal(0, await InStoreAsync(s => s.Shortlists.CountAsync()));
        await PrepareAsync();

        await using var store = NewStore();
        var lists = await store.Shortlists.ToListAsync();
        Assert.Equal(people.Select(p => p.Id).ToHashSet(), lists.Select(l => l.PersonId).ToHashSet());
        Assert.All(lists, l => Assert.Equal([1, 2, 3], l.Suggestions.Select(s => s.Position).Order()));
        Assert.All(lists, l => Assert.DoesNotContain(l.Suggestions, s => s.SuggestedId == l.PersonId));
        Assert.All(lists.SelectMany(l => l.Suggestions), s => Assert.Equal(s.Score, s.Terms.Sum(t => t.Points)));
        Assert.All(lists.SelectMany(l => l.Suggestions), s => Assert.InRange(s.Score, 1, 1000));
        var told = await store.Notices.ToListAsync();
        Assert.Equal(6, told.Count(n => n.Kind == NoticeKind.Suggestions));
        Assert.Equal(lists.Select(l => l.Id.Value).ToHashSet(), told.Select(n => n.SubjectId).ToHashSet());
    }

    [Fact]
    public async Task The_best_partners_come_first()
    {
        var people = await GivenPeersAsync(5);
        var (ada, best) = (people[0], people[3]);
        await ChangeAsync(ada, e => e.SetGoalsWanted(["Leadership"]));
        await ChangeAsync(best, e => e.SetSkillsOffered(["Leadership", "C#"]));
        await AskAsync();
        await PrepareAsync();

        var first = (await ShortlistAsync(ada)).Suggestions.Single(s => s.Position == 1);

        Assert.Equal(best.Id, first.SuggestedId);
    }

    [Fact]
    public async Task Asking_and_preparing_again_changes_nothing()
    {
        await GivenAskedAsync(4);

        Assert.False((await AskAsync()).IsRefused);
        await PrepareAsync();

        Assert.Equal(1, await InStoreAsync(s => s.SuggestionRounds.CountAsync()));
        Assert.Equal(4, await InStoreAsync(s => s.Shortlists.CountAsync()));
        Assert.Equal(4, await InStoreAsync(s => s.Notices.CountAsync()));
        Assert.Equal(1, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "ask-for-rankings")));
    }

    [Fact]
    public async Task What_was_cut_short_is_taken_up_where_it_stopped()
    {
        var people = await GivenAskedAsync(4);
        await InStoreAsync(async s =>
        {
            s.Shortlists.Remove(await s.Shortlists.SingleAsync(l => l.PersonId == people[0].Id));
            await s.SaveChangesAsync();
            return await s.SuggestionRounds.ExecuteUpdateAsync(c =>
                c.SetProperty(r => r.PreparedAt, (DateTimeOffset?)null)
            );
        });
        var kept = (await ShortlistAsync(people[1])).Id;

        await PrepareAsync();

        Assert.Equal(4, await InStoreAsync(s => s.Shortlists.CountAsync()));
        Assert.Equal(kept, (await ShortlistAsync(people[1])).Id);
        Assert.NotNull((await InStoreAsync(s => s.SuggestionRounds.SingleAsync())).PreparedAt);
    }

    [Fact]
    public async Task Nodes_that_prepare_at_once_ask_everybody_once()
    {
        await GivenPeersAsync(8);
        await AskAsync();

        await Task.WhenAll(PrepareAsync(), PrepareAsync(), PrepareAsync());

        Assert.Equal(8, await InStoreAsync(s => s.Shortlists.CountAsync()));
        Assert.Equal(8, await InStoreAsync(s => s.Notices.CountAsync()));
        Assert.Equal(1, await InStoreAsync(s => s.Audit.CountAsync(a => a.Action == "prepare-suggestions")));
    }

    [Fact]
    public async Task Only_a_coordinator_asks_and_only_a_closed_cohort_that_allows_it()
    {
        await GivenPeersAsync(4);
        Assert.IsType<NotFound>((await AskAsync(context: ActOf(Hanna))).Refusal);
        Assert.IsType<DaysToAnswerOutOfRange>((await AskAsync(days: 0)).Refusal);
        Assert.IsType<DaysToAnswerOutOfRange>((await AskAsync(days: 15)).Refusal);
        Assert.Equal(0, await InStoreAsync(s => s.SuggestionRounds.CountAsync()));
    }

    [Theory]
    [InlineData(CohortState.Enrolling, true, typeof(CohortIsNot))]
    [InlineData(CohortState.Active, true, typeof(CohortIsNot))]
    [InlineData(CohortState.Matching, false, typeof(SuggestionsNotOffered))]
    public async Task Elsewhere_nobody_is_asked(CohortState state, bool suggestionsFirst, Type refusal)
    {
        await GivenPeersAsync(4, state, suggestionsFirst);

        Assert.IsType(refusal, (await AskAsync()).Refusal);
    }

    [Fact]
    public async Task Whoever_has_nobody_to_be_suggested_is_left_in_peace()
    {
        await GivenPeersAsync(3);
        var loner = A.Person("Lone Wolf");
        await GivenAsync(loner);
        var enrolment = A.Enrolment(Peers, loner);
        enrolment.SetLanguages(["is"]);
        await GivenAsync(enrolment);

        await AskAsync();
        await PrepareAsync();

        Assert.Equal(3, await InStoreAsync(s => s.Shortlists.CountAsync()));
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync(n => n.RecipientId == loner.Id)));
    }

    [Fact]
    public async Task Whoever_is_on_a_not_with_list_is_suggested_to_neither_side()
    {
        var people = await GivenPeersAsync(3);
        var (ada, ben) = (people[0], people[1]);
        await ChangeAsync(ada, e => e.SetNotWith([ben.Id]));
        await AskAsync();
        await PrepareAsync();

        Assert.DoesNotContain((await ShortlistAsync(ada)).Suggestions, s => s.SuggestedId == ben.Id);
        Assert.DoesNotContain((await ShortlistAsync(ben)).Suggestions, s => s.SuggestedId == ada.Id);
        Assert.False((await ViewAsync(ben))!.SomebodyLeft);
    }

    [Fact]
    public async Task Whoever_is_barred_is_not_suggested_and_locks_that_cannot_be_kept_do_not_matter()
    {
        var people = await GivenPeersAsync(3);
        var (ada, ben, cleo) = (people[0].Id, people[1].Id, people[2].Id);
        await GivenAsync(
            MatchWish.Of(Peers.Id, new PersonPair(ada, ben), MatchWishKind.Barred, Hanna.Id, Now),
            MatchWish.Of(Peers.Id, new PersonPair(ada, cleo), MatchWishKind.Locked, Hanna.Id, Now),
            MatchWish.Of(Peers.Id, new PersonPair(ben, cleo), MatchWishKind.Locked, Hanna.Id, Now)
        );

        await AskAsync();
        await PrepareAsync();

        Assert.Equal([cleo], (await ShortlistAsync(people[0])).Suggestions.Select(s => s.SuggestedId));
    }

    [Fact]
    public async Task The_news_comes_in_working_hours_and_ends_with_the_deadline()
    {
        await GivenPeersAsync(2);
        Clock.Advance(TimeSpan.FromHours(13));
        await AskAsync();
        await PrepareAsync();

        var notice = await InStoreAsync(s => s.Notices.FirstAsync());

        Assert.Equal(A.Now.AddDays(1).AddHours(-1), notice.NotBefore);
        Assert.Equal(Now.AddDays(SuggestionRound.DefaultDays), notice.ExpiresAt);
    }

    [Fact]
    public async Task A_cohort_too_large_to_plan_is_said_to_be_impossible_instead_of_tried_again()
    {
        await GivenPeersAsync(2);
        await InStoreAsync(s =>
            s.Cohorts.Where(c => c.Id == Peers.Id)
                .ExecuteUpdateAsync(c =>
                    c.SetProperty(
                        x => x.Policy,
                        new CohortPolicy
                        {
                            SuggestionsFirst = true,
                            Weights = new() { Goals = 999 },
                        }
                    )
                )
        );
        await AskAsync();

        await PrepareAsync();

        Assert.Equal(
            SuggestionRoundState.Impossible,
            (await InStoreAsync(s => s.SuggestionRounds.SingleAsync())).State
        );
        Assert.True((await StatusAsync(Peers.Id)).Value.Suggestions!.IsImpossible);
        Assert.Equal(0, await PrepareAsync());
    }
}
