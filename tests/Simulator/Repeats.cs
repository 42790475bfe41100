using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>Finds what a person was told twice.</summary>
internal static class Repeats
{
    /// <summary>
    /// Messages that were sent unprompted, carry the same heading and act on the same thing. A reminder has a heading of its
    /// own, or says that it is one.
    /// </summary>
    public static IEnumerable<string> Among(Colleague who, IEnumerable<ChatMessage> unprompted) =>
        unprompted
            .Where(message => message.Card is { } card && Verbs.Subjects(card).Length > 0)
            .GroupBy(message => $"{message.Card!.Words} {Verbs.Subjects(message.Card)}")
            .Where(group => group.Count() > 1)
            .Select(group => $"{who.Profile.Name}: {group.First().Summary}");
}
