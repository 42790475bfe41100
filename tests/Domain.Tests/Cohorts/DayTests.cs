using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Cohorts;

/// <summary>A day lasts until midnight where each person is, and announced days do not pass or move without a word.</summary>
public sealed class DayTests : CohortTest
{
    private static readonly DateOnly Thursday = new(2026, 3, 12);
    private readonly Person nina = A.Person("Nina York", zone: "America/New_York");
    private readonly Person ravi = A.Person("Ravi Pune", zone: "Asia/Kolkata");
    private readonly Person guest = A.Person("Gus Honolulu", zone: "Pacific/Honolulu", isEligible: false);

    [Fact]
    public async Task Until_Thursday_includes_Thursday_evening_in_New_York()
    {
        var id = await GivenOpenAsync();

        Clock.SetUtcNow(new DateTimeOffset(2026, 3, 13, 3, 59, 0, TimeSpan.Zero)); // 23:59 in New York
        Assert.Equal(0, await CloseDueAsync());
        Assert.False((await JoinAsync(id, nina)).IsRefused);
        Clock.SetUtcNow(new DateTimeOffset(2026, 3, 13, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await CloseDueAsync());

        Assert.IsType<CohortIsNot>((await JoinAsync(id, ravi)).Refusal);
    }

    [Fact]
    public async Task The_day_is_the_same_for_everybody_wherever_they_are()
    {
        var id = await GivenOpenAsync();

        foreach (var person in new[] { Hanna, nina, ravi })
        {
            var open = await InStoreAsync(s => new ListOpenCohorts(s).RunAsync(person.Id, default));
            Assert.Equal(Thursday, open.Value.Single(c => c.Id == id).Days!.EnrolmentCloses);
        }
    }

    [Fact]
    public async Task Whoever_signed_up_is_told_once_when_the_days_move()
    {
        var id = await GivenClosedAsync();

        Assert.False((await OpenAsync(id, Thursday.AddDays(7))).IsRefused);
        Assert.False((await OpenAsync(id, Thursday.AddDays(7))).IsRefused);

        Assert.Equal([nina.Id], await ToldAsync(NoticeKind.EnrolmentReopened));
        var days = (await CohortAsync(id)).Days!;
        Assert.Equal((Thursday.AddDays(7), Thursday.AddDays(8)), (days.EnrolmentCloses, days.Starts));
    }

    [Fact]
    public async Task Whoever_waits_is_told_once_when_the_day_passes_without_a_match()
    {
        var id = await GivenClosedAsync();
        var starts = (await CohortAsync(id)).StartsAt;

        Clock.SetUtcNow(starts.AddHours(23));
        Assert.Equal(0, await TellAsync());
        Clock.SetUtcNow(starts.AddHours(24));
        Assert.Equal(1, await TellAsync());
        Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await TellAsync());

        Assert.Equal([nina.Id], await ToldAsync(NoticeKind.MatchDelayed));
    }

    private async Task<CohortId> GivenOpenAsync()
    {
        await GivenAsync(Hanna, nina, ravi, guest);
        var form = new NewCohort(
            Ids.New<CohortId>(Now),
            "Spring peers",
            "Learn from one another.",
            MentoringModel.PeerPairs,
            ["C#", "SQL"],
            Thursday,
            Thursday.AddDays(1),
            26
        );
        var id = (await InStoreAsync(s => new CreateCohort(s).RunAsync(form, AsHanna, default))).Value;
        Assert.False((await OpenAsync(id, Thursday)).IsRefused);
        return id;
    }

    /// <summary>Nina has signed up in time, Ravi has only begun to.</summary>
    private async Task<CohortId> GivenClosedAsync()
    {
        var id = await GivenOpenAsync();
        var cohort = await CohortAsync(id);
        await GivenAsync(A.Enrolment(cohort, nina), A.Enrolment(cohort, ravi, submitted: false));
        Clock.SetUtcNow(new DateTimeOffset(2026, 3, 13, 4, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await CloseDueAsync());
        return id;
    }

    private Task<Result<Done>> OpenAsync(CohortId id, DateOnly lastDay) =>
        InStoreAsync(s => new StartEnrolling(s).RunAsync(id, lastDay, AsHanna, default));

    private Task<Result<EnrolmentId>> JoinAsync(CohortId id, Person person) =>
        InStoreAsync(s => new StartEnrolment(s).RunAsync(id, ActOf(person), default));

    private Task<int> CloseDueAsync() => InStoreAsync(s => new CloseDueEnrolments(s, Odd).RunAsync(Now, default));

    private Task<int> TellAsync() => InStoreAsync(s => new TellOfLateMatches(s, Odd).RunAsync(Now, default));

    private Task<List<PersonId>> ToldAsync(NoticeKind kind) =>
        InStoreAsync(s => s.Notices.Where(n => n.Kind == kind).Select(n => n.RecipientId).ToListAsync());
}
