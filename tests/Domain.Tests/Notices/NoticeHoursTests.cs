using FsCheck;
using FsCheck.Fluent;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Notices;

public sealed class NoticeHoursTests
{
    private static readonly WorkingTime Berlin = WorkingTime.Default("Europe/Berlin");

    private static readonly Arbitrary<(ClaimedNotice Notice, DateTimeOffset Now)> Cases = (
        from zone in Gen.Elements("Europe/Berlin", "America/Sao_Paulo", "Asia/Beirut", "Australia/Lord_Howe", "Etc/UTC")
        from days in Gen.Choose(1, 127)
        from start in Gen.Choose(0, 44)
        from length in Gen.Choose(8, 40)
        from quarter in Gen.Choose(0, 20 * 365 * 24 * 4)
        from away in Gen.Choose(-20, 20)
        from kind in Gen.Elements(Enum.GetValues<NoticeKind>())
        let now = new DateTimeOffset(2006, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarter)
        let working = new WorkingTime(zone, (WorkDays)days, At(start), At(Math.Min(start + length, 95)))
        let hours = new SendingHours(working, now.AddDays(away), now.AddDays(away + 9))
        select (NoticeOf(kind, hours), now)
    ).ToArbitrary();

    public static TheoryData<string, NoticeKind, string> Evenings =>
        new()
        {
            { "2026-03-02T16:59", NoticeKind.CheckIn, "2026-03-02T16:59" },
            { "2026-03-02T17:00", NoticeKind.CheckIn, "2026-03-03T09:00" },
            { "2026-03-06T23:00", NoticeKind.CheckInNudge, "2026-03-09T09:00" },
            { "2026-03-02T19:59", NoticeKind.Introduction, "2026-03-02T19:59" },
            { "2026-03-02T20:00", NoticeKind.Introduction, "2026-03-03T07:00" },
            { "2026-03-03T03:00", NoticeKind.PartnerNote, "2026-03-03T07:00" },
            { "2026-03-07T12:00", NoticeKind.Proposal, "2026-03-07T12:00" },
            { "2026-03-07T12:00", NoticeKind.CohortInvitation, "2026-03-09T09:00" },
            { "2026-03-28T23:30", NoticeKind.MentorshipEnded, "2026-03-29T07:00" },
            { "2026-10-24T23:30", NoticeKind.MentorshipEnded, "2026-10-25T07:00" },
        };

    /// <summary>Times are local to Berlin, before and after both changes of the clocks.</summary>
    [Theory]
    [MemberData(nameof(Evenings))]
    public void Each_kind_has_its_time(string now, NoticeKind kind, string at) =>
        Assert.Equal(InBerlin(at), NoticeHours.NextMoment(NoticeOf(kind, HoursOf(Berlin)), InBerlin(now)));

    [Fact]
    public void Whatever_zones_do_to_their_clocks_nobody_is_told_at_a_bad_time_and_everybody_in_the_end() =>
        Prop.ForAll(Cases, one => IsTold(one.Notice, one.Now))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(1000, 20_000)));

    [Fact]
    public void An_absence_is_looked_at_again_every_working_day()
    {
        var hours = new SendingHours(Berlin, InBerlin("2026-03-02T12:00"), InBerlin("2026-03-20T12:00"));

        var at = NoticeHours.NextMoment(NoticeOf(NoticeKind.CheckIn, hours), InBerlin("2026-03-06T15:00"));

        Assert.Equal(InBerlin("2026-03-09T09:00"), at);
    }

    [Fact]
    public void Who_spoke_with_the_bot_a_moment_ago_hears_news_at_night_but_is_not_asked_how_it_goes()
    {
        var now = InBerlin("2026-03-02T23:00");
        ClaimedNotice Of(NoticeKind kind, int minutes) =>
            NoticeOf(kind, HoursOf(Berlin)) with
            {
                SeenAt = now.AddMinutes(-minutes),
            };

        Assert.Equal(now, NoticeHours.NextMoment(Of(NoticeKind.Introduction, 59), now));
        Assert.NotEqual(now, NoticeHours.NextMoment(Of(NoticeKind.Introduction, 61), now));
        Assert.NotEqual(now, NoticeHours.NextMoment(Of(NoticeKind.CheckIn, 1), now));
    }

    /// <summary>
    /// An invitation to a cohort that closes on Sunday evening is sent on Saturday, but not at night.
    /// </summary>
    [Fact]
    public void What_would_come_too_late_to_be_answered_comes_after_the_night()
    {
        var closes = InBerlin("2026-03-08T20:00");
        var invitation = NoticeOf(NoticeKind.CohortInvitation, HoursOf(Berlin)) with { ExpiresAt = closes };

        Assert.Equal(InBerlin("2026-03-07T07:00"), NoticeHours.NextMoment(invitation, InBerlin("2026-03-06T23:00")));
    }

    private static bool IsTold(ClaimedNotice notice, DateTimeOffset now)
    {
        var (at, looks) = (now, 0);
        for (var next = NoticeHours.NextMoment(notice, at); next != at; next = NoticeHours.NextMoment(notice, at))
        {
            if (next < at || looks++ > 60)
            {
                return false;
            }

            at = next;
        }

        var hours = notice.Hours;
        var time = TimeOnly.FromDateTime(hours.Working.Local(at).DateTime);
        return hours.Working.IsWorking(at) && !hours.IsAwayAt(at)
            || (NoticeHours.Of(notice.Kind) == NoticeTime.NotAtNight && time is { Hour: >= 7 and < 20 })
            || (NoticeHours.Of(notice.Kind) == NoticeTime.NotAtNight && hours.Working.IsWorking(at));
    }

    private static ClaimedNotice NoticeOf(NoticeKind kind, SendingHours hours) =>
        new(default, "one", kind, default, default, 0, "en-US", null)
        {
            Hours = hours,
            ExpiresAt = DateTimeOffset.MaxValue,
        };

    private static SendingHours HoursOf(WorkingTime working) => new(working, null, null);

    private static DateTimeOffset InBerlin(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", null);
        return Berlin.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time));
    }

    private static TimeOnly At(int quarters) => TimeOnly.MinValue.AddMinutes(15 * quarters);
}
