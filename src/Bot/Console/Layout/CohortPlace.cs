namespace MentorBot.Bot.Console.Layout;

/// <summary>Which of a cohort's pages is open.</summary>
public enum CohortPlace
{
    Overview,
    People,
    Match,
    Health,
}
