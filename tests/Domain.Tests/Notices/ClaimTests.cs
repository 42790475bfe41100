using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Notices;

public sealed class ClaimTests : OutboxTest
{
    private static readonly TimeSpan Expired = TimeSpan.FromMilliseconds(-1);

    [Fact]
    public async Task What_is_claimed_is_claimed_once_with_its_address_and_locale()
    {
        var address = new ChatAddress("https://smba.example/emea/", "a:1", "29:1");
        await GivenAsync(PersonalChat.Of(Ada.Id, address, Now), Tell(Ada));

        var claimed = Assert.Single(await ClaimAsync());

        Assert.Equal(
            (Ada.Id, address, "en-US", "one"),
            (claimed.Recipient, claimed.Address, claimed.Locale, claimed.Owner)
        );
        Assert.Empty(await ClaimAsync("other"));
    }

    [Fact]
    public async Task Nothing_is_claimed_before_it_is_due_or_after_it_expired()
    {
        await GivenAsync(Tell(Ada, after: TimeSpan.FromHours(1), lifetime: TimeSpan.FromHours(1)));

        Assert.Empty(await ClaimAsync());
        Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(await ClaimAsync());
    }

    [Fact]
    public async Task Of_each_person_only_the_first_in_line_is_claimed_and_the_next_after_it_was_settled()
    {
        var first = Tell(Ada, occurrence: "1");
        Clock.Advance(TimeSpan.FromSeconds(1));
        var second = Tell(Ada, occurrence: "2");
        var graces = Tell(Grace);
        await GivenAsync(second, first, graces);

        var claimed = await ClaimAsync();
        Assert.Equal([first.Id, graces.Id], claimed.Select(n => n.Id));
        Assert.Empty(await ClaimAsync());
        await SettleAsync(claimed[0], new NoticeOutcome.Sent("m1"));

        Assert.Equal(second.Id, Assert.Single(await ClaimAsync()).Id);
    }

    [Fact]
    public async Task Nothing_overtakes_what_is_being_tried_again()
    {
        var tried = Tell(Ada, occurrence: "1");
        await GivenAsync(tried);
        var claimed = Assert.Single(await ClaimAsync());
        await SettleAsync(claimed, new NoticeOutcome.Again(Now.AddMinutes(1), "429", CountsAsAttempt: false));
        await GivenAsync(Tell(Ada, occurrence: "2"));

        Assert.Empty(await ClaimAsync());
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(tried.Id, Assert.Single(await ClaimAsync()).Id);
    }

    [Fact]
    public async Task What_is_planned_for_later_holds_nothing_up()
    {
        await GivenAsync(
            Tell(Ada, NoticeKind.CheckIn, after: TimeSpan.FromDays(1)),
            Tell(Ada, NoticeKind.Introduction)
        );

        Assert.Equal([NoticeKind.Introduction], Kinds(await ClaimAsync()));
    }

    [Fact]
    public async Task With_few_slots_answers_go_before_check_ins_and_check_ins_before_digests()
    {
        var people = Enumerable.Range(1, 3).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync(
            Tell(people[0], NoticeKind.ManagerDigest),
            Tell(people[1], NoticeKind.CheckIn),
            Tell(people[2], NoticeKind.Proposal)
        );

        Assert.Equal([NoticeKind.Proposal, NoticeKind.CheckIn], Kinds(await ClaimAsync(slots: 2)));
        Assert.Equal([NoticeKind.ManagerDigest], Kinds(await ClaimAsync(slots: 2)));
    }

    [Fact]
    public async Task Two_messages_to_one_person_keep_their_distance_in_real_time()
    {
        await GivenAsync(Tell(Ada, occurrence: "1"), Tell(Ada, occurrence: "2"));
        await SettleAsync(Assert.Single(await ClaimAsync()), new NoticeOutcome.Sent("m1"), TimeSpan.FromSeconds(1));

        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await ClaimAsync());
        await Task.Delay(TimeSpan.FromMilliseconds(1100));
        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task A_notice_waits_for_somebody_who_cannot_be_reached_until_they_are_back()
    {
        var away = A.Person("Away", isHere: false);
        await GivenAsync(away);
        await GivenAsync(Tell(away));

        Assert.Empty(await ClaimAsync());
        await ChangeAsync(away.Id, person => person.MarkPresent(Now));

        Assert.Single(await ClaimAsync());
    }

    [Fact]
    public async Task When_a_sender_dies_its_lease_runs_out_and_another_takes_over()
    {
        await GivenAsync(Tell(Ada, occurrence: "1"), Tell(Ada, occurrence: "2"));
        var dead = Assert.Single(await ClaimAsync("dead", lease: Expired));

        var taken = Assert.Single(await ClaimAsync("other"));

        Assert.Equal((dead.Id, "other"), (taken.Id, taken.Owner));
        Assert.False(await SettleAsync(dead, new NoticeOutcome.Sent("m1")));
        Assert.True(await SettleAsync(taken, new NoticeOutcome.Sent("m2")));
    }

    [Fact]
    public async Task A_moved_clock_ends_no_lease()
    {
        await GivenAsync(Tell(Ada));
        Assert.Single(await ClaimAsync());

        Clock.Advance(TimeSpan.FromDays(3));

        Assert.Empty(await ClaimAsync("other"));
    }

    [Fact]
    public async Task What_was_not_begun_is_given_back()
    {
        var notice = Tell(Ada);
        await GivenAsync(notice);
        await ClaimAsync();

        await using (var store = NewStore())
        {
            await new ReleaseNotices(store).RunAsync("other", [notice.Id], CancellationToken.None);
            Assert.Empty(await ClaimAsync());
            await new ReleaseNotices(store).RunAsync("one", [notice.Id], CancellationToken.None);
        }

        Assert.Single(await ClaimAsync("other"));
    }

    [Fact]
    public async Task Many_senders_at_once_never_claim_the_same_notice()
    {
        var people = Enumerable.Range(1, 40).Select(i => A.Person($"Person {i}")).ToList();
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Tell(person))]);

        var claims = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => ClaimAsync($"sender {i}", slots: 7)));

        var ids = claims.SelectMany(claim => claim).Select(notice => notice.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        ids.AddRange((await ClaimAsync("last", slots: 40)).Select(notice => notice.Id));
        Assert.Equal(people.Count, ids.Count);
    }

    private async Task ChangeAsync(PersonId id, Action<Person> change)
    {
        await using var store = NewStore();
        change(await store.People.SingleAsync(person => person.Id == id));
        await store.SaveChangesAsync();
    }
}
