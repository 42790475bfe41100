namespace MentorBot.Bot.Console.Matching;

/// <summary>Which page of a match is open.</summary>
public enum MatchPlace
{
    Preview,
    Pairs,
    Locks,
}
