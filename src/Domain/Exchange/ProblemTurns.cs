using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Exchange;

/// <summary>
/// Whose turn it is to bring a problem to a session. Everybody takes turns, mentors too, because what people give counts as much
/// as what they get; whoever came to learn begins, and names decide the order otherwise. It only suggests who goes first: anybody may bring something.
/// </summary>
internal static class ProblemTurns
{
    /// <param name="members">All who belong to the mentorship or did.</param>
    /// <param name="last">Whose turn it was last; null for nobody yet, or somebody who is no longer known.</param>
    /// <returns>The next who is here; null if nobody is.</returns>
    public static PersonId? Next(IEnumerable<TurnTaker> members, PersonId? last)
    {
        var order = members
            .OrderBy(m => Leads(m.Role))
            .ThenBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Person.Value)
            .ToList();
        var start = order.FindIndex(m => m.Person == last) + 1;
        return order.Skip(start).Concat(order.Take(start)).Where(m => m.IsHere).Select(Id).FirstOrDefault();
    }

    private static PersonId? Id(TurnTaker member) => member.Person;

    private static bool Leads(MentoringRole role) => role is MentoringRole.Mentor or MentoringRole.Buddy;
}

/// <summary>A member who takes turns.</summary>
/// <param name="IsHere">Whether they belong to it now and have not paused.</param>
internal readonly record struct TurnTaker(PersonId Person, string Name, MentoringRole Role, bool IsHere);
