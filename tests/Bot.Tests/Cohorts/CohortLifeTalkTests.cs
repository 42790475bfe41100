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

        Assert.True(list.Says("no cohort yet"));
        Assert.Contains("New cohort", list.Card.Buttons);
    }

    [Fact]
    public async Task A_list_too_long_for_buttons_is_chosen_from()
    {
        await Cora.Says("help");
        await InStoreAsync(async store =>
        {
            var cora = await store.People.SingleAsync();
            store.AddRange(Enumerable.Range(1, 7).Select(n => A.Cohort(cora, $"Cohort {n}")));
            return await store.SaveChangesAsync();
        });
        var id = await InStoreAsync(store =>
            store.Cohorts.Where(c => c.Name == "Cohort 3").Select(c => c.Id).SingleAsync()
        );

        await Cora.Says("cohorts");
        var shown = await Cora.Presses("Show the chosen cohort", new { cohort = id.ToString() });

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
        var sent = await Cora.Presses("Send the invitations", new { names = "anna; Nobody Known" });
        Assert.True(sent.Says("Invitations on their way: 1."));
        Assert.True(sent.Says("Nobody Known"));
        await Cora.Presses("Invite people");
        var again = await Cora.Presses("Send the invitations", new { whom = "everybody" });

        Assert.True(again.Says("left in peace: 1"));
        Assert.Equal(2, await InvitationsAsync());
        await Eventually.SoAsync(() => Anna.Sees("You are invited: Spring peers"), "Anna reads her invitation");
        Assert.Contains("Join", Anna.Card.Buttons);
        Assert.True((await Anna.Presses("Join")).Says("Spring peers"));
    }

    [Fact]
    public async Task An_invitation_without_names_keeps_the_form_and_says_what_is_missing()
    {
        await GivenCohortAsync();
        await Cora.Presses("Open enrolment");
        await Cora.Presses("Invite people");

        var nobody = await Cora.Presses("Send the invitations");
        var unclear = await Cora.Presses("Send the invitations", new { whom = "everybody", names = "anna" });

        Assert.True(nobody.Says("Write the e-mail addresses"));
        Assert.True(unclear.Says("You wrote names and chose a group"));
        Assert.True(unclear.Says("anna"));
    }

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
        Assert.True(question.Says("cannot be undone"));
        await Cora.Presses("Yes, cancel it");
        await Cora.DoesTheSameAgain();

        Assert.True(Cora.Card.Says("cancelled"));
        await Eventually.SoAsync(
            () => people.All(person => person.Sees("Spring peers has been cancelled")),
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
