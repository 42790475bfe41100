using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Results;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Pairs of a preview found by name, and what a coordinator may know before anybody is named.</summary>
public sealed class FindMatchPairsTests : MatchRunTest
{
    [Fact]
    public async Task Pairs_are_found_by_a_part_of_a_members_name_whatever_page_they_are_on()
    {
        await GivenPeersAsync(60);
        await PreviewedAsync();
        var all = new List<PreviewPair>();
        for (var page = 0; page < 4; page++)
        {
            all.AddRange((await PairsAsync("", page)).Pairs);
        }

        // Peers 5 and 50 to 59, some of whom may be a pair.
        var expected = all.Where(pair => pair.People.Any(p => p.Name.Contains("eer 5", StringComparison.Ordinal)));
        var first = await PairsAsync("EER 5", 0);
        var rest = await PairsAsync("EER 5", 99);

        Assert.Equal(expected.Count(), first.All);
        Assert.Equal((0, first.Pages - 1), (first.Page, rest.Page));
        var found = first.Pages == 1 ? first.Pairs : [.. first.Pairs, .. rest.Pairs];
        Assert.Equal(Names(expected), Names(found));
        Assert.Equal(found.Select(pair => pair.Score).Order(), found.Select(pair => pair.Score));
    }

    [Fact]
    public async Task What_was_typed_is_taken_literally()
    {
        await GivenPeersAsync(4);
        await PreviewedAsync();

        Assert.Equal(0, (await PairsAsync("%", 0)).All);
        Assert.Equal(0, (await PairsAsync("Peer_1", 0)).All);
        Assert.Equal(0, (await PairsAsync("\\", 0)).All);
        Assert.Equal(0, (await PairsAsync("'); --", 0)).All);
    }

    [Fact]
    public async Task A_pair_shows_what_is_demanded_of_it_by_now()
    {
        await GivenPeersAsync(4);
        await PreviewedAsync();
        var page = await PairsAsync("", 0);
        Assert.All(page.Pairs, pair => Assert.Null(pair.Wish));

        await InStoreAsync(s =>
            new WishForPairs(s).RunAsync(Peers.Id, [PairOf(page.Pairs[0])], MatchWishKind.Barred, AsHanna, default)
        );

        var now = await PairsAsync("", 0);
        Assert.Equal(MatchWishKind.Barred, now.Pairs[0].Wish);
        Assert.Null(now.Pairs[1].Wish);
    }

    [Fact]
    public async Task A_chosen_pair_is_read_as_well_if_the_preview_has_it()
    {
        var people = await GivenPeersAsync(20);
        await PreviewedAsync();
        var last = (await PairsAsync("", 1)).Pairs[^1];

        var found = await PairsAsync("", 0, PairOf(last));
        var partner = last.People[1].Id;
        var other = people.First(p => p.Id != last.People[0].Id && p.Id != partner).Id;
        var none = await PairsAsync("", 0, new PersonPair(partner, other));

        Assert.Equal(Names([last]), Names([found.Chosen!]));
        Assert.Equal(ReadMatchPairs.PageSize, found.Pairs.Count);
        Assert.Null(none.Chosen);
    }

    [Fact]
    public async Task How_far_a_match_is_names_nobody_and_is_for_those_who_may_see_the_cohort()
    {
        await GivenPeersAsync(3);
        var stranger = A.Person("Stranger");
        await GivenAsync(stranger);
        var before = await InStoreAsync(s => s.Audit.CountAsync());

        var found = await MatchingAsync(new(Hanna.Id, SeesAll: false));
        var refused = await MatchingAsync(new(stranger.Id, SeesAll: false));
        var lead = await MatchingAsync(new(stranger.Id, SeesAll: true));

        Assert.Equal((3, true), (found.Value.Funnel.Submitted, found.Value.CanBeMatched));
        Assert.Null(found.Value.UnderWay);
        Assert.IsType<NotFound>(refused.Refusal);
        Assert.False(lead.IsRefused);
        Assert.Equal(before, await InStoreAsync(s => s.Audit.CountAsync()));
        await StartAsync();
        Assert.Equal(Hanna.Name, (await MatchingAsync(new(Hanna.Id, SeesAll: false))).Value.UnderWay?.StartedBy);
    }

    [Fact]
    public async Task A_run_is_of_one_cohort_alone_and_names_who_approved_it()
    {
        await GivenPeersAsync(4);
        var preview = await PreviewedAsync();
        var other = A.Cohort(Hanna, "Another");
        await GivenAsync(other);
        Assert.Null(preview.ApprovedBy);

        await ApproveAsync(preview.Id);

        Assert.True(await InStoreAsync(s => new IsRunOfCohort(s).RunAsync(preview.Id, Peers.Id, default)));
        Assert.False(await InStoreAsync(s => new IsRunOfCohort(s).RunAsync(preview.Id, other.Id, default)));
        Assert.Equal(new NamedCoordinator(Hanna.Id, Hanna.Name), (await ReadAsync()).Value.Preview!.ApprovedBy);
    }

    private async Task<PairsPage> PairsAsync(string name, int page, PersonPair? chosen = null)
    {
        var question = new PairsQuestion(name, page) { Chosen = chosen };
        return (await InStoreAsync(s => new ReadMatchPairs(s).RunAsync(Peers.Id, question, AsHanna, default))).Value;
    }

    private Task<Result<CohortMatching>> MatchingAsync(CohortScope scope) =>
        InStoreAsync(s => new ReadCohortMatching(s).RunAsync(Peers.Id, scope, default));

    private static PersonPair PairOf(PreviewPair pair) => new(pair.People[0].Id, pair.People[1].Id);

    private static IEnumerable<string> Names(IEnumerable<PreviewPair> pairs) =>
        pairs.Select(pair => string.Join(" – ", pair.People.Select(p => p.Name))).Order(StringComparer.Ordinal);
}
