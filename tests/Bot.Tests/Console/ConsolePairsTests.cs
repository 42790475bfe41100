using System.Text.RegularExpressions;
using MentorBot.Domain.MatchRuns.Wishes;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Console;

/// <summary>A coordinator studies the pairs of a preview in the browser, and demands some of the next one.</summary>
public sealed partial class ConsolePairsTests : ConsoleMatchTalk
{
    [Fact]
    public async Task Pairs_are_paged_and_found_by_name_and_the_look_is_recorded()
    {
        var cora = await GivenClosedAsync(20);
        await cora.AfterAsync($"{Match}/start");

        var first = await cora.PageAsync($"{Match}/pairs");
        var beyond = await cora.PageAsync($"{Match}/pairs?page=99");
        var one = await cora.PageAsync($"{Match}/pairs?name=son%2017");
        var nobody = await cora.PageAsync($"{Match}/pairs?name=%25");

        Assert.Contains("10 pairs, the weakest fit first", first, StringComparison.Ordinal);
        Assert.Contains("Page 1 of 2", first, StringComparison.Ordinal);
        Assert.Contains("Page 2 of 2", beyond, StringComparison.Ordinal);
        Assert.Contains("1 pair, the weakest fit first", one, StringComparison.Ordinal);
        Assert.Contains("Person 17", one, StringComparison.Ordinal);
        Assert.Contains("Next best for", one, StringComparison.Ordinal);
        Assert.Contains("Nobody by that name", nobody, StringComparison.Ordinal);
        Assert.Equal(4, await ActsAsync("read-match-pairs"));
    }

    [Fact]
    public async Task A_pair_is_locked_and_kept_apart_and_the_latest_can_be_undone()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        var pair = PairsOn(await cora.PageAsync($"{Match}/pairs"))[0];

        var locked = await cora.AfterAsync($"{Match}/pairs/lock", ("pair", pair));
        Assert.Contains("Noted. It applies to your next preview.", locked, StringComparison.Ordinal);
        Assert.Contains("Locked next time", locked, StringComparison.Ordinal);
        var apart = await cora.AfterAsync($"{Match}/pairs/bar", ("pair", pair));
        Assert.Contains("Kept apart next time", apart, StringComparison.Ordinal);
        Assert.Contains("Kept apart", await cora.PageAsync($"{Match}/locks"), StringComparison.Ordinal);
        Assert.Contains("Pairs kept", await cora.AfterAsync($"{Match}/start"), StringComparison.Ordinal);
        Assert.DoesNotContain(pair, PairsOn(await cora.PageAsync($"{Match}/pairs")));
        var undone = await cora.AfterAsync($"{Match}/locks/undo", ("pair", pair));

        Assert.Contains("Undone.", undone, StringComparison.Ordinal);
        Assert.Contains("No locks yet", undone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_partners_of_two_pairs_are_swapped_and_a_place_is_not_given_twice()
    {
        var cora = await GivenClosedAsync(6);
        await cora.AfterAsync($"{Match}/start");
        var pairs = PairsOn(await cora.PageAsync($"{Match}/pairs"));
        var choose = await cora.PageAsync($"{Match}/pairs?swap={pairs[0]}");
        Assert.Contains("Swap the partners of", choose, StringComparison.Ordinal);
        Assert.Contains("Swap with these", choose, StringComparison.Ordinal);

        var swapped = await cora.AfterAsync($"{Match}/pairs/swap", ("pair", pairs[0]), ("other", pairs[1]));
        var taken = await ShownAsync(await cora.FillAsync($"{Match}/pairs/lock", ("pair", pairs[0])));
        var nothing = await ShownAsync(await cora.FillAsync($"{Match}/pairs/swap", ("pair", pairs[0])));
        await cora.AfterAsync($"{Match}/start");

        Assert.Contains("Noted.", swapped, StringComparison.Ordinal);
        Assert.Contains("has room for one partner and is already locked", taken, StringComparison.Ordinal);
        Assert.Contains("Pick exactly two pairs", nothing, StringComparison.Ordinal);
        var (one, other) = (pairs[0].Split(':'), pairs[1].Split(':'));
        var now = PairsOn(await cora.PageAsync($"{Match}/pairs")).Select(Sorted).ToList();
        Assert.Contains(Sorted($"{one[0]}:{other[1]}"), now);
        Assert.Contains(Sorted($"{other[0]}:{one[1]}"), now);
        Assert.Contains("No locks yet", await cora.AfterAsync($"{Match}/locks/undo-all"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_are_named_what_it_costs_is_said_and_what_was_typed_is_kept()
    {
        var cora = await GivenClosedAsync(4);
        await cora.AfterAsync($"{Match}/start");
        (string, string) first = ("first", "Person 1");

        var unknown = await TwoAsync(cora, first, ("second", "Persona"), ("do", "lock"));
        var price = await TwoAsync(cora, first, ("second", "Person 2"), ("do", "price"));
        var none = await InStoreAsync(s => s.MatchWishes.CountAsync());
        var locked = await cora.AfterAsync($"{Match}/two", first, ("second", "Person 2"), ("do", "lock"));

        Assert.Contains("Nobody in this cohort is called", unknown, StringComparison.Ordinal);
        Assert.Contains("value=\"Persona\"", unknown, StringComparison.Ordinal);
        Assert.Contains("second-error", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("first-error", unknown, StringComparison.Ordinal);
        Assert.Contains("in this preview.", price, StringComparison.Ordinal);
        Assert.Equal(0, none);
        Assert.Matches("Person (1 and Person 2|2 and Person 1)", locked);
        Assert.Equal(MatchWishKind.Locked, await InStoreAsync(s => s.MatchWishes.Select(w => w.Kind).SingleAsync()));
    }

    private async Task<string> TwoAsync(ConsoleBrowser browser, params (string, string)[] fields) =>
        await ShownAsync(await browser.FillAsync($"{Match}/two", fields));

    private static List<string> PairsOn(string page) =>
        [.. PairValue().Matches(page).Select(found => found.Groups["pair"].Value)];

    private static string Sorted(string pair) => string.Join(':', pair.Split(':').Order(StringComparer.Ordinal));

    [GeneratedRegex("name=\"pair\" value=\"(?<pair>[0-9a-f:-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PairValue();
}
