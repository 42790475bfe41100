using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

public sealed class ChangeRulesTests : CohortTest
{
    private static readonly NewRules Nothing = new(null, null, null, null, null, null, null, null, "", []);
    private static readonly NewRules WithGoal = Nothing with
    {
        Statement = "Women in engineering find one another.",
        Groups = ["Women", " women ", "Parents"],
    };

    private readonly Person ada = A.Person("Ada Lovelace");

    [Fact]
    public async Task What_is_not_said_stays_as_it_was()
    {
        var cohort = await GivenAsync(CohortState.Draft);

        _ = (await ChangeAsync(cohort, Nothing with { MaxCircle = 6, SuggestionsFirst = true })).Value;

        var rules = (await PolicyAsync()) with { Weights = new() };
        Assert.Equal(
            new CohortPolicy
            {
                MaxCircle = 6,
                SuggestionsFirst = true,
                Weights = rules.Weights,
            },
            rules
        );
    }

    [Fact]
    public async Task Every_mistake_is_named_and_nothing_is_changed()
    {
        var cohort = await GivenAsync(CohortState.Draft);
        var wild = Nothing with
        {
            MinCircle = 3,
            RoundWeeks = 0,
            RepeatAfterRounds = 53,
            MaxCapacity = 11,
            Statement = "Only words",
        };

        var refused = Assert.IsType<CohortPlanRefused>((await ChangeAsync(cohort, wild)).Refusal);

        Assert.Equal(
            [
                typeof(CircleSizeOutOfRange),
                typeof(RoundWeeksOutOfRange),
                typeof(RepeatAfterRoundsOutOfRange),
                typeof(MentorPlacesOutOfRange),
                typeof(InclusionGoalIncomplete),
            ],
            refused.Mistakes.Select(m => m.GetType())
        );
        Assert.Equal(5, (await PolicyAsync()).MinCircle);
    }

    [Fact]
    public async Task An_inclusion_goal_counts_in_the_score_and_takes_nothing_from_the_whole()
    {
        var cohort = await GivenAsync(CohortState.Enrolling);

        _ = (await ChangeAsync(cohort, WithGoal)).Value;
        var with = await PolicyAsync();
        Assert.Equal(["Women", "Parents"], with.Inclusion!.Groups);
        Assert.Equal(new MatchWeights().Goals, with.Weights.Goals + with.Weights.Inclusion);

        _ = (await ChangeAsync(cohort, Nothing)).Value;
        Assert.Null((await PolicyAsync()).Inclusion);
        Assert.Equal(new MatchWeights(), (await PolicyAsync()).Weights);
    }

    [Fact]
    public async Task What_people_said_to_a_goal_goes_when_the_goal_goes()
    {
        var cohort = await GivenAsync(CohortState.Enrolling);
        _ = (await ChangeAsync(cohort, WithGoal)).Value;
        var enrolment = A.Enrolment(cohort, ada);
        enrolment.SetAffinities(["Women", "Parents"]);
        await GivenAsync(ada, enrolment);

        _ = (await ChangeAsync(cohort, WithGoal with { Groups = ["Parents"] })).Value;
        Assert.Equal(["Parents"], await AffinitiesAsync());

        _ = (await ChangeAsync(cohort, Nothing)).Value;
        Assert.Empty(await AffinitiesAsync());
    }

    [Fact]
    public async Task Who_wants_can_take_it_back_in_any_state_of_the_cohort()
    {
        var cohort = await GivenAsync(CohortState.Active);
        var enrolment = A.Enrolment(cohort, ada);
        enrolment.SetAffinities(["Women"]);
        await GivenAsync(ada, enrolment);

        _ = (await InStoreAsync(store => new ForgetAffinities(store).RunAsync(ActOf(ada), default))).Value;

        Assert.Empty(await AffinitiesAsync());
    }

    [Fact]
    public async Task After_a_match_was_approved_and_for_others_the_rules_stand()
    {
        var cohort = await GivenAsync(CohortState.Active);
        Assert.IsType<CohortIsNot>((await ChangeAsync(cohort, Nothing)).Refusal);

        var byAda = await InStoreAsync(store =>
            new ChangeRules(store).RunAsync(cohort.Id, Nothing, ActOf(ada), default)
        );
        Assert.IsType<NotFound>(byAda.Refusal);
    }

    private async Task<Cohort> GivenAsync(CohortState state)
    {
        var cohort = A.Cohort(Hanna, state: state);
        await GivenAsync(Hanna, cohort);
        return cohort;
    }

    private Task<Result<Done>> ChangeAsync(Cohort cohort, NewRules rules) =>
        InStoreAsync(store => new ChangeRules(store).RunAsync(cohort.Id, rules, AsHanna, CancellationToken.None));

    private Task<CohortPolicy> PolicyAsync() =>
        InStoreAsync(store => store.Cohorts.Select(c => c.Policy).SingleAsync());

    private Task<IReadOnlyList<string>> AffinitiesAsync() =>
        InStoreAsync(store => store.Enrolments.Select(e => e.Affinities).SingleAsync());
}
