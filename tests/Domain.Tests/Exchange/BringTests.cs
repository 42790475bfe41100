using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Exchange;

/// <summary>Bringing something, changing it and taking it back.</summary>
public sealed class BringTests : ExchangeTest
{
    [Fact]
    public async Task What_one_brings_the_other_sees_and_a_stranger_does_not()
    {
        Assert.False((await BringAsync(Ada, " A slow build ", "")).IsRefused);
        Assert.False((await EditAsync(Ada, new BringWorked("Pairing"))).IsRefused);

        Assert.Equal(new ContributionDraft("A slow build", "Pairing"), (await ExchangeAsync(Ben)).Of(Ada.Id));
        Assert.Empty(await NoticesAsync(Ben));
        Assert.IsType<NotFound>((await BringAsync(Stranger, "Let me in")).Refusal);
    }

    [Fact]
    public async Task It_can_be_changed_in_part_and_taken_back_twice()
    {
        await BringAsync(Ada, "A slow build", "Pairing");
        await EditAsync(Ada, new BringStuck("Flaky tests"));
        Assert.Equal(new ContributionDraft("Flaky tests", "Pairing"), (await ExchangeAsync(Ada)).Of(Ada.Id));

        Assert.False((await TakeBackAsync(Ada)).IsRefused);
        Assert.False((await TakeBackAsync(Ada)).IsRefused);

        Assert.False((await ExchangeAsync(Ben)).IsFilled);
    }

    [Fact]
    public async Task Nothing_and_too_much_are_refused()
    {
        Assert.IsType<NothingToBring>((await BringAsync(Ada, " ", null)).Refusal);
        var tooLong = Assert.IsType<ContributionTooLong>(
            (await BringAsync(Ada, null, new string('x', Contribution.MaxLength + 1))).Refusal
        );
        Assert.Equal(Contribution.MaxLength + 1, tooLong.Length);
        Assert.Equal(0, await InStoreAsync(s => s.Contributions.CountAsync()));
    }

    [Fact]
    public async Task An_old_card_overwrites_nothing()
    {
        var old = (await ExchangeAsync(Ada)).VersionFor(Ada.Id);
        await BringAsync(Ada, "A slow build");

        Assert.IsType<CardIsOutdated>((await BringAsync(Ada, "Flaky tests", seen: old)).Refusal);
        Assert.IsType<CardIsOutdated>((await TakeBackAsync(Ada, seen: "another")).Refusal);
        Assert.False((await BringAsync(Ada, "A slow build", seen: old)).IsRefused);
    }

    [Fact]
    public async Task Both_at_once_and_one_on_two_devices_leave_one_of_each()
    {
        await Task.WhenAll(
            BringAsync(Ada, "one"),
            BringAsync(Ada, "two"),
            BringAsync(Ben, "three"),
            BringAsync(Ben, "four")
        );

        var view = await ExchangeAsync(Ada);
        Assert.Equal(2, view.Brought.Count);
        Assert.Contains(view.Of(Ada.Id).Stuck, new[] { "one", "two" });
    }

    [Fact]
    public async Task Once_it_is_over_nothing_is_brought_and_what_was_goes_by_night()
    {
        await BringAsync(Ada, "A slow build");
        await LeaveAsync(Ben);

        Assert.IsType<MentorshipIsOver>((await BringAsync(Ada, "More")).Refusal);
        Assert.Equal(1, await InStoreAsync(s => new ForgetOldContributions(s).RunAsync(Now, default)));
        Assert.Equal(0, await InStoreAsync(s => s.Contributions.CountAsync()));
    }

    [Fact]
    public async Task What_nobody_touches_for_months_goes()
    {
        await BringAsync(Ada, "A slow build");
        Clock.Advance(ForgetOldContributions.Keep);
        Assert.Equal(0, await InStoreAsync(s => new ForgetOldContributions(s).RunAsync(Now, default)));
        Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, await InStoreAsync(s => new ForgetOldContributions(s).RunAsync(Now, default)));
    }
}
