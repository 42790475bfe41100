using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>A circle of five that shrinks to four, and another circle of four in the same cohort; eight is the most.</summary>
public sealed class MergeTests : CircleTest
{
    private IReadOnlyList<Person> others = [];
    private Mentorship other = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        others = [.. Enumerable.Range(0, 4).Select(n => A.Person($"Other {(char)('A' + n)}"))];
        other = A.Running(A.Mentorship(Cohort, others), Cohort);
        var enrolments = others.Select(person => A.Enrolment(Cohort, person)).ToList();
        enrolments.ForEach(enrolment => enrolment.TakePlace());
        await GivenAsync([.. others, .. enrolments, other]);
        await TendAsync();
    }

    [Fact]
    public async Task Once_all_agree_the_small_one_joins_the_other()
    {
        await ShrinkAsync();
        await ForgetNoticesAsync();
        Assert.Equal([], await ToldAsync(others[0]));
        foreach (var person in Everybody)
        {
            Assert.Null((await SayAsync(person, agrees: true)).Refusal);
        }

        await MergeAsync();
        await MergeAsync();

        var small = await InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == Id));
        var large = await InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == other.Id));
        Assert.Equal((MentorshipState.Ended, EndReason.Merged), (small.State, small.EndReason));
        Assert.Equal(8, large.Present().Count);
        Assert.Equal([NoticeKind.CircleWelcome], await ToldAsync(All[1]));
        Assert.Equal([NoticeKind.MembersChanged], await ToldAsync(others[0]));
        Assert.Equal(1, (await EnrolmentsAsync())[All[1].Id].PlacesTaken);
        Assert.Equal(EndReason.Merged, (await ViewOfAsync(All[1])).OverBecause);
    }

    [Fact]
    public async Task A_no_or_silence_leaves_both_as_they_are_and_all_hear_the_same()
    {
        await ShrinkAsync();
        await SayAsync(All[1], agrees: false);
        await SayAsync(All[2], agrees: true);
        await MergeAsync();
        Assert.DoesNotContain(NoticeKind.CircleMergeOver, await ToldAsync(others[0]));
        Clock.Advance(CircleMerge.Patience);
        await MergeAsync();
        await MergeAsync();

        Assert.True((await InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == Id))).IsRunning);
        Assert.All(
            await Task.WhenAll(Everybody.Select(ToldAsync)),
            told => Assert.Single(told, kind => kind == NoticeKind.CircleMergeOver)
        );
        Assert.IsType<MergeIsOver>((await SayAsync(All[3], agrees: true)).Refusal);
    }

    [Fact]
    public async Task It_is_asked_once_all_in_both_and_nobody_else()
    {
        await ShrinkAsync();
        await MergeAsync();
        Assert.All(
            await Task.WhenAll(Everybody.Select(ToldAsync)),
            told => Assert.Single(told, kind => kind == NoticeKind.CircleMergeAsked)
        );
        Assert.DoesNotContain(NoticeKind.CircleMergeAsked, await ToldAsync(All[0]));
        Assert.IsType<NotFound>((await SayAsync(All[0], agrees: true)).Refusal);
    }

    [Fact]
    public async Task Even_fewer_than_four_join_the_other_one_if_all_agree()
    {
        await ShrinkAsync();
        await SayAsync(All[1], agrees: false);
        Clock.Advance(CircleMerge.Patience);
        await MergeAsync();
        await ForgetNoticesAsync();

        await LeaveAsync(All[1]);
        Assert.Empty(await ToldAsync(All[2]));
        await MergeAsync();

        Assert.Equal([NoticeKind.CircleMergeAsked], await ToldAsync(All[2]));
        foreach (var person in Everybody.Where(p => p != All[1]))
        {
            Assert.Null((await SayAsync(person, agrees: true)).Refusal);
        }

        await MergeAsync();
        Assert.Equal(EndReason.Merged, (await SmallAsync()).EndReason);
        Assert.Equal(7, (await InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == other.Id))).Present().Count);
    }

    [Fact]
    public async Task Fewer_than_four_end_without_the_others_consent_and_come_first()
    {
        await ShrinkAsync();
        await LeaveAsync(All[1]);
        Clock.Advance(CircleMerge.Patience);
        await ForgetNoticesAsync();

        await MergeAsync();

        var small = await SmallAsync();
        Assert.Equal((MentorshipState.Ended, EndReason.Left), (small.State, small.EndReason));
        Assert.Equal([NoticeKind.MentorshipEnded], await ToldAsync(All[2]));
        Assert.Equal([NoticeKind.CircleMergeOver], await ToldAsync(others[0]));
        var places = await EnrolmentsAsync();
        Assert.Equal((0, 1), (places[All[2].Id].PlacesTaken, places[All[2].Id].SatOut));
        Assert.True((await InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == other.Id))).IsRunning);
    }

    [Fact]
    public async Task Fewer_than_four_end_at_once_where_no_circle_has_room()
    {
        await InStoreAsync(s =>
            s.Mentorships.Where(m => m.Id == other.Id)
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(m => m.State, MentorshipState.Ended)
                        .SetProperty(m => m.EndReason, EndReason.CohortCancelled)
                        .SetProperty(m => m.EndedAt, Now)
                )
        );
        await ShrinkAsync();
        Assert.True((await SmallAsync()).IsRunning);
        await LeaveAsync(All[1]);
        await MergeAsync();

        Assert.Equal(EndReason.Left, (await SmallAsync()).EndReason);
        Assert.Equal(0, await InStoreAsync(s => s.CircleMerges.CountAsync()));
    }

    [Fact]
    public async Task Nobody_is_asked_where_a_rule_stands_between_two_of_them()
    {
        await InStoreAsync(async s =>
        {
            (await s.Enrolments.SingleAsync(e => e.PersonId == others[2].Id)).SetNotWith([All[4].Id]);
            return await s.SaveChangesAsync();
        });
        await ShrinkAsync();

        Assert.Equal(0, await InStoreAsync(s => s.CircleMerges.CountAsync()));
        Assert.DoesNotContain(NoticeKind.CircleMergeAsked, await ToldAsync(others[2]));
    }

    private Task<Mentorship> SmallAsync() => InStoreAsync(s => s.Mentorships.SingleAsync(m => m.Id == Id));

    private IEnumerable<Person> Everybody => All.Skip(1).Concat(others);

    private async Task ShrinkAsync()
    {
        await LeaveAsync(All[0]);
        await MergeAsync();
    }

    private Task<int> MergeAsync() =>
        InStoreAsync(s => new MergeCircles(s, PromptBudget.Usual, Odd).RunAsync(Now, default));

    private Task<Result<Done>> SayAsync(Person who, bool agrees) =>
        DoAsync(who, (s, c) => new AnswerMerge(s).RunAsync(Id, agrees, c, default));
}
