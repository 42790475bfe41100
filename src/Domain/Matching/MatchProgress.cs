namespace MentorBot.Domain.Matching;

/// <summary>How far a match run is.</summary>
/// <param name="Percent">Of the stage, 0 to 100.</param>
/// <param name="Gap">What the plan so far may lack of the best one at most, in parts of its value; null when unknown.</param>
public readonly record struct MatchProgress(MatchStage Stage, int Percent, double? Gap = null);

/// <summary>In the order in which they happen; a stage may come again while the result is being proved.</summary>
public enum MatchStage
{
    /// <summary>Looking at every pair, keeping the best candidates of each person.</summary>
    Scoring,

    /// <summary>Finding the best matching among the candidates.</summary>
    Matching,

    /// <summary>Checking every pair against the proof.</summary>
    Proving,

    /// <summary>Raising the score of the weakest pair.</summary>
    Fairness,

    /// <summary>Finding reasons, alternatives and prices.</summary>
    Explaining,
}
