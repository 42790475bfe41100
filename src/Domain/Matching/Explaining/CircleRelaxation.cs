using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// A lower bound of how many more people would be in circles if one rule were dropped: they join a circle with room, or
/// form a new one, such that no remaining rule forbids any pair in it.
/// </summary>
internal sealed class CircleRelaxation
{
    /// <summary>Only the first people by id are considered, to bound the work.</summary>
    private const int MostPeople = 60;

    /// <summary>Only so many circles with room are considered.</summary>
    private const int MostCircles = 60;

    private readonly CompatibilityIndex people;
    private readonly List<int> alone;
    private readonly List<int[]> withRoom;
    private readonly Dictionary<(int, int), UnmatchedReason[]> known = [];

    private CircleRelaxation(CompatibilityIndex people, IReadOnlyList<int>[] partners)
    {
        this.people = people;
        var locked = LockedCircles.Groups(people.Problem.Wishes.Locked).SelectMany(group => group.People).ToHashSet();
        var numbers = Enumerable.Range(0, partners.Length).Select(people.NumberAt).ToList();
        alone =
        [
            .. numbers
                .Where(number => partners[number].Count == 0 && people.Roster[number].Places > 0)
                .Where(number => !locked.Contains(people.Roster[number].Person))
                .Take(MostPeople),
        ];
        withRoom =
        [
            .. numbers
                .Where(number =>
                    partners[number].Count > 0 && partners[number].Count + 1 < people.Problem.Rules.MaxCircle
                )
                .Where(number => partners[number].All(other => other > number))
                .Select(number => partners[number].Prepend(number).ToArray())
                .Take(MostCircles),
        ];
    }

    /// <param name="partners">Of each number of the index, the others of its circle.</param>
    public static List<RelaxedRule> Of(
        CompatibilityIndex people,
        IReadOnlyList<int>[] partners,
        IReadOnlyList<UnmatchedReason> rules
    )
    {
        var relaxation = new CircleRelaxation(people, partners);
        var anyway = relaxation.Placed(null);
        return
        [
            .. rules
                .Select(rule => new RelaxedRule(rule, relaxation.Placed(rule) - anyway))
                .Where(relaxed => relaxed.People > 0)
                .OrderByDescending(relaxed => relaxed.People),
        ];
    }

    private int Placed(UnmatchedReason? rule)
    {
        var (left, most) = (new List<int>(alone), people.Problem.Rules.MaxCircle);
        foreach (var circle in withRoom.Select(members => members.ToList()))
        {
            Fill(circle, left, rule, most);
        }

        foreach (var first in alone)
        {
            var own = new List<int> { first };
            List<int> others = [.. left.Where(other => other != first)];
            if (left.Contains(first))
            {
                Fill(own, others, rule, most);
            }

            if (own.Count >= people.Problem.Rules.MinCircle)
            {
                left.RemoveAll(own.Contains);
            }
        }

        return alone.Count - left.Count;
    }

    /// <summary>Greedily moves people into a circle while the rules allow.</summary>
    private void Fill(List<int> circle, List<int> left, UnmatchedReason? rule, int most)
    {
        foreach (var person in left.ToList())
        {
            if (circle.Count < most && MayJoin(circle, person, rule))
            {
                circle.Add(person);
                left.Remove(person);
            }
        }
    }

    private bool MayJoin(List<int> circle, int person, UnmatchedReason? rule) =>
        circle.TrueForAll(member => Blocking(member, person).All(blocking => blocking == rule))
        && (rule == UnmatchedReason.NoCommonLanguage || ShareLanguage(circle, person));

    private bool ShareLanguage(List<int> circle, int person) =>
        people
            .Roster[person]
            .Languages.Any(language => circle.TrueForAll(member => people.Roster[member].Languages.Contains(language)));

    private UnmatchedReason[] Blocking(int one, int other)
    {
        var pair = (Math.Min(one, other), Math.Max(one, other));
        if (!known.TryGetValue(pair, out var rules))
        {
            rules = [.. HardRules.AllBlocking(people.Facts(one, other), people.Problem)];
            known.Add(pair, rules);
        }

        return rules;
    }
}
