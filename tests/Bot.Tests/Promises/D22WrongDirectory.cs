using System.Globalization;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>Nothing is taken from anybody by a wrong answer of the directory.</summary>
[Trait("promise", "D22")]
public sealed class D22WrongDirectory : MissingPeople
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task D22_a_directory_that_misses_everybody_is_held_told_and_undone_by_itself(bool disabled)
    {
        if (disabled)
        {
            People.Append(Cora).ToList().ForEach(IsDisabled);
        }
        else
        {
            Forgets(People.Append(Cora));
        }

        await DaysPassAsync(1);
        await Cora.Awaits("13 people are missing");
        await DaysPassAsync(10);
        Assert.Equal(6, await RunningAsync());
        Assert.Equal(0, await GoneAsync());

        KnowsEverybody();
        await DaysPassAsync(2);

        Assert.Equal(6, await RunningAsync());
        Assert.Equal(13, await ReadAsync(s => s.People.CountAsync(p => p.MissingSince == null && p.HeldBy == null)));
        Assert.Equal(
            DirectoryHoldState.Over,
            await ReadAsync(s => s.DirectoryHolds.Select(hold => hold.State).SingleAsync())
        );
        Assert.Equal(12, await AskedAsync(People));
        Assert.True((await Cora.Says("missing people")).Says("Nobody is missing"));
    }

    [Fact]
    public async Task D22_when_a_coordinator_says_that_it_is_a_mistake_all_goes_on_whatever_the_directory_says()
    {
        Forgets(People.Append(Cora));
        await DaysPassAsync(1);
        await Cora.Awaits("are missing");

        var answer = await Cora.Presses("It’s a mistake");
        await DaysPassAsync(20);

        Assert.True(answer.Says("Everyone stays in"), answer.Words);
        Assert.Equal((6, 0), (await RunningAsync(), await GoneAsync()));
        Assert.Equal(12, await AskedAsync(People));
    }

    [Fact]
    public async Task D22_when_a_coordinator_says_that_they_have_left_each_is_let_go_after_a_week()
    {
        Forgets(People.Take(8));
        await DaysPassAsync(1);
        await Cora.Awaits("8 people are missing");

        await Cora.Presses("They’ve left");
        await DaysPassAsync(5);
        Assert.Equal((6, 0), (await RunningAsync(), await GoneAsync()));
        Knows(People[0]);
        await DaysPassAsync(4);

        Assert.Equal((2, 7), (await RunningAsync(), await GoneAsync()));
        Assert.Equal(Reachability.Reachable, (await PersonAsync(People[0])).Reachability);
    }

    [Fact]
    public async Task D22_only_a_coordinator_decides_and_only_once()
    {
        Forgets(People.Take(8));
        await DaysPassAsync(1);
        await Cora.Awaits("are missing");
        var card = Cora.Card;

        Assert.True((await People[11].Presses(card, "They’ve left")).Says("I cannot find that"));
        Assert.True((await People[11].Says("missing people")).Says("Only coordinators"));
        await Cora.Presses(card, "It’s a mistake");
        var late = await Cora.Presses(card, "They’ve left");

        Assert.True(late.Says("settled already"), late.Words);
        await DaysPassAsync(9);
        Assert.Equal(0, await GoneAsync());
    }

    [Fact]
    public async Task D22_an_account_that_is_off_for_some_days_costs_nobody_anything_and_nothing_is_asked_of_it()
    {
        var (away, partner) = (People[0], People[1]);
        await DaysPassAsync(4);
        IsDisabled(away);
        await DaysPassAsync(5);

        Assert.Equal(0, await AskedAsync([away]));
        Assert.Equal(11, await AskedAsync(People.Skip(1)));
        Assert.False(partner.Sees("can’t reach"), partner.Words);
        Assert.False(partner.Sees("ended"), partner.Words);

        Knows(away);
        await DaysPassAsync(3);

        Assert.Equal(6, await RunningAsync());
        Assert.Equal(1, await AskedAsync([away]));
        Assert.Null((await PersonAsync(away)).MissingSince);
        Assert.False(Cora.Sees("are missing"), Cora.Words);
    }

    [Fact]
    public async Task D22_who_is_really_gone_is_let_go_after_a_week_and_can_be_written_to_when_they_return()
    {
        Forgets([People[0]]);
        await DaysPassAsync(7);
        Assert.Equal((6, 0), (await RunningAsync(), await GoneAsync()));

        await DaysPassAsync(2);
        Assert.Equal((5, 1), (await RunningAsync(), await GoneAsync()));

        Knows(People[0]);
        await DaysPassAsync(1);
        var back = await PersonAsync(People[0]);
        Assert.Equal((Reachability.Reachable, true), (back.Reachability, back.IsEligible));
    }

    [Fact]
    public async Task D22_while_the_directory_does_not_answer_nobody_who_is_missing_is_let_go()
    {
        Forgets([People[0]]);
        await DaysPassAsync(2);
        IsOut = true;
        await DaysPassAsync(10);

        Assert.Equal((6, 0), (await RunningAsync(), await GoneAsync()));
    }

    [Theory]
    [InlineData(5, 5, false)]
    [InlineData(6, 120, false)]
    [InlineData(6, 119, true)]
    [InlineData(6, 6, true)]
    [InlineData(500, 10_000, false)]
    [InlineData(501, 10_000, true)]
    public void D22_more_than_five_people_and_more_than_five_percent_are_held(int missing, int people, bool isHeld) =>
        Assert.Equal(isHeld, DirectoryHold.IsNeededFor(missing, people));

    /// <summary>Hours at which people of a hundred went missing, and how many of them are held.</summary>
    [Theory]
    [InlineData(0, "")]
    [InlineData(0, "1 2 3 4 5")]
    [InlineData(6, "1 2 3 4 5 6")]
    [InlineData(6, "1 5 9 13 17 21")]
    [InlineData(0, "1 6 11 16 21 26")]
    [InlineData(7, "1 50 51 52 53 54 55 56 90")]
    [InlineData(12, "1 1 1 1 1 1 20 20 20 20 20 20")]
    [InlineData(12, "1 1 1 1 1 1 60 60 60 60 60 60 95")]
    public void D22_who_went_missing_within_a_day_of_many_others_is_held(int held, string hours)
    {
        var missing = hours
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(hour => A.Now.AddHours(int.Parse(hour, CultureInfo.InvariantCulture)))
            .Select(since => new MissingPerson(Ids.New<PersonId>(since), since))
            .ToList();

        var wave = MissingWave.In(missing, people: 100);

        Assert.Equal(held, wave.Count);
        Assert.Equal(held, wave.Distinct().Count());
    }

    private Task<int> RunningAsync() =>
        ReadAsync(store => store.Mentorships.CountAsync(m => m.State == MentorshipState.Active));

    private Task<int> GoneAsync() =>
        ReadAsync(store => store.People.CountAsync(p => p.Reachability == Reachability.Left));
}
