using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Matching.Rules;

namespace MentorBot.Domain.Matching.Explaining;

/// <summary>
/// Measures competition for places: starting from a person left over, adds the people matched to, or interested in, any
/// partner this person could have had, and so on. Between two sides this is a proof: these people have no more places
/// to go to than those they share. Searches that meet are merged, so that each person is visited once.
/// </summary>
internal sealed class Shortages
{
    /// <summary>After visiting this many people, the answer is incomplete and gives no number of places.</summary>
    private const int MostLookedAt = 20_000;

    private const int Nobody = -1;

    private readonly Acquaintance people;
    private readonly IReadOnlyList<int>[] partners;
    private readonly Unmet left;
    private readonly Unmet everybody;
    private readonly ulong[] possible;
    private readonly int[] rivalIn;
    private readonly int[] wantedIn;
    private readonly List<Circle> circles = [];
    private int lookedAt;

    public Shortages(Acquaintance people, IReadOnlyList<int>[] partners, IEnumerable<int> leftOver)
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
            circles.Add(new());
            Spread(number, circles.Count - 1);
        }

        var circle = Root(rivalIn[number]);
        var isProof = !people.Problem.Model.IsOfEquals() && circle.IsWhole && circle.Places < circle.Rivals;
        return (circle.Rivals, isProof ? circle.Places : 0);
    }

    private void Spread(int first, int circle)
    {
        var open = new Queue<int>();
        everybody.Begin();
        left.Begin();
        Meet(first, circle, open);
        while (open.TryDequeue(out var rival))
        {
            if (++lookedAt > MostLookedAt)
            {
                Root(circle).IsWhole = false;
                return;
            }

            foreach (var partner in Possible(rival, everybody, wantedIn, circle))
            {
                wantedIn[partner] = circle;
                Root(circle).Places += Sides.PlacesOf(people.Problem.Model, people.Roster[partner]);
                foreach (var claimant in partners[partner].Concat(Possible(partner, left, rivalIn, circle)))
                {
                    Meet(claimant, circle, open);
                }
            }
        }
    }

    private void Meet(int rival, int circle, Queue<int> open)
    {
        if (rivalIn[rival] == Nobody)
        {
            rivalIn[rival] = circle;
            Root(circle).Rivals++;
            open.Enqueue(rival);
        }
        else
        {
            Join(rivalIn[rival], circle);
        }
    }

    /// <summary>The possible partners not yet visited; merges this search with those that visited the others.</summary>
    private List<int> Possible(int number, Unmet unmet, int[] circleOf, int circle)
    {
        if (unmet.IsEmpty)
        {
            return [];
        }

        people.FillPossible(number, possible);
        var found = unmet.Meet(possible);
        found.ForEach(other => Join(circleOf[other], circle));
        found.RemoveAll(other => circleOf[other] != Nobody);
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

    private Circle Root(int circle)
    {
        var root = circles[circle];
        while (root.Into is { } into)
        {
            root = into;
        }

        return root;
    }

    private sealed class Circle
    {
        public int Rivals { get; set; }
        public int Places { get; set; }
        public bool IsWhole { get; set; } = true;
        public Circle? Into { get; set; }
    }
}
