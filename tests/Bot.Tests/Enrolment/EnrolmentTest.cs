using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Enrolment;

/// <summary>A bot with one open cohort of peers, and Anna using Teams.</summary>
public abstract class EnrolmentTest : IAsyncLifetime
{
    protected BotHost Bot { get; private set; } = null!;

    protected TeamsPerson Anna => Bot.Person("Anna");

    protected Person Owner { get; } = A.Person("Hanna Herz", department: "HR");

    protected Cohort Peers { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Bot = await BotHost.StartAsync();
        Peers = A.Cohort(Owner);
        await GivenAsync(Owner, Peers);
    }

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    protected async Task GivenAsync(params object[] entities)
    {
        await using var store = Bot.Database.NewStore();
        store.AddRange(entities);
        await store.SaveChangesAsync();
    }

    protected async Task<CohortEnrolment?> EnrolmentAsync(Cohort? cohort = null)
    {
        await using var store = Bot.Database.NewStore();
        var id = (cohort ?? Peers).Id;
        return await store.Enrolments.SingleOrDefaultAsync(e => e.CohortId == id);
    }

    protected async Task<int> AuditedAsync(string action)
    {
        await using var store = Bot.Database.NewStore();
        return await store.Audit.CountAsync(entry => entry.Action == action);
    }

    protected async Task CloseAsync(Cohort cohort)
    {
        await using var store = Bot.Database.NewStore();
        _ = (await store.Cohorts.SingleAsync(c => c.Id == cohort.Id)).CloseEnrolment(A.Now).Value;
        await store.SaveChangesAsync();
    }

    /// <summary>Anna types her answers to what is filled in for her, until she is back at the review.</summary>
    protected async Task TypeDetailsAsync()
    {
        string[] words =
        [
            "change level",
            "senior",
            "change languages",
            "English and German",
            "change hours",
            "Europe/Berlin, Mon-Thu, 8:30-16",
            "change format",
            "remote",
        ];
        foreach (var word in words)
        {
            await Anna.Says(word);
        }
    }

    /// <summary>Anna types her answers until she reaches the review.</summary>
    protected async Task TypeToReviewAsync()
    {
        string[] words = ["join", "C#, public speaking", "sql", "none"];
        foreach (var word in words)
        {
            await Anna.Says(word);
        }
    }

    /// <summary>Whether the client would show the text, that is, without the backslashes that escape Markdown.</summary>
    protected static bool Reads(BotAnswer answer, string words) =>
        answer.Words.Replace(@"\", "", StringComparison.Ordinal).Contains(words, StringComparison.OrdinalIgnoreCase);
}
