using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Tests.Matching;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>S15: what a coordinator reads of other people leaves a row, in the coordinator's name.</summary>
[Trait("promise", "S15")]
public sealed class S15ReadsTests : MatchRunTest
{
    private Person[] people = [];
    private MatchRunId run;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        people = await GivenPeersAsync(6);
        run = (await PreviewAsync()).Value;
        var wishes = new[] { new PersonPair(people[0].Id, people[1].Id) };
        await GivenAsync(MatchWish.Of(Peers.Id, wishes[0], MatchWishKind.Barred, Hanna.Id, Now));
        var stuck = Notice.Tell(people[0].Id, NoticeKind.Proposal, run.Value, Now);
        stuck.MarkDead("404", Now);
        var away = await InStoreAsync(s => s.People.SingleAsync(p => p.Id == people[2].Id));
        await InStoreAsync(async s =>
        {
            (await s.People.SingleAsync(p => p.Id == away.Id)).MarkUnreachable(Reachability.Blocked, Now);
            return await s.SaveChangesAsync();
        });
        await GivenAsync(stuck);
    }

    [Fact]
    public async Task S15_every_reading_of_other_people_leaves_a_row_in_the_readers_name()
    {
        await ReadsAsync("read-match", s => new ReadMatchRun(s).RunAsync(Peers.Id, AsHanna, default));
        await ReadsAsync("read-match", s => new ReadMatchEnd(s).RunAsync(run, Hanna.Id, Now, default));
        await ReadsAsync(
            "read-match-pairs",
            s => new ReadMatchPairs(s).RunAsync(Peers.Id, PairsQuestion.OnPage(0), AsHanna, default)
        );
        await ReadsAsync("read-match-wishes", s => new ReadWishes(s).RunAsync(Peers.Id, AsHanna, default));
        await ReadsAsync("find-pair", s => new FindPair(s).RunAsync(Peers.Id, "Peer 1", "Peer 2", AsHanna, default));
        await ReadsAsync(
            "price-pair",
            s => new PricePair(s).RunAsync(Peers.Id, new PersonPair(people[0].Id, people[1].Id), AsHanna, default)
        );
        await ReadsAsync("list-stuck-notices", s => new ListStuckNotices(s).RunAsync(new(0, 10), AsHanna, default));
        await ReadsAsync("read-cohort", s => new ReadCohort(s).RunAsync(Peers.Id, AsHanna, default));
        await ReadsAsync("read-cohort-health", s => new ReadCohortHealth(s).RunAsync(Peers.Id, 0, AsHanna, default));
    }

    [Fact]
    public async Task S15_what_cannot_be_recorded_is_not_shown()
    {
        await using (var owner = Database.Source.CreateCommand("ALTER TABLE audit_entries ADD CHECK (false) NOT VALID"))
        {
            await owner.ExecuteNonQueryAsync();
        }

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            InStoreAsync(s => new ReadMatchRun(s).RunAsync(Peers.Id, AsHanna, default))
        );
    }

    private async Task ReadsAsync<T>(string action, Func<MentorStore, Task<T>> read)
    {
        var before = await CountAsync(action);

        await InStoreAsync(read);

        Assert.True(await CountAsync(action) == before + 1, action);
    }

    private Task<int> CountAsync(string action) =>
        InStoreAsync(s => s.Audit.CountAsync(a => a.Action == action && a.ActorId == Hanna.Id));
}
