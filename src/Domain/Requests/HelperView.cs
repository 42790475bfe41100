using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Requests;

/// <summary>Somebody who offers help, as a colleague who looks for it sees them.</summary>
/// <param name="EntraId">The object id in Microsoft Entra ID.</param>
/// <param name="Common">What the two have in common.</param>
/// <param name="AnswersWithinADay">Whether they usually do; false also where too few requests tell.</param>
/// <param name="Asked">The reader's open request to them; null if there is none.</param>
public sealed record HelperView(
    PersonId Id,
    Guid EntraId,
    string Name,
    string? Email,
    string? Department,
    string? JobTitle,
    IReadOnlyList<string> Skills,
    CommonGround Common,
    bool AnswersWithinADay,
    HelpRequestId? Asked
);

/// <summary>What two people have in common for a talk. Nothing else orders those who are found.</summary>
/// <param name="Languages">ISO 639-1 codes of the languages that both speak.</param>
/// <param name="SharedMinutes">Minutes of a common working day.</param>
/// <param name="SameZone">Whether their clocks show the same.</param>
/// <param name="Interests">What both like to talk about.</param>
public sealed record CommonGround(
    IReadOnlyList<string> Languages,
    int SharedMinutes,
    bool SameZone,
    IReadOnlyList<string> Interests
)
{
    private const int EnoughMinutes = 240;

    /// <summary>Higher comes first (convention): hours to meet in, then interests, a language, a zone.</summary>
    internal int Points =>
        (60 * Math.Min(SharedMinutes, EnoughMinutes) / EnoughMinutes)
        + (10 * Math.Min(Interests.Count, 3))
        + (Languages.Count == 0 ? -40 : 5 * Math.Min(Languages.Count - 1, 2))
        + (SameZone ? 5 : 0);
}

/// <summary>One page of those who offer a skill.</summary>
/// <param name="Skill">What was looked for.</param>
/// <param name="Helpers">The best first.</param>
/// <param name="Page">From 0.</param>
/// <param name="Total">On all pages.</param>
/// <param name="IsWaiting">Whether the reader wants to be told when somebody offers it.</param>
public sealed record HelperPage(string Skill, IReadOnlyList<HelperView> Helpers, int Page, int Total, bool IsWaiting)
{
    /// <summary>People on one page; each is a tile, and a card has little room.</summary>
    public const int Size = 4;

    public bool HasMore => (Page + 1) * Size < Total;
}
