using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Health;

/// <summary>Why somebody needs help, and what to do, in a sentence.</summary>
internal static class HealthWords
{
    public static string Why(HealthEntry entry, WorkingTime reader, DateTimeOffset now)
    {
        var day = LocalDates.Day(entry.Since, reader);
        return entry.Problem switch
        {
            null => HealthText.Silent((int)(now - entry.Since).TotalDays, day).Plain,
            ReachProblem.NotInstalled => HealthText.NotInstalled(day).Plain,
            ReachProblem.SwitchedOff => HealthText.SwitchedOff(day).Plain,
            ReachProblem.OutOfReach => HealthText.OutOfReach(day).Plain,
            ReachProblem.AccountGone => HealthText.AccountGone(day).Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Problem, "No words for this problem."),
        };
    }

    /// <summary>A chat with these people in Teams; null if nobody would read it.</summary>
    public static string? ChatOf(HealthEntry entry) =>
        entry.Problem == ReachProblem.AccountGone ? null : ChatUrl.Of(entry.People.Select(person => person.Email));
}
