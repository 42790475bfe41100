using System.Diagnostics;
using MentorBot.Bot.Local;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Notices;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Local;

/// <summary>The colleagues of the demo, as the process that <c>./run.sh</c> starts.</summary>
public sealed class ColleaguesTests : IAsyncLifetime
{
    /// <summary>Everybody but the personas, the organiser and the head of the organisation.</summary>
    private static readonly int Colleagues = DemoOrganisation.People.Count(p =>
        p is { Persona: null, IsCoordinator: false, Manager.Length: > 0 }
    );

    private BotHost bot = null!;
    private Process process = null!;
    private Task<string> said = Task.FromResult("");

    public async Task InitializeAsync()
    {
        bot = await BotHost.StartAsync(settings =>
        {
            settings.Environment = "Development";
            settings.UseKestrel = true;
            settings.Coordinators = [];
            settings.Configuration["MentorBot:TenantId"] = $"{DemoOrganisation.TenantId}";
            settings.Configuration["MentorBot:AppId"] = null;
            settings.Configuration["MentorBot:AppSecret"] = null;
            settings.Configuration["MentorBot:Local:Enabled"] = "true";
        });
        process = Process.Start(Start($"{bot.Http.BaseAddress}"))!;
        said = process.StandardOutput.ReadToEndAsync();
    }

    public async Task DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData(MentoringModel.OneToOne)]
    [InlineData(MentoringModel.Rounds)]
    public async Task They_survive_any_cohort_and_sign_up_for_it(MentoringModel model)
    {
        await Eventually.SoAsync(() => InviteAsync(model), "the organisation is there");

        await Eventually.SoAsync(
            async () => process.HasExited || await SignedUpAsync("Odd") == Colleagues,
            async () => $"{await SignedUpAsync("Odd")} of {Colleagues} have signed up",
            TimeSpan.FromMilliseconds(500)
        );

        Assert.False(process.HasExited, process.HasExited ? await said : "");
    }

    /// <summary>A cohort whose skills nobody in the organisation has, and an invitation to everybody who is there.</summary>
    private async Task<bool> InviteAsync(MentoringModel model)
    {
        await using var store = bot.Database.NewStore();
        var people = await store.People.ToListAsync();
        if (people.Count < DemoOrganisation.People.Count || await store.PersonalChats.CountAsync() < Colleagues)
        {
            return false;
        }

        var now = TimeProvider.System.GetUtcNow();
        var owner = people.Single(p => p.EntraId == DemoOrganisation.Coordinators[0]);
        var plan = new CohortPlan(
            "Odd",
            "For once something else.",
            model,
            ["Juggling", "Köçek, and more", "*Origami*"],
            now.AddDays(14),
            now.AddDays(21),
            now.AddDays(100),
            new CohortPolicy()
        );
        var cohort = Cohort.Draft(plan, owner.Id, now);
        _ = cohort.OpenEnrolment(now).Value;
        store.Add(cohort);
        store.AddRange(people.Select(p => Notice.Tell(p.Id, NoticeKind.CohortInvitation, cohort.Id.Value, now)));
        await store.SaveChangesAsync();
        return true;
    }

    private async Task<int> SignedUpAsync(string cohort)
    {
        await using var store = bot.Database.NewStore();
        return await store.Enrolments.CountAsync(e =>
            e.State == EnrolmentState.Submitted && store.Cohorts.Any(c => c.Id == e.CohortId && c.Name == cohort)
        );
    }

    private static ProcessStartInfo Start(string address)
    {
        var ours = Path.Combine(Repository.Root, "tests", "Bot.Tests");
        var folder = Path.Combine(
            Repository.Root,
            "tests",
            "Simulator",
            Path.GetRelativePath(ours, AppContext.BaseDirectory)
        );
        return new ProcessStartInfo(
            "dotnet",
            [Path.Combine(folder, "MentorBot.Simulator.dll"), "colleagues", address.TrimEnd('/')]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
    }
}
