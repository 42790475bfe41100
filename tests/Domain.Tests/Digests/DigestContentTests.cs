using MentorBot.Domain.Digests;
using MentorBot.Domain.Shared;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Digests;

public sealed class DigestContentTests
{
    private const int Tries = 10_000;

    [Fact]
    public void A_digest_has_these_fields_and_no_other() =>
        Assert.Equal(
            ["CountedAt", "HoursSpent", "HoursToExpect", "Named", "Reports", "TakingPart", "Upcoming"],
            typeof(DigestContent).GetProperties().Select(p => p.Name).Order()
        );

    [Fact]
    public void It_is_made_from_these_facts_of_a_report_and_no_answer_of_theirs() =>
        Assert.Equal(
            ["Id", "MayBeNamed", "MeetingsDue", "Name", "TakesPart"],
            typeof(ReportFacts).GetProperties().Select(p => p.Name).Order()
        );

    [Theory]
    [InlineData(0, 3, null)]
    [InlineData(4, 9, null)]
    [InlineData(5, 9, 5)]
    [InlineData(9, 12, 5)]
    [InlineData(10, 12, 10)]
    [InlineData(5, 5, null)]
    [InlineData(10, 10, 5)]
    [InlineData(6, 6, 5)]
    public void Of_those_who_are_not_named_only_full_fives_are_counted_and_never_all(int taking, int all, int? shown) =>
        Assert.Equal(shown, Content(Team(unnamedTaking: taking, unnamed: all)).TakingPart);

    [Fact]
    public void Where_everybody_agreed_to_be_named_the_number_is_exact()
    {
        var team = Team(unnamedTaking: 0, unnamed: 0, named: 3);

        Assert.Equal(3, Content(team).TakingPart);
        Assert.Equal(["Named 0", "Named 1", "Named 2"], Content(team).Named);
    }

    [Fact]
    public void Hours_are_rounded_to_fives_and_never_told_of_fewer_than_five_people()
    {
        Assert.Null(Content(Team(4, 9)).HoursSpent);
        Assert.Equal(5, Content(Team(5, 9)).HoursSpent);
        Assert.Equal(5, Content([.. Team(5, 9), Report("Late", meetings: 1)]).HoursSpent);
        Assert.Null(Content(Team(unnamedTaking: 1, unnamed: 2, named: 6)).HoursSpent);
    }

    [Fact]
    public void Whoever_did_not_agree_is_never_named_and_cannot_be_worked_out_from_the_number()
    {
        var random = new Random(20260302);
        for (var world = 0; world < Tries; world++)
        {
            var team = AnyTeam(random);
            var content = Content(team);
            var unnamed = team.Where(r => !r.MayBeNamed).ToList();

            Assert.DoesNotContain(content.Named, name => unnamed.Exists(r => r.Name == name));
            Assert.All(unnamed, person => Assert.True(CouldBeEither(content, team, person), $"World {world}"));
        }
    }

    [Fact]
    public void Small_groups_never_give_a_figure()
    {
        var random = new Random(7);
        for (var world = 0; world < Tries; world++)
        {
            var team = AnyTeam(random);
            var content = Content(team);
            var unnamed = team.Where(r => !r.MayBeNamed).ToList();
            if (unnamed.Count == 0)
            {
                continue;
            }

            Assert.True(content.TakingPart is null || unnamed.Count(r => r.TakesPart) >= DigestContent.Threshold);
            Assert.True(content.HoursSpent is null || unnamed.Count(r => r.MeetingsDue > 0) >= DigestContent.Threshold);
            Assert.True(content.HoursSpent is null || content.HoursSpent % DigestContent.HoursStep == 0);
        }
    }

    /// <summary>
    /// A person is protected if the digest would be the same had they done the opposite: either because it makes no
    /// difference, or because a colleague who has not agreed to be named acted the same way, or met as often, in their
    /// place.
    /// </summary>
    private static bool CouldBeEither(DigestContent seen, List<ReportFacts> team, ReportFacts person)
    {
        var opposite = person with { TakesPart = !person.TakesPart, MeetingsDue = 0 };
        var others = team.Where(r => r != person).ToList();
        return Same(Content([.. others, opposite]), seen)
            || others
                .Where(twin => !twin.MayBeNamed)
                .SelectMany(twin => Worlds(others, twin, person, opposite))
                .Any(world => Same(Content(world), seen));
    }

    private static IEnumerable<List<ReportFacts>> Worlds(
        List<ReportFacts> others,
        ReportFacts twin,
        ReportFacts person,
        ReportFacts opposite
    )
    {
        var rest = others.Where(r => r != twin).ToList();
        var instead = twin.TakesPart == person.TakesPart ? opposite : twin with { Name = person.Name };
        yield return [.. rest, person with { Name = twin.Name }, instead];
        yield return [.. rest, twin with { MeetingsDue = twin.MeetingsDue + person.MeetingsDue }, opposite];
    }

    private static bool Same(DigestContent one, DigestContent other) =>
        one with { Named = [] } == other with { Named = [] } && one.Named.SequenceEqual(other.Named);

    private static List<ReportFacts> AnyTeam(Random random) =>
        [
            .. Enumerable
                .Range(0, random.Next(1, 16))
                .Select(n =>
                {
                    var takesPart = random.Next(3) > 0;
                    return new ReportFacts(
                        NewId(),
                        $"P{n}",
                        random.Next(4) == 0,
                        takesPart,
                        takesPart ? random.Next(3) : 0
                    );
                }),
        ];

    private static DigestContent Content(IReadOnlyList<ReportFacts> team) => DigestContent.Of(team, []);

    private static List<ReportFacts> Team(int unnamedTaking, int unnamed, int named = 0) =>
        [
            .. Enumerable.Range(0, unnamed).Select(n => Report($"P{n}", n < unnamedTaking ? 1 : 0)),
            .. Enumerable.Range(0, named).Select(n => new ReportFacts(NewId(), $"Named {n}", true, true, 1)),
        ];

    private static ReportFacts Report(string name, int meetings) => new(NewId(), name, false, meetings > 0, meetings);

    private static PersonId NewId() => Ids.New<PersonId>(A.Now);
}
