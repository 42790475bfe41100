using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>Counts blocking pairs by checking every mentor with every mentee.</summary>
internal sealed class StableJudge(MatchProblem problem)
{
    private readonly PlanJudge pairs = new(problem);

    public int Blocking(IReadOnlyList<(int One, int Other)> plan)
    {
        var people = Enumerable.Range(0, problem.Candidates.Count).ToList();
        return people
            .Where(at => RoleOf(at) == MentoringRole.Mentor)
            .Sum(mentor =>
                people.Count(mentee => RoleOf(mentee) == MentoringRole.Mentee && Blocks(mentor, mentee, plan))
            );
    }

    private bool Blocks(int mentor, int mentee, IReadOnlyList<(int One, int Other)> plan) =>
        pairs.MayPair(mentor, mentee)
        && !plan.Contains((mentor, mentee))
        && Would(mentee, mentor, [.. plan.Where(pair => pair.Other == mentee).Select(pair => pair.One)])
        && Would(mentor, mentee, [.. plan.Where(pair => pair.One == mentor).Select(pair => pair.Other)]);

    /// <summary>Whether a person has a free place, or a partner they like less.</summary>
    private bool Would(int person, int have, List<int> has) =>
        problem.Candidates[person].Places > 0
        && (
            has.Count < problem.Candidates[person].Places
            || has.Exists(one => Liking(person, one).CompareTo(Liking(person, have)) > 0)
        );

    /// <summary>Ranked people first, the others by score, then by rounds sat out, then by id.</summary>
    private (int Rank, int Score, int Debt, int Id) Liking(int person, int other)
    {
        var rank = problem.Candidates[person].Preferred.ToList().IndexOf(problem.Candidates[other].Person);
        return (
            rank < 0 ? int.MaxValue : rank,
            rank < 0 ? -pairs.ScoreOf(person, other) : 0,
            -Math.Max(problem.Candidates[other].SatOut, 0),
            other
        );
    }

    private MentoringRole RoleOf(int at) => problem.Candidates[at].Role;
}
