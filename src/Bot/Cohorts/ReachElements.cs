using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Card elements that list the members the bot cannot reach, and what a coordinator can do about it.</summary>
internal static class ReachElements
{
    private const int LongestName = 60;

    public static IEnumerable<CardElement> Of(UnreachablePeople people, WorkingTime reader)
    {
        var more = people.Count - people.First.Count;
        return people.Count == 0
            ? []
            :
            [
                Say.Plain($"**Cannot be reached by me: {people.Count}**"),
                .. people.First.GroupBy(person => person.Problem).OrderBy(group => group.Key).Select(Group(reader)),
                .. more > 0 ? [Say.Quiet($"… and {more} more, away for a shorter time.")] : Array.Empty<CardElement>(),
            ];
    }

    private static Func<IGrouping<ReachProblem, UnreachablePerson>, TextBlock> Group(WorkingTime reader) =>
        group =>
        {
            var people = group.Select(person =>
                $"{Listing.Clip(person.Name, LongestName)} since {LocalDates.Day(person.Since, reader)}"
            );
            return Say.Plain($"{WhatToDo(group.Key)}: {string.Join("; ", people)}");
        };

    private static string WhatToDo(ReachProblem problem) =>
        problem switch
        {
            ReachProblem.NotInstalled => "The app is not installed; ask IT to add it",
            ReachProblem.SwitchedOff => "An administrator has switched the app off; ask IT",
            ReachProblem.OutOfReach => "Out of my reach; if you need an answer, speak with them",
            ReachProblem.AccountGone => "The account is closed; what they had part in ends",
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
        };
}
