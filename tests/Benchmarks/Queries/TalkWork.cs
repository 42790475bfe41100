using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Benchmarks.Queries;

/// <summary>What people ask in the chat, and what a coordinator asks.</summary>
internal sealed class TalkWork(NamedWork work, TestDatabase database)
{
    /// <param name="number">The number of the person in the organisation.</param>
    /// <param name="now">The current time.</param>
    public async Task RunAsync(int number, DateTimeOffset now)
    {
        var who = BigOrganisation.PersonId(number);
        var cohort = await CohortAsync();
        var context = new CommandContext(who, IsCoordinator: true, now);
        await MeetAsync(number, now);
        await work.DoAsync<FindMentorships>("proposals", (use, ct) => use.ProposalsAsync(who, ct));
        await work.DoAsync<FindCheckIns>("check-in", (use, ct) => use.LatestAsync(who, ct));
        await work.DoAsync<FindPause>("pause", (use, ct) => use.RunAsync(who, ct));
        await work.DoAsync<FindLeavable>("leave", (use, ct) => use.RunAsync(who, ct));
        await work.DoAsync<FindEnrolments>("profile", (use, ct) => use.AllOfAsync(SpeakerOf(who), ct));
        await work.DoAsync<ListOpenCohorts>("join", (use, ct) => use.RunAsync(who, ct));
        await work.DoAsync<ShowMyData>("my data", (use, ct) => use.RunAsync(who, ct));
        await work.DoAsync<ReadTeamDigest>("team digest", (use, ct) => use.RunAsync(context, ct));
        await work.DoAsync<FindSilence>("still there", (use, ct) => use.RunAsync(who, ct));
        await work.DoAsync<AnswerCheckIn>("yes, we met", (use, ct) => AnswerAsync(use, context, ct));
        await work.DoAsync<ListCohorts>("cohorts", (use, ct) => use.RunAsync(context, ct));
        await work.DoAsync<ReadCohort>("a cohort's board", (use, ct) => use.RunAsync(cohort, context, ct));
        await work.DoAsync<ListDepartments>("whom to invite", (use, ct) => use.RunAsync(context, ct));
    }

    /// <summary>Looks up the sender of an activity and shows their mentorships.</summary>
    private async Task MeetAsync(int number, DateTimeOffset now)
    {
        var chat = new ChatAddress("https://smba.trafficmanager.net/emea/", $"a:{number}", $"29:{number}");
        var sender = new ActivitySender(BigOrganisation.EntraId(number), $"Person {number}", "en-US", "Etc/UTC", chat);
        foreach (var time in new[] { "meet and write", "meet" })
        {
            await work.DoAsync(time, s => s.GetRequiredService<LoadSpeaker>().RunAsync(sender, time, now, default));
        }

        await work.DoAsync<FindMentorships>(
            "my mentorships",
            (use, ct) => use.AllAsync(BigOrganisation.PersonId(number), ct)
        );
    }

    private static KnownPerson SpeakerOf(PersonId who) =>
        new(who, "Somebody", "en-US", WorkingTime.Default("Etc/UTC"), NamedInDigests: false);

    private async Task<CohortId> CohortAsync()
    {
        await using var store = database.NewStore();
        return await store.Cohorts.OrderBy(c => c.Name).Select(c => c.Id).FirstAsync();
    }

    private async Task AnswerAsync(AnswerCheckIn use, CommandContext context, CancellationToken cancellation)
    {
        await using var store = database.NewStore();
        var asked = await store
            .CheckIns.Where(c => c.PersonId == context.Person)
            .OrderByDescending(c => c.Occurrence)
            .Select(c => c.Id)
            .FirstAsync(cancellation);
        _ = (await use.RunAsync(asked, new WeMet(), context, cancellation)).Value;
    }
}
