namespace MentorBot.Bot.Console.Layout;

/// <summary>One bar of a chart.</summary>
/// <param name="Count">Null if it must not be shown.</param>
/// <param name="Label">What stands below it; null for nothing.</param>
public sealed record ChartBar(int? Count, string? Label);
