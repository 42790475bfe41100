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
                Say.Subheading(CohortText.Unreachable(people.Count)),
                .. people.First.GroupBy(person => person.Problem).OrderBy(group => group.Key).Select(Group(reader)),
                .. more > 0 ? [Say.Quiet(CohortText.MoreUnreachable(more))] : Array.Empty<CardElement>(),
            ];
    }

    private static Func<IGrouping<ReachProblem, UnreachablePerson>, TextBlock> Group(WorkingTime reader) =>
        group =>
        {
            var people = group.Select(person =>
                CohortText.Since(Listing.Clip(person.Name, LongestName), LocalDates.Day(person.Since, reader)).Value
            );
            return Say.Plain(WhatToDo(group.Key, new SafeText(string.Join("; ", people))));
        };

    private static SafeText WhatToDo(ReachProblem problem, SafeText people) =>
        problem switch
        {
            ReachProblem.NotInstalled => CohortText.NotInstalled(people),
            ReachProblem.SwitchedOff => CohortText.SwitchedOff(people),
            ReachProblem.OutOfReach => CohortText.OutOfReach(people),
            ReachProblem.AccountGone => CohortText.AccountGone(people),
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, null),
        };
}
