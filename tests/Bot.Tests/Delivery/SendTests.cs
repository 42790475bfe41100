using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Delivery;

public sealed class SendTests : DeliveryTest
{
    [Fact]
    public async Task What_was_committed_arrives_and_keeps_the_channels_id()
    {
        var notice = Tell(Ada);
        await GivenAsync(notice);

        await StartNodeAsync();
        var sent = await EventuallyAsync(notice, NoticeEnding.Sent);

        Assert.Equal(Subjects([notice]), ArrivedIn(Ada));
        Assert.Equal(Connector.Chat(ChatOf(Ada)).Messages.Single().Id, sent.ActivityId);
    }

    [Fact]
    public async Task Nothing_is_sent_before_a_429_allows_it_and_then_it_is()
    {
        var notice = Tell(Ada);
        Connector.Faults.Add(new Fault(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(30)), times: 2);
        await GivenAsync(notice);

        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.LastError == "429 Throttled");
        Clock.Advance(TimeSpan.FromSeconds(29));
        await Task.Delay(200);
        Assert.Single(Connector.Ledger);
        Clock.Advance(TimeSpan.FromSeconds(7));
        await Eventually.SoAsync(() => Connector.Ledger.Count == 2, "the second try");
        Assert.Equal(0, (await EventuallyAsync(notice, NoticeState.Pending)).Attempts);
        Clock.Advance(TimeSpan.FromSeconds(36));

        await EventuallyAsync(notice, NoticeEnding.Sent);
        Assert.Equal(Subjects([notice]), ArrivedIn(Ada));
    }

    [Fact]
    public async Task An_outage_is_waited_out()
    {
        var notice = Tell(Ada, NoticeKind.CheckIn);
        Connector.Faults.Add(new Fault(503));
        await GivenAsync(notice);

        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.Attempts == 1);
        Clock.Advance(TimeSpan.FromSeconds(3));

        await EventuallyAsync(notice, NoticeEnding.Sent);
        Assert.Single(ArrivedIn(Ada));
    }

    [Fact]
    public async Task A_check_in_that_may_have_arrived_is_not_sent_again()
    {
        var notice = Tell(Ada, NoticeKind.CheckIn);
        Connector.Faults.Add(new Fault(500, AfterAccepting: true));
        await GivenAsync(notice);

        await StartNodeAsync();
        await EventuallyAsync(notice, NoticeState.Ambiguous);
        Clock.Advance(TimeSpan.FromHours(1));
        await Task.Delay(200);

        Assert.Single(ArrivedIn(Ada));
    }

    [Fact]
    public async Task A_cut_connection_costs_an_introduction_nothing()
    {
        var notice = Tell(Ada);
        Connector.Faults.Add(Fault.Cut);
        await GivenAsync(notice);

        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.Attempts == 1);
        Clock.Advance(TimeSpan.FromSeconds(3));

        await EventuallyAsync(notice, NoticeEnding.Sent);
    }

    [Fact]
    public async Task Somebody_who_blocked_the_bot_is_left_in_peace_until_they_are_back()
    {
        Connector.Chat(ChatOf(Ada)).Refusal = "ConversationBlockedByUser";
        var first = Tell(Ada);
        await GivenAsync(first);
        await StartNodeAsync();
        await EventuallyAsync(first, NoticeState.Dead);
        var second = Tell(Ada);
        await GivenAsync(second);
        await Task.Delay(200);

        Assert.Equal(Reachability.Blocked, await ReachabilityOfAdaAsync());
        Assert.Single(Connector.Ledger);
        Connector.Chat(ChatOf(Ada)).Refusal = null;
        await ComeBackAsync();

        await EventuallyAsync(second, NoticeEnding.Sent);
        Assert.Equal(Subjects([second]), ArrivedIn(Ada));
    }

    [Fact]
    public async Task A_conversation_id_gone_stale_is_replaced_by_opening_the_chat_again()
    {
        await MoveChatAsync("a:stale");
        Connector.Faults.In("a:stale", new Fault(404, "ConversationNotFound"), times: 9);
        var notice = Tell(Ada);
        await GivenAsync(notice);

        await StartNodeAsync();
        await EventuallyAsync(notice, NoticeEnding.Sent);

        Assert.Single(ArrivedIn(Ada));
        Assert.Equal(ChatOf(Ada), (await InStoreAsync(s => s.PersonalChats.SingleAsync())).Address.ConversationId);
    }

    [Fact]
    public async Task A_chat_that_was_never_opened_is_opened_even_when_the_first_try_fails()
    {
        await MoveChatAsync("");
        Connector.Faults.Add(new Fault(500), when: request => request.Route == ConnectorRoute.CreateConversation);
        var notice = Tell(Ada, NoticeKind.CheckIn);
        await GivenAsync(notice);

        await StartNodeAsync();
        await EventuallyAsync(notice, n => n.Attempts == 1);
        Clock.Advance(TimeSpan.FromSeconds(3));
        await EventuallyAsync(notice, NoticeEnding.Sent);

        Assert.Single(ArrivedIn(Ada));
    }

    [Fact]
    public async Task Somebody_the_bot_never_met_is_known_to_be_without_it()
    {
        var stranger = A.Person("Stranger");
        await GivenAsync(stranger);
        var notice = Tell(stranger);
        await GivenAsync(notice);

        await StartNodeAsync();

        Assert.Equal("NotInstalled", (await EventuallyAsync(notice, NoticeState.Dead)).LastError);
        Assert.Empty(Connector.Ledger);
    }

    [Fact]
    public async Task What_has_become_untrue_is_dropped_without_a_word()
    {
        var notice = Tell(Ada);
        Composer.Untrue.Add(notice.SubjectId);
        await GivenAsync(notice);

        await StartNodeAsync();

        await EventuallyAsync(notice, NoticeEnding.Dropped);
        Assert.Empty(Connector.Ledger);
    }

    [Fact]
    public async Task A_card_that_cannot_be_made_holds_up_nobody_else()
    {
        var grace = A.Person("Grace Hopper");
        await GivenAsync(grace);
        var (broken, good) = (Tell(Ada), Tell(grace));
        Composer.Broken.Add(broken.SubjectId);
        await GivenAsync(Meet(grace), broken, good);

        await StartNodeAsync();

        await EventuallyAsync(good, NoticeEnding.Sent);
        Assert.Equal("InvalidOperationException", (await EventuallyAsync(broken, n => n.Attempts == 1)).LastError);
    }

    private async Task MoveChatAsync(string conversation)
    {
        await using var store = NewStore();
        var chat = await store.PersonalChats.SingleAsync();
        chat.MarkSeen(chat.Address with { ConversationId = conversation }, Now);
        await store.SaveChangesAsync();
    }

    private Task<Reachability> ReachabilityOfAdaAsync() =>
        InStoreAsync(store => store.People.Where(p => p.Id == Ada.Id).Select(p => p.Reachability).SingleAsync());

    private async Task ComeBackAsync()
    {
        await using var store = NewStore();
        (await store.People.SingleAsync(p => p.Id == Ada.Id)).MarkPresent(Now);
        await store.SaveChangesAsync();
    }
}
