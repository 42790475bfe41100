using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Plays;

/// <summary>A continuous cohort in which Ben waits for somebody who wants C# and helps with SQL.</summary>
internal static class AnyDayStage
{
    public static async Task EarlyAsync(BotHost bot)
    {
        foreach (var name in new[] { "Ada", "Ben" })
        {
            await bot.Person(name).Says("help");
        }

        await using var store = bot.Database.NewStore();
        var owner = A.Person("Hanna Herz", department: "HR");
        var cohort = AnyDay.Cohort(owner);
        var ben = await store.People.SingleAsync(p => p.Name == "Ben");
        store.AddRange(owner, cohort, AnyDay.SignedUp(cohort, ben, "C#", "SQL"));
        await store.SaveChangesAsync();
    }

    /// <summary>Six people have found somebody after 1 to 6 days.</summary>
    public static async Task BusyAsync(BotHost bot)
    {
        await EarlyAsync(bot);
        await using var store = bot.Database.NewStore();
        var cohort = await store.Cohorts.SingleAsync();
        foreach (var days in Enumerable.Range(1, 6))
        {
            var (one, other) = (A.Person($"Person {days}", isHere: false), A.Person($"Partner {days}", isHere: false));
            var enrolment = AnyDay.SignedUp(cohort, one);
            enrolment.TakePlace();
            store.AddRange(one, other, enrolment);
            store.Add(A.Running(A.Mentorship(cohort, one, other), cohort, A.Now));
            var signedUp = A.Now.AddDays(-days);
            store.Entry(enrolment).Property(e => e.SubmittedAt).CurrentValue = signedUp;
        }

        await store.SaveChangesAsync();
    }
}
