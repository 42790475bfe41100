using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Matching;

/// <summary>Runs beyond the first preview: compared, repeated, thrown away, and changed by locks and bars.</summary>
public sealed class MatchRunTalkTests : CohortTalk
{
    [Fact]
    public async Task A_run_is_repeated_from_its_seed_with_the_same_result()
    {
        await GivenPreviewAsync();
        await Cora.Presses("More");

        var repeat = await Cora.Presses("Run again from its seed");

        Assert.True(repeat.Says("The same result, to the pair"));
        Assert.True((await Cora.Presses("Back to the match")).Says("Preview of the match"));
    }

    [Fact]
    public async Task Two_runs_are_compared()
    {
        await GivenPreviewAsync();
        await Cora.Presses("Preview again");
        await Cora.Presses("More");

        var compared = await Cora.Presses("Compare with the run before");

        Assert.True(compared.Says("What changed"));
        Assert.True(compared.Says("as before"));
    }

    [Fact]
    public async Task A_preview_is_thrown_away()
    {
        await GivenPreviewAsync();
        await Cora.Presses("More");

        var gone = await Cora.Presses("Throw this preview away");

        Assert.True(gone.Says("thrown away"));
        Assert.True(gone.Says("There is no match"));
        Assert.True((await Cora.Presses("Try again")).Says("Preview of the match"));
    }

    [Fact]
    public async Task A_pair_is_barred_from_the_pages_and_the_next_run_heeds_it()
    {
        await GivenPreviewAsync(people: 2);
        await Cora.Presses("All pairs");
        await Cora.Presses("Lock, bar or swap");
        var pair = (await ChoicesAsync())[0];

        var noted = await Cora.Presses("Bar", new { pairs = pair });

        Assert.True(noted.Says("takes effect with the next run"));
        Assert.True(noted.Says("Barred: Person"));
        Assert.True((await Cora.Presses("Run again")).Says("0 pairs"));
        Assert.Equal(MatchWishKind.Barred, (await InStoreAsync(s => s.MatchWishes.SingleAsync())).Kind);
    }

    [Fact]
    public async Task Swapping_needs_two_pairs_and_what_was_noted_can_be_taken_back()
    {
        await GivenPreviewAsync();
        await Cora.Presses("All pairs");
        await Cora.Presses("Lock, bar or swap");
        var (one, other) = (await ChoicesAsync()) is [var first, var second] ? (first, second) : default;

        var refused = await Cora.Presses("Swap the two", new { pairs = one });
        var swapped = await Cora.Presses("Swap the two", new { pairs = $"{one},{other}" });
        Assert.Equal(2, await InStoreAsync(s => s.MatchWishes.CountAsync()));
        var empty = await Cora.Presses("Take back all");

        Assert.True(refused.Says("exactly two pairs"));
        Assert.True(swapped.Says("Locked: Person"));
        Assert.True(empty.Says("There are none"));
    }

    private async Task GivenPreviewAsync(int people = 4)
    {
        await GivenSignedUpAsync(people);
        await Cora.Presses("Preview the match");
    }

    /// <summary>The pairs of the page as its choices carry them.</summary>
    private async Task<IReadOnlyList<string>> ChoicesAsync()
    {
        var page = await InStoreAsync(s => s.MatchPages.SingleAsync());
        return [.. page.Pairs.Select(pair => string.Join(':', pair.People.Select(person => person.Person)))];
    }
}
