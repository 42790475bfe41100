using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>The inputs for a cohort's inclusion goal and how to read them back.</summary>
internal static class InclusionForm
{
    public const string Goal = "goal";
    public const string Groups = "groups";
    private const int Kept = 1000;

    private static readonly char[] BetweenGroups = [',', ';', '\n'];

    /// <param name="entered">A rejected form, shown again as it was filled in; null shows the current goal.</param>
    public static IEnumerable<CardElement> Inputs(InclusionGoal? goal, Form? entered) =>
        [
            Say.Quiet(RuleText.InclusionLead),
            new TextInput(Goal, RuleText.GoalLabel.Plain)
            {
                MaxLength = NewRules.MaxStatementLength,
                Value = Keep(entered?.Text(Goal) ?? goal?.Statement),
                Placeholder = RuleText.GoalExample.Plain,
            },
            new TextInput(Groups, RuleText.GroupsLabel.Plain)
            {
                MaxLength = (NewRules.MaxGroupLength + 2) * NewRules.MaxGroups,
                Value = Keep(entered?.Text(Groups) ?? (goal is null ? null : string.Join(", ", goal.Groups))),
            },
        ];

    public static string GoalIn(Form form) => form.Text(Goal);

    public static IReadOnlyList<string> GroupsIn(Form form) => form.Text(Groups).Split(BetweenGroups);

    private static string? Keep(string? text) => text is null or "" ? null : PlainText.Cut(text, Kept);
}
