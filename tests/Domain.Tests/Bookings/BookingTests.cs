using MentorBot.Domain.Bookings;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Requests;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Bookings;

/// <summary>Ben offers time and Ada books it. It is Monday, 2 March, 10:00 in Berlin.</summary>
public sealed class BookingTests : RequestTest
{
    private static readonly DateOnly Tuesday = new(2026, 3, 3);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await OfferAsync(Ben);
    }

    [Fact]
    public async Task Times_are_offered_by_the_hosts_own_clock_and_each_fits_whole()
    {
        Assert.Equal(4, (await OfferTimesAsync(Ben, Tuesday, 14, 16)).Value);

        var page = await PageAsync(Ada);
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 13, 0, 0, TimeSpan.Zero), page.Slots[0].StartsAt);
        Assert.Equal((4, "Ben Franklin"), (page.Total, page.Slots[0].Host.Name));
        Assert.Equal(0, (await PageAsync(Ben)).Total);
        Assert.Equal(
            0,
            (await InStoreAsync(s => new FindSlots(s).RunAsync("Negotiation", null, Ada.Id, 0, Now, default))).Total
        );
        Assert.IsType<SlotsOverlap>((await OfferTimesAsync(Ben, Tuesday, 14, 16)).Refusal);
        Assert.Equal(2, (await OfferTimesAsync(Ben, Tuesday, 15, 17)).Value);
    }

    [Fact]
    public async Task Weekly_hours_stay_on_the_clock_when_daylight_saving_time_begins()
    {
        var sunday = new DateOnly(2026, 3, 25);
        Assert.Equal(2, (await OfferTimesAsync(Ben, sunday, 10, 11, minutes: 60, weeks: 2)).Value);

        var starts = (await PageAsync(Ada)).Slots.Select(slot => slot.StartsAt).ToList();
        // Clocks in Berlin go forward on 29 March: 10:00 is 9:00 UTC before and 8:00 UTC after.
        Assert.Equal([9, 8], starts.Select(at => at.UtcDateTime.Hour));
        Assert.Equal([10, 10], starts.Select(at => Ben.Working.Local(at).Hour));
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused()
    {
        Assert.IsType<OfferHelpFirst>((await OfferTimesAsync(Cem, Tuesday, 14, 16)).Refusal);
        Assert.IsType<SlotHoursBackwards>((await OfferTimesAsync(Ben, Tuesday, 16, 14)).Refusal);
        Assert.IsType<SlotLengthNotOffered>((await OfferTimesAsync(Ben, Tuesday, 14, 16, minutes: 20)).Refusal);
        Assert.IsType<SlotAtNight>((await OfferTimesAsync(Ben, Tuesday, 4, 8)).Refusal);
        Assert.IsType<SlotHasPassed>((await OfferTimesAsync(Ben, Tuesday.AddDays(-2), 14, 16)).Refusal);
        Assert.IsType<SlotTooFarAhead>((await OfferTimesAsync(Ben, Tuesday.AddDays(70), 14, 16)).Refusal);
        Assert.IsType<SlotDayMissing>((await OfferTimesAsync(Ben, null, 14, 16)).Refusal);
        await OfferTimesAsync(Ben, Tuesday, 14, 15);
        var id = (await PageAsync(Ada)).Slots[0].Id;
        Assert.IsType<BookingTopicMissing>((await BookAsync(Ada, id, " ")).Refusal);
        Assert.IsType<BookingTopicTooLong>((await BookAsync(Ada, id, new string('x', 201))).Refusal);
        Assert.IsType<SlotNotAvailable>((await BookAsync(Ben, id)).Refusal);
    }

    [Fact]
    public async Task A_booking_is_told_reminded_and_seen_by_the_two_alone()
    {
        var id = await OfferedAsync(new DateOnly(2026, 3, 5));
        Assert.False((await BookAsync(Ada, id)).IsRefused);
        Assert.Equal([NoticeKind.SlotBooked], await ToldAsync(Ben));
        Assert.Equal(Canary, (await SeenAsync(Ada, id))!.Topic);
        Assert.Equal("Ada Lovelace", (await SeenAsync(Ben, id))!.Booker!.Name);
        Assert.Null((await SeenAsync(Cem, id))!.Topic);
        Assert.Null((await SeenAsync(Cem, id))!.Booker);

        await SendAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        await TendSlotsAsync();
        await TendSlotsAsync();
        Assert.Equal([NoticeKind.SlotReminder], await ToldAsync(Ada));
        Assert.Equal([NoticeKind.SlotReminder], await ToldAsync(Ben));
    }

    [Fact]
    public async Task Whoever_has_had_their_prompts_of_the_week_is_reminded_all_the_same()
    {
        var id = await OfferedAsync(new DateOnly(2026, 3, 5));
        await BookAsync(Ada, id);
        await InStoreAsync(async s =>
        {
            foreach (var n in new[] { 1, 2 })
            {
                var earlier = Notice.Tell(Ada.Id, NoticeKind.MissedYou, Ids.NewGuid(Now), Now);
                s.SentNotices.Add(earlier.ToSent(null, Now.AddHours(n)));
            }

            return await s.SaveChangesAsync();
        });
        await SendAsync();
        Clock.Advance(TimeSpan.FromDays(2));
        await TendSlotsAsync();
        Assert.Equal([NoticeKind.SlotReminder], await ToldAsync(Ada));
        Assert.Equal([NoticeKind.SlotReminder], await ToldAsync(Ben));
    }

    [Fact]
    public async Task Nobody_books_two_times_that_overlap_nor_while_they_are_host_themselves()
    {
        await OfferAsync(Cem);
        await OfferAsync(Ada);
        var bens = await OfferedAsync(Tuesday);
        await OfferTimesAsync(Cem, Tuesday, 14, 15, minutes: 45);
        var cems = (await PageAsync(Ada, Cem)).Slots[0].Id;
        await BookAsync(Ada, bens);
        Assert.IsType<BookingOverlaps>((await BookAsync(Ada, cems)).Refusal);
        Assert.IsType<SlotsOverlap>((await OfferTimesAsync(Ada, Tuesday, 14, 14, minutes: 15, toMinute: 15)).Refusal);
        Assert.IsType<BookingOverlaps>((await BookAsync(Ben, cems)).Refusal);
    }

    [Fact]
    public async Task A_cancelled_booking_goes_to_the_first_who_waits_and_then_to_the_next()
    {
        var id = await OfferedAsync(new DateOnly(2026, 3, 6));
        await BookAsync(Ada, id);
        await WaitAsync(Cem, id);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await WaitAsync(Olga, id);
        await SendAsync();

        await CancelAsync(Ada, id);
        Assert.Equal([NoticeKind.SlotCancelled], await ToldAsync(Ben));
        Assert.Equal([NoticeKind.SlotFreed], await ToldAsync(Cem));
        Assert.IsType<SlotNotAvailable>((await BookAsync(Olga, id)).Refusal);

        Clock.Advance(TimeSpan.FromHours(25));
        await TendSlotsAsync();
        Assert.Equal([NoticeKind.SlotFreed], await ToldAsync(Olga));
        Assert.IsType<SlotNotAvailable>((await BookAsync(Cem, id)).Refusal);
        Assert.False((await BookAsync(Olga, id)).IsRefused);
    }

    [Fact]
    public async Task An_hour_before_it_begins_a_freed_time_is_simply_open()
    {
        var id = await OfferedAsync(Tuesday);
        await BookAsync(Ada, id);
        await WaitAsync(Cem, id);
        var starts = (await SeenAsync(Ada, id))!.StartsAt;
        Clock.Advance(starts - Now - TimeSpan.FromMinutes(30));
        await CancelAsync(Ada, id);
        Assert.False((await BookAsync(Olga, id)).IsRefused);
    }

    [Fact]
    public async Task When_the_host_cancels_it_is_gone_and_the_booker_hears_so()
    {
        var id = await OfferedAsync(Tuesday);
        await BookAsync(Ada, id);
        await WaitAsync(Cem, id);
        await SendAsync();
        await CancelAsync(Ben, id);
        Assert.Equal([NoticeKind.SlotCancelled], await ToldAsync(Ada));
        Assert.Empty(await ToldAsync(Cem));
        Assert.IsType<SlotNotAvailable>((await BookAsync(Cem, id)).Refusal);
        Assert.IsType<NotFound>((await CancelAsync(Olga, id)).Refusal);
        Assert.False((await CancelAsync(Ben, id)).IsRefused);
    }

    [Fact]
    public async Task A_wish_not_to_meet_and_no_more_requests_hold_here_too()
    {
        var id = await OfferedAsync(Tuesday);
        var cohort = A.Cohort(Olga);
        var bens = A.Enrolment(cohort, Ben);
        bens.SetNotWith([Ada.Id]);
        await GivenAsync(cohort, bens);
        Assert.Equal(0, (await PageAsync(Ada)).Total);
        Assert.IsType<SlotNotAvailable>((await BookAsync(Ada, id)).Refusal);
        Assert.Equal(4, (await PageAsync(Cem)).Total);
        await SwitchAsync(Ben, isOpen: false);
        Assert.Equal(0, (await PageAsync(Cem)).Total);
    }

    [Fact]
    public async Task Of_many_who_book_one_time_at_once_one_has_it()
    {
        var people = Enumerable.Range(1, 6).Select(n => A.Person($"Booker {n}")).ToList();
        await GivenAsync([.. people]);
        var id = await OfferedAsync(Tuesday);

        var booked = await Task.WhenAll(people.Select(person => BookAsync(person, id)));

        Assert.Single(booked, one => !one.IsRefused);
        Assert.All(booked.Where(one => one.IsRefused), one => Assert.IsType<SlotNotAvailable>(one.Refusal));
    }

    [Fact]
    public async Task Of_two_overlapping_times_booked_by_one_person_at_once_one_is_booked()
    {
        await OfferAsync(Cem);
        for (var day = 3; day < 7; day++)
        {
            var bens = await OfferedAsync(new DateOnly(2026, 3, day));
            await OfferTimesAsync(Cem, new DateOnly(2026, 3, day), 14, 15, minutes: 45);
            var cems = (await PageAsync(Ada, Cem)).Slots[^1].Id;

            var booked = await Task.WhenAll(BookAsync(Ada, bens), BookAsync(Ada, cems));

            Assert.IsType<BookingOverlaps>(Assert.Single(booked, one => one.IsRefused).Refusal);
        }
    }

    [Fact]
    public async Task What_is_offered_twice_at_once_is_offered_once()
    {
        var offered = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OfferTimesAsync(Ben, Tuesday, 14, 16)));

        Assert.Single(offered, one => !one.IsRefused);
        Assert.Equal(4, await InStoreAsync(s => s.BookableSlots.CountAsync()));
    }

    [Fact]
    public async Task The_bookings_of_people_who_left_or_were_erased_end_neutrally()
    {
        await OfferAsync(Cem);
        var (bens, cems) = (
            await OfferedAsync(new DateOnly(2026, 3, 5)),
            await OfferedAsync(new DateOnly(2026, 3, 6), Cem)
        );
        await BookAsync(Ada, bens);
        await BookAsync(Olga, cems);
        await SendAsync();
        await InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == Ada.Id)).MarkLeft(Now);
            s.ErasureRequests.Add(ErasureRequest.Of(Cem.Id, Now));
            return await s.SaveChangesAsync();
        });
        await TendSlotsAsync();
        await InStoreAsync(s => new ErasePeople(s, Coordinators, Odd).RunAsync(Now, default));

        Assert.Equal([NoticeKind.SlotCancelled], await ToldAsync(Ben));
        Assert.Equal([NoticeKind.SlotGone], await ToldAsync(Olga));
        Assert.Equal(SlotState.Open, (await SeenAsync(Ben, bens))!.State);
        Assert.Null(await SeenAsync(Olga, cems));
    }

    [Fact]
    public async Task What_nobody_booked_lapses_and_topics_are_forgotten()
    {
        var id = await OfferedAsync(Tuesday);
        await BookAsync(Ada, id);
        Clock.Advance(TimeSpan.FromDays(3));
        await InStoreAsync(s => new ForgetOldSlots(s).RunAsync(Now, default));
        Assert.Equal(id, (await InStoreAsync(s => s.BookableSlots.SingleAsync())).Id);
        Clock.Advance(TimeSpan.FromDays(31));
        await InStoreAsync(s => new ForgetOldSlots(s).RunAsync(Now, default));
        Assert.Null((await InStoreAsync(s => s.BookableSlots.SingleAsync())).Topic);
        Clock.Advance(TimeSpan.FromDays(180));
        await InStoreAsync(s => new ForgetOldSlots(s).RunAsync(Now, default));
        Assert.Equal(0, await InStoreAsync(s => s.BookableSlots.CountAsync()));
    }

    [Fact]
    public async Task A_calendar_file_is_given_once_and_only_to_the_two()
    {
        var id = await OfferedAsync(Tuesday);
        await BookAsync(Ada, id);
        Assert.IsType<NotFound>((await FileAsync(Cem, id)).Refusal);
        var secret = (await FileAsync(Ada, id)).Value;
        var file = await InStoreAsync(s => new SlotFiles(s, new FindSlots(s)).RedeemAsync(secret, Now, default));
        Assert.Equal((id, "Europe/Berlin"), (file.Value.Slot.Id, file.Value.ZoneId));
        Assert.True(
            (await InStoreAsync(s => new SlotFiles(s, new FindSlots(s)).RedeemAsync(secret, Now, default))).IsRefused
        );
    }

    private Task<Result<int>> OfferTimesAsync(
        Person who,
        DateOnly? day,
        int from,
        int to,
        int minutes = 30,
        int weeks = 1,
        int toMinute = 0
    )
    {
        var plan = new SlotPlan(day, new TimeOnly(from, 0), new TimeOnly(to, toMinute), minutes, weeks);
        return AsAsync(who, (s, c) => new PublishTimes(s).RunAsync(plan, c, default));
    }

    private async Task<BookableSlotId> OfferedAsync(DateOnly day, Person? host = null)
    {
        _ = (await OfferTimesAsync(host ?? Ben, day, 14, 16)).Value;
        var start = (host ?? Ben).Working.At(day, new TimeOnly(14, 0));
        return (
            await InStoreAsync(s =>
                s.BookableSlots.SingleAsync(x => x.StartsAt == start && x.HostId == (host ?? Ben).Id)
            )
        ).Id;
    }

    private Task<Result<Done>> BookAsync(Person who, BookableSlotId id, string topic = Canary) =>
        AsAsync(who, (s, c) => new BookSlot(s).RunAsync(id, topic, c, default));

    private Task<Result<Done>> CancelAsync(Person who, BookableSlotId id) =>
        AsAsync(who, (s, c) => new CancelSlot(s).RunAsync(id, c, default));

    private async Task WaitAsync(Person who, BookableSlotId id) =>
        _ = (await AsAsync(who, (s, c) => new WaitForSlot(s).RunAsync(id, c, default))).Value;

    private Task<Result<string>> FileAsync(Person who, BookableSlotId id) =>
        AsAsync(who, (s, c) => new SlotFiles(s, new FindSlots(s)).OfferAsync(id, c, default));

    private Task<SlotPage> PageAsync(Person who, Person? host = null) =>
        InStoreAsync(s => new FindSlots(s).RunAsync("SQL", host?.Id, who.Id, 0, Now, default));

    private Task<SlotView?> SeenAsync(Person who, BookableSlotId id) =>
        InStoreAsync(s => new FindSlots(s).OneAsync(id, who.Id, Now, default));

    private Task<int> TendSlotsAsync() =>
        InStoreAsync(s => new TendSlots(s, PromptBudget.Usual, Odd).RunAsync(Now, default));
}
