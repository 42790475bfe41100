using MentorBot.Domain.Circles;
using MentorBot.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Circles;

/// <summary>Who came to sessions, and who may say so.</summary>
public sealed class AttendanceTests : CircleTest
{
    [Fact]
    public async Task Whoever_facilitated_says_who_came_and_the_others_see_how_many()
    {
        var session = await MeetAsync(Wednesday);
        Assert.IsType<FacilitatorSaysWhoCame>((await SayAsync(All[1], session, All[1])).Refusal);
        Assert.Null((await SayAsync(All[0], session, All[0], All[1], All[2], All[3])).Refusal);

        var last = (await CircleAsync(All[4])).Last!;
        Assert.Equal((4, 5), (last.Came, last.Of));
        Assert.Empty((await RollAsync(1))!.Members);
        Assert.False((await RollAsync(4))!.Mine);
        Assert.Equal(5, (await RollAsync(0))!.Members.Count);
    }

    [Fact]
    public async Task All_are_prefilled_before_anybody_has_said_so()
    {
        await MeetAsync(Wednesday);
        var roll = (await RollAsync(0))!;
        Assert.All(roll.Members, member => Assert.True(member.Came));
        Assert.Equal((5, false), (roll.Members.Count, roll.IsRecorded));
    }

    [Fact]
    public async Task Ones_own_word_counts_whatever_the_facilitator_says_later()
    {
        var session = await MeetAsync(Wednesday);
        Assert.IsType<AttendanceUnknown>((await CorrectAsync(All[4], session, came: true)).Refusal);
        await SayAsync(All[0], session, All[0]);
        Assert.Null((await CorrectAsync(All[4], session, came: true)).Refusal);
        await SayAsync(All[0], session, All[0]);

        Assert.True((await RollAsync(4))!.Mine);
        Assert.Equal(2, (await CircleAsync(All[1])).Last!.Came);
    }

    [Fact]
    public async Task Missing_twice_in_a_row_brings_one_kind_word_and_nobody_else_hears_of_it()
    {
        await MeetAndSayAsync(Wednesday, missing: 4);
        Assert.DoesNotContain(NoticeKind.MissedYou, await ToldAsync(All[4]));
        await MeetAndSayAsync(Wednesday.AddDays(14), missing: 4);
        await MeetAndSayAsync(Wednesday.AddDays(28), missing: 4);

        var notices = await InStoreAsync(s => s.Notices.Where(n => n.Kind == NoticeKind.MissedYou).ToListAsync());
        var told = Assert.Single(notices);
        Assert.Equal(All[4].Id, told.RecipientId);
        Assert.True(told.NotBefore >= Wednesday.AddDays(15), $"{told.NotBefore}");
    }

    [Fact]
    public async Task Missing_with_a_session_between_says_nothing()
    {
        await MeetAndSayAsync(Wednesday, missing: 4);
        await MeetAndSayAsync(Wednesday.AddDays(14), missing: 3);
        await MeetAndSayAsync(Wednesday.AddDays(28), missing: 4);

        Assert.False(await InStoreAsync(s => s.Notices.AnyAsync(n => n.Kind == NoticeKind.MissedYou)));
    }

    [Fact]
    public async Task Both_at_once_leave_one_word_for_each()
    {
        var session = await MeetAsync(Wednesday);
        await SayAsync(All[0], session, All[0], All[1]);
        await Task.WhenAll(SayAsync(All[0], session, All[0]), CorrectAsync(All[3], session, came: true));

        Assert.True((await RollAsync(3))!.Mine);
        Assert.Equal(5, await InStoreAsync(s => s.Attendances.CountAsync()));
    }

    [Fact]
    public async Task After_three_months_it_is_forgotten()
    {
        var session = await MeetAsync(Wednesday);
        await SayAsync(All[0], session, All[0]);
        Assert.Equal(0, await InStoreAsync(s => new ForgetOldTurnouts(s).RunAsync(Now, default)));
        Clock.Advance(ForgetOldTurnouts.Keep + TimeSpan.FromDays(1));

        Assert.Equal(5, await InStoreAsync(s => new ForgetOldTurnouts(s).RunAsync(Now, default)));
    }

    private async Task MeetAndSayAsync(DateTimeOffset at, int missing)
    {
        var facilitator = Named(await FacilitatorAsync());
        var session = await MeetAsync(at);
        Assert.Null((await SayAsync(facilitator, session, [.. All.Where(p => p != All[missing])])).Refusal);
    }

    private Task<RollCall?> RollAsync(int person) =>
        InStoreAsync(s => new FindRollCalls(s).LastAsync(Id, All[person].Id, Now, default));
}
