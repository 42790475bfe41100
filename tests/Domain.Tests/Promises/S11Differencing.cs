using MentorBot.Domain.Digests;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Promises;

/// <summary>
/// S11: no two digests that can be laid side by side tell anything about one person who has not agreed to be named: not two of
/// one manager, not two of different managers between whom somebody moved.
/// </summary>
[Trait("promise", "S11")]
public sealed class S11DifferencingTests
{
    private const int Organisations = 10_000;
    private const int Weeks = 6;

    [Fact]
    public void S11_at_least_five_of_seven_does_not_vanish_when_one_person_leaves_the_team()
    {
        var team = Enumerable.Range(0, 7).Select(n => Report(n < 5)).ToList();
        var first = Next([], team);
        Assert.Equal(5, first.Content.TakingPart);

        foreach (var leaver in team)
        {
            var after = Next([first], [.. team.Where(r => r != leaver)]);
            Assert.Equal((7, 5), (after.Content.Reports, after.Content.TakingPart));
        }
    }

    /// <summary>
    /// Two worlds that a manager cannot tell apart stay so, whatever one person does next: leaves, joins, moves to another
    /// manager, begins or ceases to take part, or meets more often. So no such step reveals in which of the worlds we are.
    /// </summary>
    [Fact]
    public void S11_what_one_person_does_next_tells_no_two_worlds_apart()
    {
        var random = new Random(20260302);
        var (compared, counterexamples) = (0, 0);
        for (var number = 0; number < Organisations; number++)
        {
            var (mine, theirs) = (AnyTeam(random), AnyTeam(random));
            if (mine.Where(r => !r.MayBeNamed).OrderBy(_ => random.Next()).FirstOrDefault() is not { } person)
            {
                continue;
            }

            var other = Opposite(person, random);
            var (here, there) = (Next([], mine), Next([], Replaced(mine, person, other)));
            if (SameFigures(here, there))
            {
                compared++;
                counterexamples += Tell(here, there, mine, theirs, person, other, random) ? 1 : 0;
            }
        }

        Assert.True(compared > Organisations / 2, $"Only {compared} pairs of worlds could be compared.");
        Assert.Equal(0, counterexamples);
    }

    /// <summary>Every pair of digests of one manager, over weeks of whatever happens: equal figures, or five people apart.</summary>
    [Fact]
    public void S11_two_digests_of_a_manager_have_equal_figures_or_differ_by_five_people()
    {
        var random = new Random(11);
        var (pairs, changes) = (0, 0);
        for (var number = 0; number < Organisations; number++)
        {
            var team = AnyTeam(random);
            List<(ManagerDigest Digest, DigestBasis Behind)> digests = [];
            for (var week = 0; week < Weeks; week++)
            {
                var next = Next([.. digests.Select(d => d.Digest)], team);
                digests.Add((next, next.Basis ?? digests[^1].Behind));
                team = AfterAWeek(team, random);
            }

            foreach (
                var (one, other) in digests.SelectMany((one, i) => digests.Skip(i + 1), (one, other) => (one, other))
            )
            {
                pairs++;
                if (!SameFigures(one.Digest, other.Digest) && other.Behind.Unnamed.Count > 0)
                {
                    changes++;
                    var differing = one.Behind.DifferenceTo(other.Behind);
                    Assert.True(differing >= Suppression.LeastPeople, $"Organisation {number}: {differing} differ");
                }
            }
        }

        Assert.True(changes > 100, $"Only {changes} of {pairs} pairs had new figures.");
    }

    [Fact]
    public void S11_figures_are_new_once_five_people_have_changed_and_say_when_they_were_counted()
    {
        var team = Enumerable.Range(0, 12).Select(n => Report(n < 5)).ToList();
        var first = Next([], team);
        var four = Next([first], [.. team.Select((r, n) => n is >= 5 and < 9 ? Begun(r) : r)]);
        var five = Next([first, four], [.. team.Select((r, n) => n is >= 5 and < 10 ? Begun(r) : r)]);

        Assert.Equal((5, 5, 10), (first.Content.TakingPart, four.Content.TakingPart, five.Content.TakingPart));
        Assert.Equal(first.Content.CountedAt, four.Content.CountedAt);
        Assert.NotEqual(first.Content.CountedAt, five.Content.CountedAt);
    }

