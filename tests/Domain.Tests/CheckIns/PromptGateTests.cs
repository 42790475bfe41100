using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Notices;

namespace MentorBot.Domain.Tests.CheckIns;

/// <summary>What is about to be sent is held to the hour between two prompts and to the budget of the week.</summary>
public sealed class PromptGateTests : OutboxTest
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_prompt_waits_for_the_end_of_the_hour_after_the_one_before()
    {
        await SaidAsync(NoticeKind.CheckIn);
        Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(Now.AddMinutes(40), await MomentAsync(NoticeKind.SessionReminder));
        Assert.Equal(Now.AddMinutes(40), await MomentAsync(NoticeKind.ManagerDigest));
        Clock.Advance(TimeSpan.FromMinutes(40));
        Assert.Null(await MomentAsync(NoticeKind.SessionReminder));
    }

    [Fact]
    public async Task What_somebody_did_neither_waits_nor_lets_wait()
    {
        await SaidAsync(NoticeKind.Introduction);
        Assert.Null(await MomentAsync(NoticeKind.CheckIn));

        await SaidAsync(NoticeKind.CheckIn);
        Assert.Null(await MomentAsync(NoticeKind.PartnerNote));
    }

    [Fact]
    public async Task What_would_come_too_late_does_not_wait_and_what_is_said_before_a_session_never_does()
    {
        await SaidAsync(NoticeKind.CheckIn);

        Assert.Equal(Now + Hour, await MomentAsync(NoticeKind.ProposalReminder, lifetime: Hour + Hour));
        Assert.Null(await MomentAsync(NoticeKind.ProposalReminder, lifetime: Hour));
        Assert.Null(await MomentAsync(NoticeKind.SessionExchange));
        await SaidAsync(NoticeKind.SessionExchange);
        Assert.Equal(Now + Hour, await MomentAsync(NoticeKind.ProposalReminder, lifetime: Hour + Hour));
    }

    [Fact]
    public async Task One_too_many_for_the_week_comes_on_the_next_monday()
    {
        await SaidAsync(NoticeKind.CheckIn);
        Clock.Advance(TimeSpan.FromDays(1));
        await SaidAsync(NoticeKind.AgreementReminder);
        Clock.Advance(TimeSpan.FromDays(1));

        var monday = Ada.Working.At(new DateOnly(2026, 3, 9), new TimeOnly(10, 0));
        Assert.Equal(monday, await MomentAsync(NoticeKind.MissedYou));
        Assert.Null(await MomentAsync(NoticeKind.ProposalReminder));
        Assert.Null(await MomentAsync(NoticeKind.SessionReminder));
        Clock.SetUtcNow(monday);
        Assert.Null(await MomentAsync(NoticeKind.MissedYou));
    }

    [Fact]
    public async Task What_is_asked_again_on_its_readers_wish_was_counted_before()
    {
        var subject = Ids.NewGuid(Now);
        await SaidAsync(NoticeKind.CheckIn, subject);
        await SaidAsync(NoticeKind.StillThere);
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await MomentAsync(NoticeKind.CheckIn, subject));
        Assert.NotNull(await MomentAsync(NoticeKind.CheckIn));
    }

    private Task SaidAsync(NoticeKind kind, Guid? subject = null)
    {
        var notice = Notice.Tell(Ada.Id, kind, subject ?? Ids.NewGuid(Now), Now);
        return GivenAsync(notice.ToSent(null, Now));
    }

    private async Task<DateTimeOffset?> MomentAsync(NoticeKind kind, Guid? subject = null, TimeSpan? lifetime = null)
    {
        var id = new NoticeId(Ids.NewGuid(Now));
        var notice = new ClaimedNotice(id, "one", kind, Ada.Id, subject ?? Ids.NewGuid(Now), 0, "en", null)
        {
            Hours = new SendingHours(Ada.Working, null, null),
            ExpiresAt = Now + (lifetime ?? TimeSpan.FromDays(7)),
        };
        var held = await InStoreAsync(s => new PromptGate(s, PromptBudget.Usual).RunAsync([notice], Now, default));
        return held.TryGetValue(id, out var at) ? at : null;
    }
}
