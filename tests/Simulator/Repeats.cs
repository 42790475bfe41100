using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Finds messages that a person received twice.</summary>
internal static class Repeats
{
    /// <summary>
    /// Unprompted messages with the same words and the same ids on their buttons. A reminder is not a repeat, because
    /// its wording differs; nor is word that nobody took the times somebody proposed, because more of them may be proposed.
    /// </summary>
    public static IEnumerable<string> Among(Colleague who, IEnumerable<ChatMessage> unprompted) =>
        unprompted
            .Where(message =>
                message.Card is { } card && Verbs.Subjects(card).Length > 0 && !Verbs.AsksToProposeAgain(card)
            )
            .GroupBy(message => $"{message.Card!.Words} {Verbs.Subjects(message.Card)}")
            .Where(group => group.Count() > 1)
            .Select(group => $"{who.Profile.Name}: {group.First().Summary}");
}
