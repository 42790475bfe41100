using MentorBot.Domain.Cohorts;

namespace MentorBot.Bot.Console.Editing;

/// <summary>What a template is called, what it is good for, and what its defaults rest on.</summary>
internal static class TemplateWords
{
    private static readonly Finding Sandvik = new(
        () => TemplateText.Sandvik.Plain,
        () => TemplateText.SandvikSource.Plain,
        null
    );

    private static readonly Finding Allen = new(
        () => TemplateText.Allen.Plain,
        () => TemplateText.AllenSource.Plain,
        "10.1037/0021-9010.91.3.567"
    );

    private static readonly Finding Eby = new(
        () => TemplateText.Eby.Plain,
        () => TemplateText.EbySource.Plain,
        "10.1037/a0029279"
    );

    private static readonly Finding Weinberg = new(
        () => TemplateText.Weinberg.Plain,
        () => TemplateText.WeinbergSource.Plain,
        null
    );

    private static readonly Finding Ginther = new(
        () => TemplateText.Ginther.Plain,
        () => TemplateText.GintherSource.Plain,
        null
    );

    private static readonly Finding West = new(
        () => TemplateText.West.Plain,
        () => TemplateText.WestSource.Plain,
        "10.1016/j.mayocp.2021.02.028"
    );

    private static readonly Finding Liu = new(
        () => TemplateText.Liu.Plain,
        () => TemplateText.LiuSource.Plain,
        "10.1037/bul0000422"
    );

    public static string NameOf(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.PeerPairs => TemplateText.PeerPairs.Plain,
            TemplateKind.Mentoring => TemplateText.Mentoring.Plain,
            TemplateKind.Reverse => TemplateText.Reverse.Plain,
            TemplateKind.Group => TemplateText.Group.Plain,
            TemplateKind.Circle => TemplateText.Circle.Plain,
            TemplateKind.Buddy => TemplateText.Buddy.Plain,
            TemplateKind.Rounds => TemplateText.Rounds.Plain,
            _ => TemplateText.AnyDay.Plain,
        };

    public static string UseOf(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.PeerPairs => TemplateText.PeerPairsUse.Plain,
            TemplateKind.Mentoring => TemplateText.MentoringUse.Plain,
            TemplateKind.Reverse => TemplateText.ReverseUse.Plain,
            TemplateKind.Group => TemplateText.GroupUse.Plain,
            TemplateKind.Circle => TemplateText.CircleUse.Plain,
            TemplateKind.Buddy => TemplateText.BuddyUse.Plain,
            TemplateKind.Rounds => TemplateText.RoundsUse.Plain,
            _ => TemplateText.AnyDayUse.Plain,
        };

    /// <summary>Which of its defaults nobody has measured.</summary>
    public static string ConventionOf(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.PeerPairs => TemplateText.PeerPairsConvention.Plain,
            TemplateKind.Mentoring => TemplateText.MentoringConvention.Plain,
            TemplateKind.Reverse => TemplateText.ReverseConvention.Plain,
            TemplateKind.Group => TemplateText.GroupConvention.Plain,
            TemplateKind.Circle => TemplateText.CircleConvention.Plain,
            TemplateKind.Buddy => TemplateText.BuddyConvention.Plain,
            TemplateKind.Rounds => TemplateText.RoundsConvention.Plain,
            _ => TemplateText.AnyDayConvention.Plain,
        };

    public static IReadOnlyList<Finding> FindingsOf(TemplateKind kind) =>
        kind switch
        {
            TemplateKind.PeerPairs => [Sandvik, Weinberg],
            TemplateKind.Mentoring => [Allen, Eby, Weinberg],
            TemplateKind.Reverse => [Allen, Eby],
            TemplateKind.Group => [Ginther, Weinberg],
            TemplateKind.Circle => [West],
            TemplateKind.Buddy => [Liu],
            TemplateKind.Rounds => [Sandvik],
            _ => [Sandvik, Weinberg],
        };

    /// <summary>The defaults in words, one a line.</summary>
    public static IEnumerable<string> DefaultsOf(CohortTemplate template)
    {
        var policy = template.Policy;
        yield return template.IsContinuous
            ? TemplateText.Each(template.Weeks).Plain
            : TemplateText.Runs(template.Weeks).Plain;
        yield return policy.WeeklyForWeeks == 0 ? TemplateText.AskedEvery(policy.ThenEveryWeeks).Plain
        : policy.WeeklyForWeeks >= template.Weeks ? TemplateText.AskedWeekly.Plain
        : TemplateText.AskedWeeklyFirst(policy.WeeklyForWeeks, policy.ThenEveryWeeks).Plain;
        if (template.Model.HasMentors())
        {
            yield return TemplateText.Places(policy.MaxCapacity).Plain;
        }

        if (template.Model == MentoringModel.Circle)
        {
            yield return TemplateText.Circles(policy.MinCircle, policy.MaxCircle).Plain;
        }

        if (template.Model == MentoringModel.Rounds)
        {
            yield return TemplateText.NewPartner(policy.RoundWeeks).Plain;
        }

        if (policy.SuggestionsFirst)
        {
            yield return TemplateText.Suggestions.Plain;
        }
    }
}

/// <summary>What a study found, and where it stands.</summary>
/// <param name="Says">The finding in the reader's language.</param>
/// <param name="Source">Who, when and where.</param>
/// <param name="Doi">Null where there is none.</param>
internal sealed record Finding(Func<string> Says, Func<string> Source, string? Doi);
