using MentorBot.Domain.Matching.Explaining;
using MentorBot.Domain.Matching.Kernel;
using MentorBot.Domain.Matching.Kernel.Stable;
using MentorBot.Domain.Matching.Profiles;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Planning;

/// <summary>
/// What mentees and mentors think of each other: those they ranked come first, in that order, then the others by score;
/// between equals whoever sat out longer, then the smaller id. Possible pairs only.
/// </summary>
internal sealed class StableLists
{
    /// <summary>Entries of all lists together; where everybody could have more, only the best of each are listed.</summary>
    private const int MostEntries = 20_000_000;

    private const int DebtBits = 8;
    private const int MostDebt = (1 << DebtBits) - 1;

    private readonly CompatibilityIndex people;
    private readonly int[] mentees;
    private readonly int[] mentors;
    private readonly Dictionary<int, int> hostAt;
    private readonly int longest;

    public StableLists(CompatibilityIndex people, KernelRun run)
    {
        this.people = people;
        var model = people.Problem.Model;
        var positions = Enumerable.Range(0, people.Problem.Candidates.Count).ToList();
        mentees = [.. positions.Where(at => Sides.IsSecond(model, RoleAt(at)) && PlacesAt(at) > 0)];
        mentors = [.. positions.Where(at => Sides.IsFirst(model, RoleAt(at)) && PlacesAt(at) > 0)];
        hostAt = mentors.Index().ToDictionary(mentor => people.NumberAt(mentor.Item), mentor => mentor.Index);
        longest = MostEntries / Math.Max(mentees.Length, 1);
        Problem = Lists(run);
    }

    /// <summary>Somebody could have more than is listed.</summary>
    public bool WereCut { get; private set; }

    /// <summary>Mentees in the order of their ids ask mentors in the order of theirs.</summary>
    public StableProblem Problem { get; }

    /// <summary>What is left of the lists when some pairs are made already.</summary>
    public StableProblem Without(IReadOnlyList<(int One, int Other)> locked)
    {
        var (start, host, key) = (new int[Problem.Start.Length], new List<int>(), new List<ulong>());
        var taken = locked.SelectMany(pair => new[] { pair.One, pair.Other }).ToHashSet();
        for (var mentee = 0; mentee < mentees.Length; mentee++)
        {
            var (from, to) = (Problem.Start[mentee], Problem.Start[mentee + 1]);
            if (!taken.Contains(mentees[mentee]))
            {
                host.AddRange(Problem.Host[from..to]);
                key.AddRange(Problem.HostKey[from..to]);
            }

            start[mentee + 1] = host.Count;
        }

        var places = mentors.Select((mentor, at) => Problem.Capacities[at] - Locks(mentor));
        return new(start, [.. host], [.. key], [.. places]);

        int Locks(int mentor) => locked.Count(pair => pair.One == mentor || pair.Other == mentor);
    }

    /// <summary>The hosts, with those of the pairs that are made already.</summary>
    public int[] With(IReadOnlyList<(int One, int Other)> locked, int[] hosts)
    {
        var all = (int[])hosts.Clone();
        foreach (var (one, other) in locked)
        {
            var (mentor, mentee) = Sides.IsFirst(people.Problem.Model, RoleAt(one)) ? (one, other) : (other, one);
            all[Array.BinarySearch(mentees, mentee)] = Array.BinarySearch(mentors, mentor);
        }

        return all;
    }

    /// <summary>Positions and score of every pair.</summary>
    public IEnumerable<(int One, int Other, int Score)> Pairs(int[] hosts)
    {
        var scores = new CompiledScores(people.Everybody);
        for (var mentee = 0; mentee < hosts.Length; mentee++)
        {
            if (hosts[mentee] >= 0)
            {
                var (one, other) = (mentors[hosts[mentee]], mentees[mentee]);
                var score = Kernel.AllPairs.PairScores.Exact(scores, people.NumberAt(one), people.NumberAt(other));
                yield return (one, other, score);
            }
        }
    }

    /// <summary>The hosts of a plan's pairs.</summary>
    public int[] HostsOf(IEnumerable<(int One, int Other)> pairs)
    {
        var nobody = new int[mentees.Length];
        Array.Fill(nobody, -1);
        return With([.. pairs], nobody);
    }

    public PersonPair Names(BlockingPair pair) => new(PersonAt(mentees[pair.Applicant]), PersonAt(mentors[pair.Host]));

    private StableProblem Lists(KernelRun run)
    {
        var (start, host, key) = (new int[mentees.Length + 1], new List<int>(), new List<ulong>());
        var scores = new CompiledScores(people.Everybody);
        for (var mentee = 0; mentee < mentees.Length; mentee++)
        {
            run.Cancellation.ThrowIfCancellationRequested();
            var number = people.NumberAt(mentees[mentee]);
            var list = PossiblePairs
                .PartnersOf(scores, number)
                .Where(partner => hostAt.ContainsKey(partner.Other))
                .Select(partner => (Host: hostAt[partner.Other], Mine: Key(number, partner), partner))
                .OrderBy(entry => entry.Mine)
                .ThenBy(entry => entry.Host)
                .ToList();
            WereCut |= list.Count > longest;
            foreach (var (at, _, partner) in list.Take(longest))
            {
                host.Add(at);
                key.Add(Key(partner.Other, (number, partner.Score)));
            }

            start[mentee + 1] = host.Count;
        }

        return new(start, [.. host], [.. key], [.. mentors.Select(PlacesAt)]);
    }

    /// <summary>The smaller the better: the place in the ranking, or after all of it by score; then the partner's debt.</summary>
    private ulong Key(int number, (int Other, int Score) partner)
    {
        var ranking = people.Roster[number].Preferred;
        var other = people.Roster[partner.Other].Person;
        var rank = ranking.TakeWhile(person => person != other).Count();
        var place = (ulong)(rank < ranking.Count ? rank : ranking.Count + Scoring.Most - partner.Score);
        return (place << DebtBits) + (ulong)(MostDebt - Math.Clamp(people.Roster[partner.Other].SatOut, 0, MostDebt));
    }

    private PersonId PersonAt(int position) => people.Problem.Candidates[position].Person;

    private Enrolment.MentoringRole RoleAt(int position) => people.Problem.Candidates[position].Role;

    private int PlacesAt(int position) => Sides.PlacesOf(people.Problem.Model, people.Problem.Candidates[position]);
}
