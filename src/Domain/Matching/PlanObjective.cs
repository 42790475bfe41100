namespace MentorBot.Domain.Matching;

/// <summary>
/// The order of aims as one number: debts of earlier rounds, the greatest debt first; then the number of people matched;
/// then the sum of scores. Each aim's unit is more than all lesser aims together can ever make. The first two never
/// compete: whoever can be matched at all can be matched within a largest matching.
/// </summary>
internal sealed class PlanObjective
{
    /// <summary>Longer debts count as this many rounds. Keeps the units of 200 people within 110 bits.</summary>
    public const int LongestDebt = 24;

    private readonly Int128[] unitOfDebt = new Int128[LongestDebt + 1];

    public PlanObjective(IReadOnlyList<Candidate> candidates)
    {
        var debtors = candidates.ToLookup(DebtOf);
        Int128 person = (candidates.Count * Scoring.Most) + 1;
        var unit = person * (candidates.Count + 1);
        unitOfDebt[0] = person;
        for (var debt = 1; debt <= LongestDebt; debt++)
        {
            unitOfDebt[debt] = unit + person;
            unit *= debtors[debt].Count() + 1;
        }
    }

    /// <summary>What it is worth that somebody gets a match at all.</summary>
    public Int128 WorthOf(Candidate candidate) => unitOfDebt[DebtOf(candidate)];

    private static int DebtOf(Candidate candidate) => Math.Clamp(candidate.SatOut, 0, LongestDebt);
}
