using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>
/// A coordinator's locks, bars and swaps: they apply to every run from the next one on, until withdrawn.
/// </summary>
public sealed class StoredWishTests : MatchRunTest
{
    [Fact]
    public async Task A_barred_pair_is_not_made_in_any_run_until_it_is_taken_back()
    {
        var people = await GivenPeersAsync(2);
        Assert.Equal(1, (await PreviewedAsync()).Summary.Pairs);

        Assert.Null((await WishAsync(MatchWishKind.Barred, people[0], people[1])).Refusal);

        Assert.Equal(0, (await PreviewedAsync()).Summary.Pairs);
        Assert.Equal(0, (await PreviewedAsync()).Summary.Pairs);
        Assert.Equal(1, (await TakeBackAsync(null)).Value);
        Assert.Equal(1, (await PreviewedAsync()).Summary.Pairs);
    }

    [Fact]
    public async Task A_wish_makes_the_preview_before_it_outdated()
    {
        var people = await GivenPeersAsync(4);
        var before = (await PreviewAsync()).Value;

        await WishAsync(MatchWishKind.Barred, people[0], people[1]);

        Assert.IsType<PreviewIsOutdated>((await ApproveAsync(before)).Refusal);
    }

    [Fact]
    public async Task A_locked_pair_stands_in_the_inputs_of_the_next_run()
    {
        var people = await GivenPeersAsync(4);

        await WishAsync(MatchWishKind.Locked, people[0], people[3]);
        var id = (await PreviewAsync()).Value;

        Assert.Equal([new(people[0].Id, people[3].Id)], (await RecordAsync(id)).Problem.Wishes.Locked);
    }

    [Fact]
    public async Task The_newer_word_on_a_pair_counts_and_is_said_with_who_said_it()
    {
        var people = await GivenPeersAsync(2);

        await WishAsync(MatchWishKind.Locked, people[0], people[1]);
        await WishAsync(MatchWishKind.Barred, people[1], people[0]);

        var wish = Assert.Single((await ListAsync()).Value.Newest);
        Assert.Equal((MatchWishKind.Barred, Hanna.Name), (wish.Kind, wish.By));
    }

    [Fact]
    public async Task Somebody_with_one_place_is_not_locked_twice()
    {
        var people = await GivenPeersAsync(4);
        await WishAsync(MatchWishKind.Locked, people[0], people[1]);

        var twice = await WishAsync(MatchWishKind.Locked, people[0], people[2]);

        Assert.Equal(new LockedElsewhere(people[0].Name, 1), twice.Refusal);
        Assert.Equal(1, (await ListAsync()).Value.All);
    }

    [Fact]
    public async Task Swapping_two_pairs_locks_the_two_new_ones_and_forgets_the_locks_of_the_old()
    {
        var people = await GivenPeersAsync(4);
        await WishAsync(MatchWishKind.Locked, people[0], people[1]);

        var swapped = await InStoreAsync(s =>
            new SwapPairs(s).RunAsync(
                Peers.Id,
                [(people[0].Id, people[1].Id), (people[2].Id, people[3].Id)],
                AsHanna,
                default
            )
        );

        Assert.Null(swapped.Refusal);
        Assert.Equal(
            new HashSet<PersonPair> { new(people[0].Id, people[3].Id), new(people[2].Id, people[1].Id) },
            (await ListAsync()).Value.Newest.Select(wish => wish.Pair).ToHashSet()
        );
    }

    [Fact]
    public async Task Only_coordinators_wish_and_only_for_people_of_the_cohort()
    {
        var people = await GivenPeersAsync(2);
        var stranger = A.Person("Sam Stranger");
        await GivenAsync(stranger);

        Assert.IsType<NotFound>((await WishAsync(MatchWishKind.Barred, people[0], stranger)).Refusal);
        Assert.IsType<NotFound>((await WishAsync(MatchWishKind.Barred, people[0], people[0])).Refusal);
        Assert.IsType<NotFound>((await WishAsync(MatchWishKind.Barred, people[0], people[1], ActOf(Hanna))).Refusal);
        Assert.Equal(0, await InStoreAsync(s => s.MatchWishes.CountAsync()));
    }

    private Task<Result<Done>> WishAsync(
        MatchWishKind kind,
        Person one,
        Person other,
        CommandContext? context = null
    ) =>
        InStoreAsync(s =>
            new WishForPairs(s).RunAsync(Peers.Id, [new(one.Id, other.Id)], kind, context ?? AsHanna, default)
        );

    private Task<Result<int>> TakeBackAsync(PersonPair[]? pairs) =>
        InStoreAsync(s => new TakeBackWishes(s).RunAsync(Peers.Id, pairs, AsHanna, default));

    private Task<Result<WishList>> ListAsync() =>
        InStoreAsync(s => new ReadWishes(s).RunAsync(Peers.Id, AsHanna, default));
}
