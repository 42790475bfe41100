using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Continuous;

public sealed class FindWaitsTests : ContinuousTest
{
    [Fact]
    public async Task Before_five_have_found_somebody_it_is_too_early_to_tell()
    {
        await GivenFoundAsync(1, 2, 3, 4);
        await GivenAsync(AnyDay.SignedUp(Peers, Ada));

        Assert.Null((await WaitOfAsync(Ada))!.MedianDays);
    }

    [Fact]
    public async Task Half_of_those_like_them_have_waited_less()
    {
        await GivenFoundAsync(1, 2, 6, 9, 20);
        await GivenAsync(AnyDay.SignedUp(Peers, Ada));

        Assert.Equal(6, (await WaitOfAsync(Ada))!.MedianDays);
    }

    [Fact]
    public async Task What_was_long_ago_does_not_count()
    {
        await GivenFoundAsync(1, 2, 6, 9, 20);
        await GivenAsync(AnyDay.SignedUp(Peers, Ada));
        Clock.Advance(TimeSpan.FromDays(91));

        Assert.Null((await WaitOfAsync(Ada))!.MedianDays);
        Assert.Equal(91, (await WaitOfAsync(Ada))!.DaysSoFar);
    }

    [Fact]
    public async Task Whoever_does_not_wait_is_told_nothing()
    {
        await GivenAdaAndBenWaitAsync();
        await NightAsync();
        await BeginAsync(Ada, Ben);

        Assert.Null(await WaitOfAsync(Ada));
    }

    private Task<WaitOutlook?> WaitOfAsync(Person person) => Waits.OfAsync(NewStore, Peers.Id, person, Now);

    /// <summary>Pairs of whom one signed up now and found the other, who is of another role, so many days later.</summary>
    private async Task GivenFoundAsync(params int[] days)
    {
        foreach (var (number, day) in days.Index())
        {
            var (one, other) = (A.Person($"Found {number}"), A.Person($"Finder {number}"));
            await GivenAsync(one, other);
            var enrolment = AnyDay.SignedUp(Peers, one);
            enrolment.TakePlace();
            await GivenAsync(enrolment, A.Running(A.Mentorship(Peers, one, other), Peers, Now.AddDays(day)));
        }

        Assert.Equal(days.Length, await InStoreAsync(s => s.Mentorships.CountAsync()));
    }
}
