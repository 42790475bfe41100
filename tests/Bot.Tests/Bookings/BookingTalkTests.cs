using MentorBot.Bot.Bookings;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Bookings;

/// <summary>Ben offers help with SQL and time to talk; Ada books it. It is Monday, 10:00 in Berlin.</summary>
public sealed class BookingTalkTests : IAsyncLifetime
{
    private const string Canary = "How do I say no to my boss";

    private BotHost bot = null!;
    private TeamsPerson ada = null!;
    private TeamsPerson ben = null!;
    private TeamsPerson cem = null!;

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync();
        (ada, ben, cem) = (bot.Person("Ada"), bot.Person("Ben"), bot.Person("Cem"));
        foreach (var person in new[] { ada, ben, cem, bot.Coordinator })
        {
            await person.Says("help");
        }

        await ben.Says("offer help");
        await ben.Presses("Offer help", new { skills = "SQL" });
    }

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Fact]
    public async Task Times_are_typed_into_the_form_and_offered_by_a_button()
    {
        Assert.True((await ben.Says("offer time")).Says("Offer time to talk"), ben.Card.Words);
        var filled = await ben.Says("30 minutes, Tuesday 14:00–16:00");
        Assert.True(filled.Says("Nobody sees this yet"), filled.Words);
        Assert.Equal(0, await ReadAsync(s => s.BookableSlots.CountAsync()));
        Assert.True((await ben.Says("Offer")).Says("4 times are open to book"), ben.Card.Words);
        Assert.True((await ben.Says("my times")).Says("Times you offer"), ben.Card.Words);
        Assert.True((await cem.Says("offer time")).Says("First tell me what you help with"), cem.Card.Words);
    }

    [Theory]
    [InlineData("offer time 2026-03-03 14:00-16:00")]
    [InlineData("offer time 3.3. 14-16 Uhr")]
    [InlineData("offer time 14:00-16:00 on 3.3.2026")]
    public async Task A_day_in_figures_is_not_taken_for_hours(string words)
    {
        await ben.Says(words);
        Assert.True((await ben.Says("Offer")).Says("4 times are open to book"), ben.Card.Words);

        var first = await ReadAsync(s => s.BookableSlots.MinAsync(slot => slot.StartsAt));
        Assert.Equal(new DateTimeOffset(2026, 3, 3, 13, 0, 0, TimeSpan.Zero), first);
    }

    [Fact]
    public async Task A_time_is_booked_with_one_line_and_both_see_it()
    {
        await OfferAsync();
        Assert.True((await ada.Says("book sql")).Says("Times for SQL"), ada.Card.Words);
        Assert.True((await ada.Says("14:30")).Says("Talk to Ben"), ada.Card.Words);
        Assert.True((await ada.Presses("Book", new { topic = "" })).Says("Add one line"), ada.Card.Words);
        Assert.True((await ada.Says(Canary)).Says("Not booked yet"), ada.Card.Words);
        Assert.True((await ada.Presses("Book", new { topic = Canary })).Says("Booked. Ben knows"), ada.Card.Words);

        await ben.Awaits("You’re talking to Ada");
        Assert.True(ben.Card.Says(Canary), ben.Card.Words);
        Assert.True((await ada.Says("my requests")).Says("Conversations"), ada.Card.Words);
        Assert.True(
            (await ada.Presses("Ben, Tue, Mar 3, 2:30 PM (your time)")).Says("You’re talking to Ben"),
            ada.Card.Words
        );
        Assert.True((await ada.Presses("Add to calendar")).Says("Outlook"), ada.Card.Words);
        await cem.Says("book");
        Assert.False(cem.Sees(Canary) || cem.Sees("Ada"));
    }

    [Fact]
    public async Task A_cancelled_booking_goes_to_who_waits()
    {
        await OfferAsync();
        await BookAsync();
        await cem.Says("book Ben");
        await cem.Presses("Tue, Mar 3, 2:00 PM (your time), with Ben");
        Assert.True((await cem.Presses("Wait for it")).Says("I’ll tell you if"), cem.Card.Words);
        await ada.Says("my requests");
        await ada.Presses("Ben, Tue, Mar 3, 2:00 PM (your time)");
        Assert.True((await ada.Says("cancel booking")).Says("Cancelled. Ben knows"), ada.Card.Words);

        await ben.Awaits("was cancelled");
        await cem.Awaits("Your turn to book");
        Assert.True((await cem.Presses("Book", new { topic = "Joins" })).Says("Booked"), cem.Card.Words);
    }

    [Fact]
    public async Task When_the_host_cancels_the_booker_hears_it_and_old_buttons_say_so()
    {
        await OfferAsync();
        await BookAsync();
        var old = ada.Card;
        await ben.Awaits("You’re talking to Ada");
        Assert.True((await ben.Presses("Cancel booking")).Says("Cancelled. Ada knows"), ben.Card.Words);
        await ada.Awaits("is off");
        Assert.True((await ada.Presses(old, "Cancel booking")).Says("Booking cancelled"), ada.Card.Words);
    }

    [Fact]
    public async Task What_is_written_reaches_the_two_and_no_digest_no_log_no_coordinator_and_no_stranger()
    {
        await OfferAsync();
        await BookAsync();
        foreach (var words in new[] { "team digest", "cohorts", "notes", "message account", "my requests" })
        {
            Assert.False((await bot.Coordinator.Says(words)).Says(Canary));
        }

        Assert.DoesNotContain(bot.Logs.Lines, line => line.Contains(Canary, StringComparison.Ordinal));
        Assert.True((await ada.Says("my data")).Says(Canary), ada.Card.Words);
        Assert.False((await cem.Says("my data")).Says(Canary));
    }

    [Fact]
    public async Task In_german_everything_is_said_and_understood()
    {
        await ada.Says("sprache deutsch");
        await ben.Says("sprache deutsch");
        Assert.True((await ben.Says("zeit anbieten")).Says("Zeit für Gespräche anbieten"), ben.Card.Words);
        Assert.True(
            (await ben.Says("30 Minuten, Dienstag von 14 bis 16 Uhr")).Says("Das sieht noch niemand"),
            ben.Card.Words
        );
        Assert.True((await ben.Says("anbieten")).Says("4 Termine können"), ben.Card.Words);
        Assert.True((await ada.Says("buchen SQL")).Says("Zeiten für SQL"), ada.Card.Words);
        Assert.True((await ada.Says("meine zeiten")).Says("Du bietest gerade keine Zeiten an"), ada.Card.Words);
    }

    [Theory]
    [InlineData("30 minutes, Tuesday 14:00–16:00", 3, 14, 16, 30, 1)]
    [InlineData("every Tuesday 2-4 pm", 3, 14, 16, 30, 4)]
    [InlineData("jeden Dienstag 14-16 Uhr", 3, 14, 16, 30, 4)]
    [InlineData("wednesday 9:00 to 11:00, 15 min each, for 8 weeks", 4, 9, 11, 15, 8)]
    public void Plans_are_read_as_people_type_them(string words, int day, int from, int to, int minutes, int weeks) =>
        Assert.Equal(
            new SlotPlan(new DateOnly(2026, 3, day), new TimeOnly(from, 0), new TimeOnly(to, 0), minutes, weeks),
            TypedPlans.Read(words, new DateOnly(2026, 3, 2))
        );

    [Fact]
    public async Task The_word_of_the_button_books_only_with_a_line_behind_it()
    {
        await OfferAsync();
        await ada.Says("book Ben");
        await ada.Presses("Tue, Mar 3, 2:00 PM (your time), with Ben");
        Assert.True((await ada.Says("book")).Says("Or type **book:**"), ada.Card.Words);

        Assert.True((await ada.Says("book: How joins work")).Says("Booked. Ben knows"), ada.Card.Words);

        Assert.Equal(
            "How joins work",
            await ReadAsync(s => s.BookableSlots.Select(x => x.Topic).Where(t => t != null).SingleAsync())
        );
    }

    private async Task OfferAsync()
    {
        await ben.Says("offer time");
        await ben.Presses(
            "Offer",
            new
            {
                day = "2026-03-03",
                from = "14:00",
                to = "16:00",
            }
        );
    }

    private async Task BookAsync()
    {
        await ada.Says("book Ben");
        await ada.Presses("Tue, Mar 3, 2:00 PM (your time), with Ben");
        await ada.Presses("Book", new { topic = Canary });
    }

    private async Task<T> ReadAsync<T>(Func<MentorStore, Task<T>> read)
    {
        await using var store = bot.Database.NewStore();
        return await read(store);
    }
}
