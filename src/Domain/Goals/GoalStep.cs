namespace MentorBot.Domain.Goals;

/// <summary>A step on the way to a goal, to tick off.</summary>
/// <param name="Number">Names the step on a card; a step whose words change gets a number that was never used.</param>
/// <param name="Words">One line of at most <see cref="Goal.MaxStepLength"/> characters.</param>
public sealed record GoalStep(int Number, string Words, bool IsDone)
{
    /// <summary>The steps in these words; those that were there before keep number and tick.</summary>
    internal static IReadOnlyList<GoalStep> Merge(IReadOnlyList<GoalStep> before, IReadOnlyList<string> words)
    {
        var (left, next) = (before.ToList(), before.Select(step => step.Number).DefaultIfEmpty(0).Max());
        return words.Select(StepOf).ToList();

        GoalStep StepOf(string word)
        {
            var known = left.Find(step => step.Words == word);
            return known is not null && left.Remove(known) ? known : new GoalStep(++next, word, IsDone: false);
        }
    }
}
