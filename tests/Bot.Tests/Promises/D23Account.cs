using MentorBot.Bot.Tests.Delivery;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using MentorBot.Testing.Faults;
using MentorBot.Testing.Outside;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Bot.Tests.Promises;

/// <summary>D23: of every wave of check-ins, invitations and digests it can be said what became of each message.</summary>
[Trait("promise", "D23")]
public sealed class D23Account : DeliveryTest
{
    private static readonly int Pairs = Effort.Of(60, 2_000);

    /// <summary>One in so many is refused for good, cannot be reached, or is not true any more.</summary>
    private const int Share = 12;

    private readonly Dictionary<NoticeKind, List<PersonId>> audiences = [];

    [Fact]
    public async Task D23_the_account_of_each_wave_adds_up_at_every_moment_under_faults()
    {
        await GivenWavesAsync();
        var mix = new FaultMix(FaultRates.Everything with { BadGateway = 400, TimeOut = 0 }, seed: 23);
        Connector.Faults.Otherwise = mix.Of;
        var node = await StartNodeAsync();
        await AddsUpUntilAsync(() => Connector.Ledger.Count > Pairs);
        await node.StopAsync();
        await Task.WhenAll(StartNodeAsync(), StartNodeAsync());
        await AddsUpUntilAsync(async () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(2));
            return !await InStoreAsync(s =>
                s.Notices.AnyAsync(n =>
                    (n.State == NoticeState.Pending || n.State == NoticeState.Claimed)
                    && s.People.Any(p => p.Id == n.RecipientId && p.Reachability == Reachability.Reachable)
                )
            );
        });

        var waves = await AccountAsync();
        Assert.Equal(3, waves.Count);
        Assert.All(waves, wave => Assert.Equal(0, wave.Waiting));
        Assert.Contains(waves, wave => wave.Sent > 0 && wave.Refused > 0 && wave.Unreachable > 0 && wave.Withdrawn > 0);
        Assert.Contains(waves, wave => wave.Parked > 0);
    }

    [Fact]
    public async Task D23_a_message_that_got_lost_is_seen_to_be_missing()
    {
        await GivenWavesAsync();
        await InStoreAsync(s => s.Notices.Where(n => n.Kind == NoticeKind.CheckIn).Take(1).ExecuteDeleteAsync());

        var waves = await AccountAsync();

        Assert.Equal(1, Assert.Single(waves, wave => wave.Kind == NoticeKind.CheckIn).Missing);
    }

    [Fact]
    public async Task D23_only_coordinators_read_the_account()
    {
        var read = await InStoreAsync(s => new ReadMessageAccount(s).RunAsync(ActOf(Ada), CancellationToken.None));

        Assert.IsType<NotFound>(read.Refusal);
    }

    private async Task AddsUpUntilAsync(Func<Task<bool>> isSo)
    {
        do
        {
            foreach (var wave in await AccountAsync())
            {
                Assert.Equal(audiences[wave.Kind].Count, wave.Audience);
                Assert.Equal(0, wave.Missing);
            }
        } while (!await isSo());
    }

    private Task AddsUpUntilAsync(Func<bool> isSo) => AddsUpUntilAsync(() => Task.FromResult(isSo()));

    private async Task<IReadOnlyList<MessageWave>> AccountAsync()
    {
        var act = ActOf(Ada, isCoordinator: true);
        return (await InStoreAsync(s => new ReadMessageAccount(s).RunAsync(act, CancellationToken.None))).Value.Waves;
    }

    /// <summary>Check-ins of one cohort, invitations to another, and digests; each with its share of what goes wrong.</summary>
    private async Task GivenWavesAsync()
    {
        var people = Enumerable.Range(0, 2 * Pairs).Select(i => A.Person($"Person {i}", atAnyHour: true)).ToList();
        var (running, open) = (A.Cohort(Ada, state: CohortState.Active), A.Cohort(Ada, "Autumn peers"));
        await GivenAsync([.. people]);
        await GivenAsync([.. people.Select(person => Meet(person)), running, open]);
        foreach (var pair in people.Chunk(2))
        {
            await GivenPairAsync(running, pair[0], pair[1]);
        }

        var digests = people.ConvertAll(p =>
            ManagerDigest.For(p.Id, new(2026, 3, 2), (DigestContent.Empty, null), Now)
        );
        await GivenAsync([.. digests]);
        await GivenAsync([
            .. digests.Select(d => Tell(NoticeKind.ManagerDigest, d.ManagerId, d.Id.Value)),
            .. people.Select(p => Tell(NoticeKind.CohortInvitation, p.Id, open.Id.Value)),
        ]);
        GivenTroubles(people);
    }

    private async Task GivenPairAsync(Cohort cohort, Person one, Person other)
    {
        var mentorship = A.Running(A.Mentorship(cohort, one, other), cohort);
        List<CheckIn> asked =
        [
            CheckIn.Plan(mentorship.Id, one.Id, 1, Now, Now),
            CheckIn.Plan(mentorship.Id, other.Id, 1, Now, Now),
        ];
        asked.ForEach(checkIn => checkIn.AskAt(Now, 3));
        await GivenAsync(mentorship);
        await GivenAsync([
            .. asked,
            .. asked.Select(checkIn => Tell(NoticeKind.CheckIn, checkIn.PersonId, checkIn.Id.Value)),
        ]);
    }

    private Notice Tell(NoticeKind kind, PersonId person, Guid subject)
    {
        audiences.TryAdd(kind, []);
        audiences[kind].Add(person);
        // What is about a whole cohort cannot become untrue for one.
        if (kind != NoticeKind.CohortInvitation && audiences[kind].Count % Share == 5)
        {
            Composer.Untrue.Add(subject);
        }

        return Notice.Tell(person, kind, subject, Now);
    }

    private void GivenTroubles(List<Person> people)
    {
        for (var i = 0; i < people.Count; i += Share)
        {
            Connector.Chat(ChatOf(people[i])).Refusal = "ConversationBlockedByUser";
            Connector.Faults.In(ChatOf(people[i + 1]), new Fault(400, "BadSyntax"));
        }
    }
}
