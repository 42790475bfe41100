namespace MentorBot.Domain.Circles;

/// <summary>
/// Supplied topics for the sessions of a circle, in the order in which they come (West et al. 2021 supplied theirs, too): from what
/// anybody can talk about to what needs some trust. The words stand in the bot's texts.
/// </summary>
public enum CircleTopic
{
    WhatDrivesUs,
    GoodDays,
    Strengths,
    SayingNo,
    AskingForHelp,
    Focus,
    HardConversations,
    GivingFeedback,
    TakingFeedback,
    Influence,
    Setbacks,
    Decisions,
    Change,
    BeingSeen,
    Energy,
    NextStep,
}

/// <summary>Which topic comes next.</summary>
internal static class CircleTopics
{
    private static readonly CircleTopic[] InOrder = Enum.GetValues<CircleTopic>();

    /// <summary>The first that was not used; once all were, they begin again.</summary>
    public static CircleTopic Next(IReadOnlyCollection<CircleTopic> used) =>
        InOrder.Where(topic => !used.Contains(topic)).Append(InOrder[0]).First();

    /// <summary>What counts as used after another session.</summary>
    public static IReadOnlyList<CircleTopic> After(IReadOnlyCollection<CircleTopic> used, CircleTopic topic)
    {
        CircleTopic[] all = [.. used.Append(topic).Distinct().Order()];
        return all.Length < InOrder.Length ? all : [topic];
    }
}
