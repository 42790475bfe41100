namespace MentorBot.Domain.Matching;

/// <summary>How far a match run has got.</summary>
/// <param name="Stage">The current stage.</param>
/// <param name="Percent">Progress within the stage, 0 to 100.</param>
/// <param name="Gap">
/// How far the plan so far can be from the best one, as a fraction of its value; null if unknown.
/// </param>
public readonly record struct MatchProgress(MatchStage Stage, int Percent, double? Gap = null);

/// <summary>Stages of a match run, in this order. Earlier stages may repeat while the result is being proved.</summary>
public enum MatchStage
{
    /// <summary>Scores every pair and keeps the best partners of each person.</summary>
    Scoring,

    /// <summary>Finds the best matching among those pairs.</summary>
    Matching,

    /// <summary>Checks every pair against the certificate of optimality.</summary>
    Proving,

    /// <summary>Raises the score of the weakest pair.</summary>
    Fairness,

    /// <summary>Finds reasons, alternatives and prices.</summary>
    Explaining,
}
