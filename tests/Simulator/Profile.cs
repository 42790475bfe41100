using MentorBot.Testing.Outside;

namespace MentorBot.Simulator;

/// <summary>A person of the demo organisation, as <c>/local/organisation</c> describes them.</summary>
/// <param name="Persona">Set for people who have a chat window of their own.</param>
internal sealed record Profile(
    Guid EntraId,
    string Name,
    string Email,
    string Department,
    string JobTitle,
    string Manager,
    string Locale,
    string ZoneId,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    string? Persona,
    bool IsCoordinator
)
{
    public TeamsUser User => new(Name, $"29:{Mailbox}", EntraId.ToString(), $"a:simulated-{Mailbox}", Locale, ZoneId);

    private string Mailbox => Email.Split('@')[0];
}
