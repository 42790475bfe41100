using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Cohorts;

public sealed class CohortLifeTalkTests : CohortTalk
{
    [Fact]
    public async Task Without_cohorts_the_list_says_so_and_offers_the_first()
    {
        var list = await Cora.Says("cohorts");

        Assert.True(list.Says("No cohort running yet"));
        Assert.Contains("New cohort", list.Card.Buttons);
    }

    [Fact]
    public async Task A_list_too_long_for_buttons_is_chosen_from()
    {
        await Cora.Says("help");
        await InStoreAsync(async store =>
        {
            var cora = await store.People.SingleAsync();
            store.AddRange(Enumerable.Range(1, 9).Select(n => A.Cohort(cora, $"Cohort {n}")));
            return await store.SaveChangesAsync();
        });
        var id = await InStoreAsync(store =>
            store.Cohorts.Where(c => c.Name == "Cohort 3").Select(c => c.Id).SingleAsync()
        );

        await Cora.Says("cohorts");
        var shown = await Cora.Presses("Open cohort", new { cohort = id.ToString() });

        Assert.True(shown.Card.Says("Cohort 3"));
        Assert.False(shown.Card.Says("Cohort 4"));
    }

    [Fact]
    public async Task People_are_invited_by_name_once_and_unknown_names_come_back()
    {
        await Anna.Says("help");
        await GivenCohortAsync();
        await Cora.Presses("Open enrolment");

        await Cora.Presses("Invite people");
        var review = await Cora.Presses("Review", new { names = "anna; Nobody Known" });
        Assert.True(review.Says("Invite 1 person?") && review.Says("Nobody Known"), review.Words);
        Assert.Equal(0, await InvitationsAsync());
        var sent = await Cora.Presses("Invite 1 person");
        Assert.True(sent.Says("1 invitation is on the way."), sent.Words);
        await Cora.Presses("Invite people");
        var again = await Cora.Presses("Review", new { whom = "everybody" });

        Assert.True(again.Says("Invite 1 person?"), again.Words);
        Assert.True(again.Says("1 person already has an invitation or is signed up."), again.Words);
        await Cora.Presses("Invite 1 person");
        Assert.Equal(2, await InvitationsAsync());
        await Eventually.SoAsync(() => Anna.Sees("You’re invited: Spring peers"), "Anna reads her invitation");
        Assert.Contains("Join", Anna.Card.Buttons);
        Assert.True((await Anna.Presses("Join")).Says("Spring peers"));
    }

    [Fact]
    public async Task An_invitation_without_names_keeps_the_form_and_says_what_is_missing()
    {
        await GivenCohortAsync();
        await Cora.Presses("Open enrolment");
        await Cora.Presses("Invite people");

        var nobody = await Cora.Presses("Review");
        var unclear = await Cora.Presses("Review", new { whom = "everybody", names = "anna" });

        Assert.True(nobody.Says("Enter the names or email addresses"));
        Assert.True(unclear.Says("You entered names and picked a group"));
        Assert.True(unclear.Says("anna"));
    }

    /// <summary>Whom to invite is a choice on the card, and a button that was written by hand may name anything.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("department")]
    public void A_choice_that_is_none_counts_as_names(string whom) =>
        Assert.Equal(InviteCards.Lead("Spring", InviteCards.Named), InviteCards.Lead("Spring", whom));

    [Fact]
    public async Task Enrolment_opens_and_closes_and_a_second_press_on_the_old_card_shows_the_current_one()
    {
        await GivenCohortAsync();
        var draft = Cora.Card;
        await Cora.Presses("Open enrolment");
        var open = Cora.Card;
        await Cora.Presses("Close enrolment");

        var stale = await Cora.Presses(open, "Close enrolment");
        await Cora.Presses(draft, "Open enrolment", new { closes = "2026-03-01" });

        Assert.Contains("Reopen enrolment", stale.Card.Buttons);
        Assert.True(Cora.Card.Says("has passed"));
        Assert.Equal(CohortState.Matching, (await CohortAsync()).State);
    }

    [Fact]
    public async Task Cancelling_asks_first_and_tells_everybody_who_signed_up()
    {
        var people = await GivenSignedUpAsync(2);

        var question = await Cora.Presses("Cancel the cohort");
        Assert.True(question.Says("You can’t undo this"));
        await Cora.Presses("Cancel cohort");
        await Cora.DoesTheSameAgain();

        Assert.True(Cora.Card.Says("cancelled"));
        await Eventually.SoAsync(
            () => people.All(person => person.Sees("Spring peers is cancelled")),
            "everybody reads that the cohort is cancelled"
        );
    }

    /// <summary>Counts waiting and settled invitations in one statement, because the sender moves them between tables meanwhile.</summary>
    private Task<int> InvitationsAsync() =>
        InStoreAsync(store =>
            store
                .Notices.Where(n => n.Kind == NoticeKind.CohortInvitation)
                .Select(n => n.Id)
                .Concat(store.SentNotices.Where(n => n.Kind == NoticeKind.CohortInvitation).Select(n => n.Id))
                .CountAsync()
        );
}
