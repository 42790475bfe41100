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
        await Cora.Presses("Details");

        var repeat = await Cora.Presses("Repeat it");

        Assert.True(repeat.Says("Same result, to the pair"));
        Assert.True((await Cora.Presses("Back to match")).Says("match preview"));
    }

    [Fact]
    public async Task Two_runs_are_compared()
    {
        await GivenPreviewAsync();
        await Cora.Presses("Preview again");
        await Cora.Presses("Details");

        var compared = await Cora.Presses("Compare");

        Assert.True(compared.Says("What changed"));
        Assert.True(compared.Says("as before"));
    }

    [Fact]
    public async Task A_preview_is_thrown_away()
    {
        await GivenPreviewAsync();
        await Cora.Presses("Details");

        var gone = await Cora.Presses("Discard preview");

        Assert.True(gone.Says("The preview is gone"));
        Assert.True(gone.Says("No match yet"));
        Assert.True((await Cora.Presses("Try again")).Says("match preview"));
    }

    [Fact]
    public async Task A_pair_is_barred_from_the_pages_and_the_next_run_heeds_it()
    {
        await GivenPreviewAsync(people: 2);
        await Cora.Presses("All pairs");
        await Cora.Presses("Change pairs");
        var pair = (await ChoicesAsync())[0];

        var noted = await Cora.Presses("Keep apart", new { pairs = pair });

        Assert.True(noted.Says("applies to your next preview"));
        Assert.True(noted.Says("Kept apart: Person"));
        Assert.True((await Cora.Presses("Preview again")).Says("No pairs yet"));
        Assert.Equal(MatchWishKind.Barred, (await InStoreAsync(s => s.MatchWishes.SingleAsync())).Kind);
    }

    [Fact]
    public async Task Swapping_needs_two_pairs_and_what_was_noted_can_be_taken_back()
    {
        await GivenPreviewAsync();
        await Cora.Presses("All pairs");
        await Cora.Presses("Change pairs");
        var (one, other) = (await ChoicesAsync()) is [var first, var second] ? (first, second) : default;

        var refused = await Cora.Presses("Swap partners", new { pairs = one });
        var swapped = await Cora.Presses("Swap partners", new { pairs = $"{one},{other}" });
        Assert.Equal(2, await InStoreAsync(s => s.MatchWishes.CountAsync()));
        var empty = await Cora.Presses("Undo all");

        Assert.True(refused.Says("exactly two pairs"));
        Assert.True(swapped.Says("Locked: Person"));
        Assert.True(empty.Says("None yet"));
    }

    [Fact]
    public async Task Any_two_people_are_locked_by_their_names_and_the_price_is_said_before()
    {
        await GivenPreviewAsync();
        await Cora.Presses("Details");
        await Cora.Presses("Locks");
        await Cora.Presses("Pick two people");

        var several = await Cora.Presses("Lock", new { first = "person", second = "Person 2" });
        var nobody = await Cora.Presses("Lock", new { first = "Zaphod", second = "Person 2" });
        var price = await Cora.Presses("What would it cost?", new { first = "Person 1", second = "person 2" });
        var noted = await Cora.Presses("Lock", new { first = "Person 1", second = "Person 2" });

        Assert.True(several.Says("Did you mean Person 1"), several.Words);
        Assert.True(nobody.Says("Nobody in this cohort is called"), nobody.Words);
        Assert.True(price.Says("ing them "), price.Words);
        Assert.True(noted.Says("Locked: Person"), noted.Words);
        await Cora.Presses("Preview again");
        Assert.True((await Cora.Presses("Details")).Says("One pair is locked by you"));
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
        await Cora.Presses("Details");
        await Cora.Presses("Locks");
        await Cora.Presses("Undo all");
        var wish = await LockAndRunAsync("Person 3", "Person 4");

        Assert.True(line.Says("couldn’t be kept"), line.Words);
        Assert.Equal(Sentence(line), Sentence(wish));
    }

    /// <summary>The sentence about locks, without the numbers in people's names.</summary>
    private static string Sentence(BotAnswer card) =>
        string.Concat(
            card.Card.Words.Split('\n')
                .First(words => words.Contains("couldn’t be kept", StringComparison.Ordinal))
                .Where(letter => !char.IsAsciiDigit(letter))
        );

    private async Task<BotAnswer> LockAndRunAsync(string first, string second)
    {
        if (!Cora.Card.Says("Locks and separations"))
        {
            await Cora.Presses("Details");
            await Cora.Presses("Locks");
        }

        await Cora.Presses("Pick two people");
        await Cora.Presses("Lock", new { first, second });
        return await Cora.Presses("Preview again");
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
