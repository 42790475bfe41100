using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Matching;

/// <summary>Runs after the first preview: compared, repeated, discarded, and changed by locks and bars.</summary>
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
        Assert.True((await Cora.Presses("Run again")).Says("No pairs could be made"));
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

    [Fact]
    public async Task Any_two_people_are_locked_by_their_names_and_the_price_is_said_before()
    {
        await GivenPreviewAsync();
        await Cora.Presses("More");
        await Cora.Presses("Locks and bars");
        await Cora.Presses("Two other people");

        var several = await Cora.Presses("Lock the two", new { first = "person", second = "Person 2" });
        var nobody = await Cora.Presses("Lock the two", new { first = "Zaphod", second = "Person 2" });
        var price = await Cora.Presses("What would it cost?", new { first = "Person 1", second = "person 2" });
        var noted = await Cora.Presses("Lock the two", new { first = "Person 1", second = "Person 2" });

        Assert.True(several.Says("Did you mean Person 1"), several.Words);
        Assert.True(nobody.Says("Nobody in this cohort is called"), nobody.Words);
        Assert.True(price.Says("ing them costs"), price.Words);
        Assert.True(noted.Says("Locked: Person"), noted.Words);
        await Cora.Presses("Run again");
        Assert.True((await Cora.Presses("More")).Says("1 of them by a lock of yours"));
    }

    [Fact]
    public async Task A_lock_against_a_private_wish_and_one_against_any_other_rule_sound_the_same()
    {
        await GivenPreviewAsync();
        var people = await InStoreAsync(s => s.People.Where(p => p.Name.StartsWith("Person ")).ToListAsync());
        var by = people.ToDictionary(person => person.Name);
        await InStoreAsync(async s =>
        {
            s.People.Single(p => p.Id == by["Person 1"].Id).SetManager(by["Person 2"].Id);
            s.Enrolments.Single(e => e.PersonId == by["Person 3"].Id).SetNotWith([by["Person 4"].Id]);
            return await s.SaveChangesAsync();
        });

        var line = await LockAndRunAsync("Person 1", "Person 2");
        await Cora.Presses("More");
        await Cora.Presses("Locks and bars");
        await Cora.Presses("Take back all");
        var wish = await LockAndRunAsync("Person 3", "Person 4");

        Assert.True(line.Says("could not be kept"), line.Words);
        Assert.Equal(Sentence(line), Sentence(wish));
    }

    /// <summary>The sentence about locks, without the numbers in people's names.</summary>
    private static string Sentence(BotAnswer card) =>
        string.Concat(
            card.Card.Words.Split('\n')
                .First(words => words.Contains("could not be kept", StringComparison.Ordinal))
                .Where(letter => !char.IsAsciiDigit(letter))
        );

    private async Task<BotAnswer> LockAndRunAsync(string first, string second)
    {
        if (!Cora.Card.Says("Locks and bars:"))
        {
            await Cora.Presses("More");
            await Cora.Presses("Locks and bars");
        }

        await Cora.Presses("Two other people");
        await Cora.Presses("Lock the two", new { first, second });
        return await Cora.Presses("Run again");
    }

    private async Task GivenPreviewAsync(int people = 4)
    {
        await GivenSignedUpAsync(people);
        await Cora.Presses("Preview the match");
    }

    /// <summary>The pairs of the page, encoded as the choice values of the card.</summary>
    private async Task<IReadOnlyList<string>> ChoicesAsync()
    {
        var page = await InStoreAsync(s => s.MatchPages.SingleAsync());
        return [.. page.Pairs.Select(pair => string.Join(':', pair.People.Select(person => person.Person)))];
    }
}
