using System.Collections.Concurrent;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Matching.Rules;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Finds the best plan by exhaustive search, with an independent implementation of the hard rules.</summary>
internal sealed class PlanJudge(MatchProblem problem)
{
    private static readonly ConcurrentDictionary<(WorkingTime, WorkingTime, DateOnly), int> Overlaps = [];

    private readonly int[] left = [.. problem.Candidates.Select(candidate => candidate.Places)];
    private readonly int?[,] scores = Scores(problem);
    private readonly List<(int, int)> chosen = [];
    private int[] best = [];

    /// <summary>
    /// The value of a set of pairs, most important part first: matched people by rounds sat out, most first; matched
    /// people; the smallest score of pairs that are not locked, if it counts; the total of scores.
    /// </summary>
    public int[] Worth(IEnumerable<(int One, int Other)> pairs)
    {
        var all = pairs.ToList();
        var matched = all.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToList();
        var debts = Enumerable
            .Range(1, 4)
            .Reverse()
            .Select(debt => matched.Count(person => problem.Candidates[person].SatOut == debt));
        var free = all.Where(pair => !IsLocked(pair.One, pair.Other)).Select(pair => Score(pair.One, pair.Other));
        var minimum = problem.Rules.LargestMinimum ? free.DefaultIfEmpty(-1).Min() : 0;
        return [.. debts, matched.Count, minimum, all.Sum(pair => Score(pair.One, pair.Other))];
    }

    public bool MayPair(int one, int other) => scores[one, other] is not null;

    /// <summary>The two must be a possible pair.</summary>
    public int ScoreOf(int one, int other) => Score(one, other);

    public int[] Best()
    {
        foreach (var (one, other) in Locked())
        {
            chosen.Add((one, other));
            Move(one, other, -1);
        }

        best = Worth(chosen);
        Try(0);
        return best;
    }

    private void Try(int person)
    {
        if (person == left.Length)
        {
            var worth = Worth(chosen);
            best = worth.AsSpan().SequenceCompareTo(best) > 0 ? worth : best;
            return;
        }

        Try(person + 1);
        for (var other = 0; other < left.Length && left[person] > 0 && !IsMentor(person); other++)
        {
            if (scores[person, other] is null || left[other] == 0 || (other < person && !IsMentor(other)))
            {
                continue;
            }

            Move(person, other, -1);
            chosen.Add((person, other));
            Try(person + 1);
            chosen.RemoveAt(chosen.Count - 1);
            Move(person, other, +1);
        }
    }

    private bool IsMentor(int person) => IsMentor(problem.Candidates[person]);

    private static bool IsMentor(Candidate person) => person.Role is MentoringRole.Mentor or MentoringRole.Buddy;

    private int Score(int one, int other) => scores[one, other]!.Value;

    private bool IsLocked(int one, int other) =>
        problem.Wishes.Locked.Contains(new(problem.Candidates[one].Person, problem.Candidates[other].Person));

    private IEnumerable<(int One, int Other)> Locked() =>
        from one in Enumerable.Range(0, left.Length)
        from other in Enumerable.Range(one, left.Length - one)
        where one != other && IsLocked(one, other)
        select (one, other);

    private void Move(int one, int other, int places) =>
        (left[one], left[other]) = (left[one] + places, left[other] + places);

    private static int?[,] Scores(MatchProblem problem)
    {
        var finder = new PairFinder(problem);
        var table = new int?[problem.Candidates.Count, problem.Candidates.Count];
        for (var one = 0; one < problem.Candidates.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (Allowed(problem, problem.Candidates[one], problem.Candidates[other]))
                {
                    var terms = Scoring.Terms(finder.Find(one, other)!, problem);
                    table[one, other] = table[other, one] = terms.Sum(term => term.Points);
                }
            }
        }

        return table;
    }

    private static bool Allowed(MatchProblem problem, Candidate a, Candidate b)
    {
        var apart =
            a.ReportingLine.Contains(b.Person)
            || b.ReportingLine.Contains(a.Person)
            || a.NotWith.Contains(b.Person)
            || b.NotWith.Contains(a.Person)
            || problem.PastPairs.Any(past =>
                past.Pair == new PersonPair(a.Person, b.Person)
                && (problem.Rules.RepeatAfterRounds is null || past.RoundsAgo <= problem.Rules.RepeatAfterRounds)
            )
            || problem.Wishes.Barred.Contains(new(a.Person, b.Person))
            || !a.Languages.Intersect(b.Languages).Any()
            || OverlapBySampling(a.Availability, b.Availability, problem.At) < problem.Rules.MinOverlapHours * 60
            || (a.Format, b.Format)
                is
                    (MeetingFormat.Remote, MeetingFormat.InPerson)
                    or
                    (MeetingFormat.InPerson, MeetingFormat.Remote);
        var (mentor, mentee) = IsMentor(a) ? (a, b) : (b, a);
        var ahead = (int)mentor.Level - (int)mentee.Level;
        var inOrder =
            problem.Model == MentoringModel.Buddy
            || problem.Rules.LevelOrder == LevelOrder.Any
            || (problem.Rules.LevelOrder == LevelOrder.MentorAhead ? ahead >= 0 : ahead <= 0);
        var roles = problem.Model.IsOfEquals() || (IsMentor(mentor) && !IsMentor(mentee) && inOrder);
        return roles && !apart;
    }

    /// <summary>
    /// Samples every quarter of an hour of the week, and counts those in which both work and how many periods they
    /// form.
    /// </summary>
    public static int OverlapBySampling(WorkingTime a, WorkingTime b, DateTimeOffset at)
    {
        var monday = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero);
        monday = monday.AddDays(monday.DayOfWeek == DayOfWeek.Sunday ? -6 : DayOfWeek.Monday - monday.DayOfWeek);
        return Overlaps.GetOrAdd((a, b, DateOnly.FromDateTime(monday.DateTime)), _ => Sample(a, b, monday));
    }

    private static int Sample(WorkingTime a, WorkingTime b, DateTimeOffset monday)
    {
        var quarters = Enumerable.Range(-1, 9 * 96).Select(q => Both(monday.AddMinutes(q * 15))).ToArray();
        var (stretches, minutes) = (0, 0);
        for (var start = 1; start <= 7 * 96; start++)
        {
            if (quarters[start] && !quarters[start - 1])
            {
                stretches++;
                minutes += quarters.Skip(start).TakeWhile(both => both).Count() * 15;
            }
        }

        return stretches == 0 ? 0 : minutes / stretches;

        bool Both(DateTimeOffset moment) => a.IsWorking(moment) && b.IsWorking(moment);
    }
}
