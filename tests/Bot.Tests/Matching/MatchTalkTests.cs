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
        Assert.True((await Cora.Says("match")).Says("nothing to match"));

    [Fact]
    public async Task A_match_is_previewed_with_reasons_then_approved_once_however_often_it_is_pressed()
    {
        await GivenSignedUpAsync(5);
        await Cora.Presses("Close enrolment");

        var preview = await Cora.Says("match");
        Assert.True(preview.Says("2 pairs are ready") && preview.Says("1\nwithout a match"));
        Assert.True(preview.Says("which"));
        Assert.True(preview.Says("everybody who could be a partner is with somebody else"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
        var card = Cora.Card;
        await Cora.Presses("Approve and propose");
        await Cora.DoesTheSameAgain();
        var again = await Cora.Presses(card, "Approve and propose");

        Assert.True(again.Says("is approved"));
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

        var outdated = await Cora.Presses("Approve and propose");

        Assert.True(outdated.Says("nothing was approved"));
        Assert.True(outdated.Says("2 pairs are ready") && outdated.Says("0\nwithout a match"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
        Assert.True((await Cora.Presses("Approve and propose")).Says("is approved"));
    }

    [Fact]
    public async Task While_enrolment_is_open_a_preview_can_be_seen_but_not_approved()
    {
        await GivenSignedUpAsync(2);

        await Cora.Presses("Preview the match");

        Assert.DoesNotContain("Approve and propose", Cora.Card.Buttons);
        await Cora.Presses("Close enrolment, to approve it");
        Assert.True(Cora.Card.Says("Enrolment is closed"));
    }

    [Fact]
    public async Task With_several_cohorts_it_asks_which()
    {
        await GivenSignedUpAsync(2);
        await GivenCohortAsync("Autumn peers");
        await Cora.Presses("Open enrolment");

        var question = await Cora.Says("match");
        var preview = await Cora.Presses("Spring peers");

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
        var back = await Cora.Presses("Back to the preview");

        Assert.True(first.Says("Page 1 of 2, 10 pairs"));
        Assert.Equal(["Next", "Lock, bar or swap", "Back to the preview"], first.Buttons);
        Assert.True(next.Says("Page 2 of 2, 10 pairs"));
        Assert.Equal(["Previous", "Lock, bar or swap", "Back to the preview"], next.Buttons);
        Assert.True(back.Says("10 pairs are ready"));
        var planned = (await InStoreAsync(s => s.MatchRecords.SingleAsync())).Plan.Pairs.Select(p => p.Score).Order();
        Assert.True(planned.First() < planned.Last());
        Assert.Equal(planned, [.. ScoresOn(first), .. ScoresOn(next)]);
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

        var answer = await Anna.Presses(card with { MessageId = Anna.Card.MessageId }, "Approve and propose");

        Assert.True(answer.Says("I cannot find that"));
        Assert.Equal(0, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }

    private static IEnumerable<int> ScoresOn(SeenCard card) =>
        card
            .Words.Split('\n')
            .Where(line => line.Length > 0 && line.All(char.IsAsciiDigit))
            .Select(line => int.Parse(line, CultureInfo.InvariantCulture));

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