    [Fact]
    public void S11_fewer_than_five_give_no_figure_and_fewer_than_ten_no_comment()
    {
        Assert.Equal((5, 10), (Suppression.LeastPeople, Suppression.LeastComments));
        for (var people = 1; people < Suppression.LeastPeople; people++)
        {
            Assert.False(Suppression.MayReplace(people));
            Assert.Null(Next([], [.. Enumerable.Range(0, 20).Select(n => Report(n < people))]).Content.TakingPart);
        }
    }

    /// <summary>Whether any step of one person gives a manager, in the one world, a digest that the other world does not give.</summary>
    private static bool Tell(
        ManagerDigest here,
        ManagerDigest there,
        List<ReportFacts> mine,
        List<ReportFacts> theirs,
        ReportFacts person,
        ReportFacts other,
        Random random
    )
    {
        var neighbour = Next([], theirs);
        return Steps(mine, person, random)
                .Any(step => !SameFigures(Next([here], step(person)), Next([there], step(other))))
            || !SameFigures(Next([neighbour], [.. theirs, person]), Next([neighbour], [.. theirs, other]));
    }

    /// <summary>What the team is after one step, given what the person is who is unlike in the two worlds.</summary>
    private static IEnumerable<Func<ReportFacts, List<ReportFacts>>> Steps(
        List<ReportFacts> team,
        ReportFacts person,
        Random random
    )
    {
        var joined = Report(random.Next(2) == 0);
        yield return _ => [.. team.Where(r => r != person)];
        yield return it => [.. Replaced(team, person, it), joined];
        yield return it => Replaced(team, person, Opposite(it, new Random(1)));
        foreach (var colleague in team.Where(r => r != person && !r.MayBeNamed))
        {
            yield return it => [.. Replaced(team, person, it).Where(r => r != colleague)];
            yield return it => Replaced(Replaced(team, person, it), colleague, Opposite(colleague, new Random(2)));
        }
    }

    private static List<ReportFacts> AfterAWeek(List<ReportFacts> team, Random random)
    {
        var after = team.Where(_ => random.Next(12) > 0).ToList();
        after = [.. after.Select(r => random.Next(8) == 0 ? Opposite(r, random) : r)];
        return random.Next(3) == 0 ? [.. after, Report(random.Next(2) == 0)] : after;
    }

    private static List<ReportFacts> Replaced(List<ReportFacts> team, ReportFacts person, ReportFacts by) =>
        [.. team.Select(r => r == person ? by : r)];

    private static ReportFacts Opposite(ReportFacts person, Random random) =>
        person.TakesPart
            ? person with
            {
                TakesPart = false,
                MeetingsDue = 0,
            }
            : person with
            {
                TakesPart = true,
                MeetingsDue = random.Next(3),
            };

    private static ReportFacts Begun(ReportFacts person) => person with { TakesPart = true, MeetingsDue = 1 };

    /// <summary>Also whether they were counted at the same time: figures that stay must not look like new ones.</summary>
    private static bool SameFigures(ManagerDigest one, ManagerDigest other) => Figures(one) == Figures(other);

    private static (int, int?, int?, DateTimeOffset?) Figures(ManagerDigest digest) =>
        (digest.Content.Reports, digest.Content.TakingPart, digest.Content.HoursSpent, digest.Content.CountedAt);

    /// <summary>The next digest after those that were shown; <paramref name="before"/> is left as it is.</summary>
    private static ManagerDigest Next(IReadOnlyList<ManagerDigest> before, List<ReportFacts> team)
    {
        var now = before.Count == 0 ? A.Now : before[^1].CreatedAt.AddDays(7);
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var shown = before.Where(d => d.Basis is not null).ToList();
        return ManagerDigest.For(Manager, day, DigestContent.Following(shown, team, [], now), now);
    }

    private static readonly PersonId Manager = Ids.New<PersonId>(A.Now);

    private static List<ReportFacts> AnyTeam(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 16))
                .Select(_ =>
                {
                    var takesPart = random.Next(3) > 0;
                    return Report(takesPart, random.Next(4) == 0, takesPart ? random.Next(3) : 0);
                }),
        ];

    private static ReportFacts Report(bool takesPart, bool mayBeNamed = false, int? meetings = null)
    {
        var id = Ids.New<PersonId>(A.Now);
        return new ReportFacts(id, $"{id}", mayBeNamed, takesPart, meetings ?? (takesPart ? 1 : 0));
    }
}
