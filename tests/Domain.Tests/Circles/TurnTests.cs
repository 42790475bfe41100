using MentorBot.Domain.Circles;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>Who facilitates the sessions of a circle, one after the other.</summary>
public sealed class TurnTests : CircleTest
{
    [Fact]
    public async Task Each_session_has_the_next_facilitator_and_the_next_topic()
    {
        var (who, what) = (new List<string?>(), new List<CircleTopic>());
        for (var week = 0; week < 6; week++)
        {
            who.Add(await FacilitatorAsync());
            what.Add((await CircleAsync(All[1])).Topic);
            await MeetAsync(Wednesday.AddDays(14 * week));
        }

        Assert.Equal(["Person A", "Person B", "Person C", "Person D", "Person E", "Person A"], who);
        Assert.Equal(Enum.GetValues<CircleTopic>()[..6], what);
        Assert.Equal(6, await InStoreAsync(s => s.CircleSessions.CountAsync()));
    }

    [Fact]
    public async Task Whoever_cannot_passes_it_on_and_the_next_is_told()
    {
        await AgreeAsync(Wednesday);
        Assert.IsType<NotYourTurn>((await PassAsync(All[1])).Refusal);
        Assert.Null((await PassAsync(All[0])).Refusal);
        Assert.Null((await PassAsync(All[0])).Refusal);

        Assert.Equal("Person B", await FacilitatorAsync());
        Assert.Contains(NoticeKind.FacilitatorTurn, await ToldAsync(All[1]));
        Assert.DoesNotContain(NoticeKind.FacilitatorTurn, await ToldAsync(All[2]));
    }

    [Fact]
    public async Task Once_all_have_passed_nobody_facilitates_until_somebody_offers()
    {
        foreach (var person in All)
        {
            Assert.Null((await PassAsync(person)).Refusal);
        }

        Assert.Null(await FacilitatorAsync());
        Assert.Null((await TakeAsync(All[3])).Refusal);
        Assert.Equal("Person D", await FacilitatorAsync());
    }

    [Fact]
    public async Task Of_two_who_offer_at_once_one_wins_and_the_other_sees_who()
    {
        var both = await Task.WhenAll(TakeAsync(All[2]), TakeAsync(All[3]));

        var winner = await FacilitatorAsync();
        var refused = Assert.Single(both, one => one.IsRefused);
        Assert.Equal(winner, Assert.IsType<FacilitatorTaken>(refused.Refusal).Name);
        Assert.Equal([NoticeKind.FacilitatorTurn], await ToldAsync(All[0]));
    }

    [Fact]
    public async Task A_card_of_the_last_session_passes_nothing_on()
    {
        var old = (await CircleAsync(All[1])).TurnVersion;
        await MeetAsync(Wednesday);

        Assert.IsType<CardIsOutdated>((await PassAsync(All[1], seen: old)).Refusal);
        Assert.IsType<CardIsOutdated>((await TakeAsync(All[2], seen: old)).Refusal);
        Assert.Equal("Person B", await FacilitatorAsync());
    }

    [Fact]
    public async Task Whoever_leaves_drops_out_and_the_next_is_told_once()
    {
        await AgreeAsync(Wednesday);
        await LeaveAsync(All[0]);
        Assert.Equal("Person B", await FacilitatorAsync(reader: 1));
        await TendAsync();
        await TendAsync();

        Assert.Single(await ToldAsync(All[1]), kind => kind == NoticeKind.FacilitatorTurn);
        Assert.IsType<MentorshipIsOver>((await TakeAsync(All[0])).Refusal);
    }

    [Fact]
    public async Task Whoever_rests_is_passed_over_and_has_the_turn_when_back()
    {
        await PauseAsync(All[0], days: 20);
        Assert.Equal("Person B", await FacilitatorAsync(reader: 1));
        await MeetAsync(Wednesday);
        Clock.Advance(TimeSpan.FromDays(30));
        await InStoreAsync(s => new ResumeDuePauses(s, Odd).RunAsync(Now, default));

        Assert.Equal("Person A", await FacilitatorAsync(reader: 1));
    }

    [Fact]
    public async Task A_topic_of_their_own_is_for_one_session_and_uses_up_no_other()
    {
        Assert.Null((await TopicAsync(" How do we  onboard? ")).Refusal);
        Assert.Equal("How do we onboard?", (await CircleAsync(All[4])).OwnTopic);
        await MeetAsync(Wednesday);
        Assert.Equal((CircleTopic.WhatDrivesUs, null), await NextTopicAsync());

        await DoAsync(All[1], (s, c) => new SetTopic(s).ChooseAsync(Id, CircleTopic.SayingNo, c, default));
        await MeetAsync(Wednesday.AddDays(14));
        Assert.Equal((CircleTopic.WhatDrivesUs, null), await NextTopicAsync());
        await MeetAsync(Wednesday.AddDays(28));
        Assert.Equal((CircleTopic.GoodDays, null), await NextTopicAsync());
    }

    [Fact]
    public async Task No_topic_too_long_a_topic_and_an_old_list_change_nothing()
    {
        var old = (await CircleAsync(All[0])).TopicVersion;
        Assert.IsType<TopicMissing>((await TopicAsync("  ")).Refusal);
        Assert.IsType<TopicTooLong>((await TopicAsync(new string('x', CircleAgenda.MaxTopicLength + 1))).Refusal);
        await TopicAsync("Ours");

        Assert.IsType<CardIsOutdated>((await TopicAsync("Theirs", seen: old)).Refusal);
        Assert.Equal("Ours", (await CircleAsync(All[0])).OwnTopic);
    }

    [Fact]
    public async Task A_stranger_changes_and_learns_nothing()
    {
        var stranger = await NewcomerAsync("Sam Stranger");
        Assert.IsType<NotFound>((await TakeAsync(stranger)).Refusal);
        Assert.IsType<NotFound>((await PassAsync(stranger)).Refusal);
        Assert.IsType<NotFound>(
            (await DoAsync(stranger, (s, c) => new SetTopic(s).WriteAsync(Id, "Mine", c, default))).Refusal
        );
    }

    private Task<Result<Done>> TopicAsync(string words, string? seen = null) =>
        DoAsync(All[1], (s, c) => new SetTopic(s).WriteAsync(Id, words, c with { Seen = seen }, default));

    private async Task<(CircleTopic, string?)> NextTopicAsync() =>
        await CircleAsync(All[0]) is var circle ? (circle.Topic, circle.OwnTopic) : default;
}
