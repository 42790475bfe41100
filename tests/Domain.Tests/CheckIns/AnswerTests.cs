using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Mentorships;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.CheckIns;

public sealed class AnswerTests : PairTest
{
    private static readonly MeetingReport Report = new(4, 45, " Great talk ", NoteAudience.Partner, "Read on");
    private CheckIn asked = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AcceptedForAsync(days: 8);
        await PlanAsync();
        asked = Assert.Single(await CheckInsAsync(Ada));
    }

    [Fact]
    public async Task Everything_said_of_a_meeting_is_kept_and_the_partner_gets_the_note_meant_for_them()
    {
        Assert.Null(await SayAsync(new MeetingTold(Report)));

        var kept = Assert.Single(await CheckInsAsync(Ada));
        Assert.Equal((true, 4, 45, "Great talk"), (kept.Met, kept.Rating, kept.Minutes, kept.Note));
        Assert.Equal(NoticeKind.PartnerNote, (await ToldAsync(Ben))[^1]);
        var note = await NoteForAsync(Ben);
        Assert.Equal("Great talk", note!.Note);
    }

    [Fact]
    public async Task A_private_note_reaches_nobody()
    {
        await SayAsync(new MeetingTold(Report with { Audience = NoteAudience.Private }));

        Assert.DoesNotContain(NoticeKind.PartnerNote, await ToldAsync(Ben));
        Assert.Null(await NoteForAsync(Ben));
    }

    [Fact]
    public async Task A_second_yes_loses_nothing_that_was_said()
    {
        await SayAsync(new MeetingTold(Report));
        await SayAsync(new WeMet());

        Assert.Equal(4, Assert.Single(await CheckInsAsync(Ada)).Rating);
    }

    [Fact]
    public async Task A_no_takes_back_what_was_said_of_a_meeting()
    {
        await SayAsync(new MeetingTold(Report));
        await SayAsync(new WeDidNotMet(NotMetReason.Cancelled));

        var kept = Assert.Single(await CheckInsAsync(Ada));
        Assert.Equal((false, null, null), (kept.Met, kept.Rating, kept.Note));
    }

    public static TheoryData<MeetingReport, Type> Nonsense =>
        new()
        {
            { Report with { Rating = 0 }, typeof(RatingOutOfRange) },
            { Report with { Rating = 6 }, typeof(RatingOutOfRange) },
            { Report with { Minutes = 4 }, typeof(MinutesOutOfRange) },
            { Report with { Minutes = 481 }, typeof(MinutesOutOfRange) },
            { Report with { Note = new string('x', 10_000) }, typeof(NoteTooLong) },
            { Report with { NextStep = new string('x', 501) }, typeof(NextStepTooLong) },
            { Report with { Takeaway = new string('x', 501) }, typeof(TakeawayTooLong) },
        };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task What_cannot_be_taken_changes_nothing(MeetingReport report, Type refusal)
    {
        Assert.IsType(refusal, await SayAsync(new MeetingTold(report)));

        Assert.Equal(CheckInState.Asked, Assert.Single(await CheckInsAsync(Ada)).State);
    }

    [Fact]
    public async Task Nobody_else_can_answer_or_see_it()
    {
        Assert.IsType<NotFound>(await SayAsync(new WeMet(), Ben));
        Assert.IsType<NotFound>(await SayAsync(new WeMet(), Stranger));
        Assert.Null(await InStoreAsync(s => new FindCheckIns(s).OneAsync(asked.Id, Ben.Id, default)));
        Assert.Null(await NoteForAsync(Stranger));
    }

    [Fact]
    public async Task It_can_be_changed_until_the_next_one_comes()
    {
        Assert.Null(await SayAsync(new WeMet()));
        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();

        Assert.IsType<CheckInIsOver>(await SayAsync(new WeDidNotMet(NotMetReason.NoTime)));
    }

    [Fact]
    public async Task Nothing_can_be_said_once_the_mentorship_has_ended()
    {
        await LeaveAsync(Ben);

        Assert.IsType<MentorshipIsOver>(await SayAsync(new WeMet()));
    }

    [Fact]
    public async Task It_can_be_put_off_until_the_next_working_day_once_a_day()
    {
        var first = await SnoozeAsync();
        var second = await SnoozeAsync();

        Assert.Equal(first.Value, second.Value);
        Assert.Equal((11, 10), (Ada.Working.Local(first.Value).Day, Ada.Working.Local(first.Value).Hour));
        Assert.Equal(2, (await ToldAsync(Ada)).Count(kind => kind == NoticeKind.CheckIn));
        await SayAsync(new WeMet());
        Assert.IsType<AlreadyAnswered>((await SnoozeAsync()).Refusal);
    }

    [Fact]
    public async Task One_nudge_follows_after_three_days_and_then_it_is_quiet()
    {
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await NudgeAsync());
        Clock.Advance(TimeSpan.FromDays(2));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => NudgeAsync()));
        Clock.Advance(TimeSpan.FromDays(2));
        await NudgeAsync();

        var nudge = Assert.Single(await NoticesAsync(Ada), n => n.Kind == NoticeKind.CheckInNudge);
        Assert.True(Ada.Working.IsWorking(nudge.NotBefore));
    }

    /// <summary>Ada went on leave before the question was delivered, so it was postponed.</summary>
    [Fact]
    public async Task The_nudge_counts_from_when_the_question_is_really_said()
    {
        var back = Now.AddDays(5);
        await InStoreAsync(s =>
            s.Notices.Where(n => n.Kind == NoticeKind.CheckIn && n.RecipientId == Ada.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.NotBefore, back))
        );
        Clock.Advance(TimeSpan.FromDays(4));

        await InStoreAsync(s => new NudgeCheckIns(s, PromptBudget.Usual, Odd).RunAsync(Now, default));

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ada));
        var later = Assert.Single(await CheckInsAsync(Ada));
        Assert.Equal((back, back.AddDays(3)), (later.AskedAt, later.NudgeAt));
        Clock.Advance(TimeSpan.FromDays(4));
        await NudgeAsync();
        Assert.Contains(NoticeKind.CheckInNudge, await ToldAsync(Ada));
    }

    [Fact]
    public async Task Who_has_answered_is_not_nudged()
    {
        await SayAsync(new WeMet());
        Clock.Advance(TimeSpan.FromDays(4));

        await NudgeAsync();

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ada));
        Assert.Contains(NoticeKind.CheckInNudge, await ToldAsync(Ben));
    }

    [Fact]
    public async Task Who_need_not_answer_because_the_partner_has_is_not_nudged()
    {
        await SayAsync(new WeDidNotMet(NotMetReason.Cancelled));
        Clock.Advance(TimeSpan.FromDays(4));

        await NudgeAsync();

        Assert.DoesNotContain(NoticeKind.CheckInNudge, await ToldAsync(Ben));
        Assert.Equal(CheckInState.Skipped, Assert.Single(await CheckInsAsync(Ben)).State);
    }

    [Fact]
    public async Task The_latest_open_one_is_found_and_nobody_elses()
    {
        Assert.Equal(asked.Id, (await InStoreAsync(s => new FindCheckIns(s).LatestAsync(Ada.Id, default)))!.Id);
        Assert.Null(await InStoreAsync(s => new FindCheckIns(s).LatestAsync(Stranger.Id, default)));
    }

    [Fact]
    public async Task The_fit_is_asked_after_the_first_session_and_again_while_still_deciding()
    {
        Assert.True(await AsksFitAsync());
        await SayAsync(new WeMet());
        Assert.Null(await GiveAsync(new SessionAnswer(5, true, true, Fit.StillDeciding)));

        await NextAsync();
        Assert.True(await AsksFitAsync());
        await SayAsync(new WeMet());
        Assert.Null(await GiveAsync(new SessionAnswer(3, true, false, Fit.Good)));

        await NextAsync();
        Assert.False(await AsksFitAsync());
        await SayAsync(new WeMet());
        Assert.Null(await GiveAsync(new SessionAnswer(1, false, false, Fit.NotGood)));
        var view = await InStoreAsync(s => new FindCheckIns(s).OneAsync(asked.Id, Ada.Id, default));
        Assert.Null(view!.Feedback!.Fit);
    }

    [Fact]
    public async Task Only_a_meeting_that_took_place_can_be_rated_with_one_to_five_by_whoever_was_asked()
    {
        var five = new SessionAnswer(5, true, true, null);
        Assert.IsType<NoSessionToRate>(await GiveAsync(five));
        await SayAsync(new WeMet());
        Assert.IsType<UsefulnessOutOfRange>(await GiveAsync(five with { Usefulness = 6 }));
        Assert.IsType<UsefulnessOutOfRange>(await GiveAsync(five with { Usefulness = 0 }));
        Assert.IsType<NotFound>(await GiveAsync(five, Ben));
        Assert.Null(await GiveAsync(five));
        Assert.Null(await GiveAsync(five with { Usefulness = 2 }));

        var view = await InStoreAsync(s => new FindCheckIns(s).OneAsync(asked.Id, Ada.Id, default));
        Assert.Equal(2, view!.Feedback!.Usefulness);
    }

    private async Task NextAsync()
    {
        Clock.Advance(TimeSpan.FromDays(7));
        await PlanAsync();
        asked = (await CheckInsAsync(Ada))[^1];
    }

    private async Task<bool> AsksFitAsync() =>
        (await InStoreAsync(s => new FindCheckIns(s).OneAsync(asked.Id, Ada.Id, default)))!.AsksFit;

    private async Task<Refusal?> GiveAsync(SessionAnswer answer, Person? who = null) =>
        (
            await AsAsync(who ?? Ada, (s, act) => new GiveSessionFeedback(s).RunAsync(asked.Id, answer, act, default))
        ).Refusal;

    private async Task<Refusal?> SayAsync(CheckInAnswer answer, Person? who = null) =>
        (
            await AsAsync(
                who ?? Ada,
                (s, act) => new AnswerCheckIn(s, new([])).RunAsync(asked.Id, answer, act, default)
            )
        ).Refusal;

    private Task<Result<DateTimeOffset>> SnoozeAsync() =>
        AsAsync(Ada, (s, act) => new SnoozeCheckIn(s).RunAsync(asked.Id, act, default));

    private async Task<PartnerNote?> NoteForAsync(Person reader) =>
        (await InStoreAsync(s => new FindCheckIns(s).NotesAsync([(asked.Id, reader.Id)], default))).GetValueOrDefault(
            (asked.Id, reader.Id)
        );
}
