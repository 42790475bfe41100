using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// How many people compete for the same places: somebody unmatched, everybody who holds or would take a partner this
/// person could have had, and so on from each of them. Between two sides this is a proof by Hall's theorem: together they
/// reach fewer places than they are. Searches that meet are merged (union-find), so that everybody is visited once.
/// </summary>
internal sealed class Shortages
{
    /// <summary>People whose partners are looked up; beyond, the answer counts only those found so far and names no places.</summary>
    private const int MostLookedAt = 20_000;

    private const int Nobody = -1;

    private readonly CompatibilityIndex people;
    private readonly IReadOnlyList<int>[] partners;
    private readonly Unvisited left;
    private readonly Unvisited everybody;
    private readonly ulong[] possible;
    private readonly int[] rivalIn;
    private readonly int[] wantedIn;
    private readonly List<Component> components = [];
    private int lookedAt;

    public Shortages(CompatibilityIndex people, IReadOnlyList<int>[] partners, IEnumerable<int> leftOver)
    {
        (this.people, this.partners) = (people, partners);
        (rivalIn, wantedIn) = (new int[partners.Length], new int[partners.Length]);
        Array.Fill(rivalIn, Nobody);
        Array.Fill(wantedIn, Nobody);
        (left, everybody) = (
            new(people.Roster, leftOver),
            new(people.Roster, Enumerable.Range(0, people.Roster.Count))
        );
        possible = new ulong[people.Roster.Words + 8];
    }

    /// <summary>The competition around a person.</summary>
    /// <param name="number">A person left over who has possible partners.</param>
    /// <returns>
    /// How many people compete and for how many places; places are 0 if they do not prove the shortage, as among
    /// equals.
    /// </returns>
    public (int Rivals, int Places) Around(int number)
    {
        if (rivalIn[number] == Nobody)
        {
            components.Add(new());
            Spread(number, components.Count - 1);
        }

        var component = Root(rivalIn[number]);
        var isProof = !people.Problem.Model.IsOfEquals() && component.IsWhole && component.Places < component.Rivals;
        return (component.Rivals, isProof ? component.Places : 0);
    }

    private void Spread(int first, int component)
    {
        var open = new Queue<int>();
        everybody.Reset();
        left.Reset();
        Meet(first, component, open);
        while (open.TryDequeue(out var rival))
        {
            if (++lookedAt > MostLookedAt)
            {
                Root(component).IsWhole = false;
                return;
            }

            foreach (var partner in Possible(rival, everybody, wantedIn, component))
            {
                wantedIn[partner] = component;
                Root(component).Places += Sides.PlacesOf(people.Problem.Model, people.Roster[partner]);
                foreach (var claimant in partners[partner].Concat(Possible(partner, left, rivalIn, component)))
                {
                    Meet(claimant, component, open);
                }
            }
        }
    }

    private void Meet(int rival, int component, Queue<int> open)
    {
        if (rivalIn[rival] == Nobody)
        {
            rivalIn[rival] = component;
            Root(component).Rivals++;
            open.Enqueue(rival);
        }
        else
        {
            Join(rivalIn[rival], component);
        }
    }

    /// <summary>The possible partners who are in no component; components of others are joined.</summary>
    private List<int> Possible(int number, Unvisited unvisited, int[] componentOf, int component)
    {
        if (unvisited.IsEmpty)
        {
            return [];
        }

        people.FillPossible(number, possible);
        var found = unvisited.Reach(possible);
        found.ForEach(other => Join(componentOf[other], component));
        found.RemoveAll(other => componentOf[other] != Nobody);
        return found;
    }

    private void Join(int one, int other)
    {
        if (one == Nobody || Root(one) == Root(other))
        {
            return;
        }

        var (from, into) = (Root(one), Root(other));
        into.Rivals += from.Rivals;
        into.Places += from.Places;
        into.IsWhole &= from.IsWhole;
        from.Into = into;
    }

    private Component Root(int component)
    {
        var root = components[component];
        while (root.Into is { } into)
        {
            root = into;
        }

        return root;
    }

    private sealed class Component
    {
        public int Rivals { get; set; }
        public int Places { get; set; }
        public bool IsWhole { get; set; } = true;
        public Component? Into { get; set; }
    }
}
