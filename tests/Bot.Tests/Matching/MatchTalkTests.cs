using System.Globalization;
using MentorBot.Bot.Tests.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Matching;

public sealed class MatchTalkTests : CohortTalk
{
    [Fact]
    public async Task With_nothing_to_match_it_says_so() =>
        Assert.True((await Cora.Says("match")).Says("Nothing to match yet"));

    [Fact]
    public async Task A_match_is_previewed_with_reasons_then_approved_once_however_often_it_is_pressed()
    {
        await GivenSignedUpAsync(5);
        await Cora.Presses("Close enrolment");

        var preview = await Cora.Says("match");
        Assert.True(preview.Says("2 pairs are ready") && preview.Says("1 person without a match"));
        Assert.True(preview.Says("2\nstrong") && preview.Says("The 2 weakest pairs"), preview.Words);
        Assert.True(preview.Says("2 matching skills"), preview.Words);
        Assert.True(preview.Says("everyone who’d suit them is taken"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
        var card = Cora.Card;
        var question = await Cora.Presses("Approve…");
        Assert.True(question.Says("Propose 2 pairs?") && question.Says("4 people get a proposal"), question.Words);
        Assert.True(question.Says("1 person hears why") && question.Says("You can’t take the messages back"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
        var ask = Cora.Card;
        await Cora.Presses("Send proposals");
        await Cora.DoesTheSameAgain();
        await Cora.Presses(ask, "Send proposals");
        var again = await Cora.Presses(card, "Approve…");

        Assert.True(again.Says("2 pairs approved"), again.Words);
        Assert.Equal(2, await InStoreAsync(s => s.Mentorships.CountAsync()));
        Assert.Equal(CohortState.Active, (await CohortAsync()).State);
    }

    [Fact]
    public async Task A_preview_that_has_become_outdated_is_not_approved_and_a_fresh_one_is_shown()
    {
        await GivenSignedUpAsync(5);
        await Cora.Presses("Close enrolment");
        await Cora.Presses("Preview the match");
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.OrderBy(e => e.Id).FirstAsync()).Withdraw();
            return await s.SaveChangesAsync();
        });

        await Cora.Presses("Approve…");
        var outdated = await Cora.Presses("Send proposals");

        Assert.True(outdated.Says("nothing was approved"));
        Assert.True(outdated.Says("2 pairs are ready") && !outdated.Says("without a match"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
        await Cora.Presses("Approve…");
        Assert.True((await Cora.Presses("Send proposals")).Says("2 pairs approved"));
    }

    [Fact]
    public async Task While_enrolment_is_open_a_preview_can_be_seen_but_not_approved()
    {
        await GivenSignedUpAsync(2);

        await Cora.Presses("Preview the match");

        Assert.DoesNotContain("Approve…", Cora.Card.Buttons);
        await Cora.Presses("Close enrolment");
        Assert.True(Cora.Card.Says("Enrolment is closed"));
    }

    [Fact]
    public async Task With_several_cohorts_it_asks_which()
    {
        await GivenSignedUpAsync(2);
        await GivenCohortAsync("Autumn peers");
        await Cora.Presses("Open enrolment");

        var question = await Cora.Says("match");
        var preview = await Cora.Presses("Match Spring peers");

        Assert.True(question.Says("Which cohort"));
        Assert.True(preview.Says("1 pair is ready"));
    }

    [Fact]
    public async Task Every_pair_can_be_read_page_by_page_the_weakest_first()
    {
        await GivenSignedUpAsync(20);
        await GivenSomeWantWhatNobodyOffersAsync();
        await Cora.Presses("Preview the match");

        await Cora.Presses("All pairs");
        var first = Cora.Card;
        await Cora.Presses("Next");
        var next = Cora.Card;
        var back = await Cora.Presses("Back to preview");

        Assert.True(first.Says("page 1 of 2") && first.Says("10 pairs"));
        Assert.Equal(["Next", "Change pairs", "Back to preview"], first.Buttons);
        Assert.True(next.Says("page 2 of 2") && next.Says("10 pairs"));
        Assert.Equal(["Previous", "Change pairs", "Back to preview"], next.Buttons);
        Assert.True(back.Says("10 pairs are ready"));
        var planned = (await InStoreAsync(s => s.MatchRecords.SingleAsync())).Plan.Pairs.Select(p => p.Score).Order();
        Assert.True(planned.First() < planned.Last());
        Assert.Equal(planned.Select(score => (score + 5) / 10), [.. ScoresOn(first), .. ScoresOn(next)]);
    }

    [Fact]
    public async Task Somebody_elses_press_on_the_pairs_finds_nothing()
    {
        await GivenSignedUpAsync(2);
        await Cora.Presses("Preview the match");
        var card = Cora.Card;
        await Anna.Says("help");

        var answer = await Anna.Presses(card with { MessageId = Anna.Card.MessageId }, "All pairs");

        Assert.True(answer.Says("I cannot find that"));
    }

    [Fact]
    public async Task Somebody_elses_press_on_a_preview_finds_nothing()
    {
        await GivenSignedUpAsync(2);
        await Cora.Presses("Close enrolment");
        await Cora.Presses("Preview the match");
        var card = Cora.Card;
        await Anna.Says("help");

        var answer = await Anna.Presses(card with { MessageId = Anna.Card.MessageId }, "Approve…");
        await Cora.Presses(card, "Approve…");
        var sent = await Anna.Presses(Cora.Card with { MessageId = Anna.Card.MessageId }, "Send proposals");

        Assert.True(answer.Says("cannot find that") && sent.Says("cannot find that"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }

    private static IEnumerable<int> ScoresOn(SeenCard card) =>
        card
            .Words.Split('\n')
            .Where(line => line.StartsWith("Fit ", StringComparison.Ordinal))
            .Select(line => int.Parse(line["Fit ".Length..], CultureInfo.InvariantCulture));

    private Task<int> GivenSomeWantWhatNobodyOffersAsync() =>
        InStoreAsync(async store =>
        {
            foreach (var enrolment in await store.Enrolments.OrderBy(e => e.Id).Take(7).ToListAsync())
            {
                enrolment.SetGoalsWanted(["Leadership"]);
            }

            return await store.SaveChangesAsync();
        });
}
