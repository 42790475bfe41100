namespace MentorBot.Bot.Conversation;

/// <summary>The coordinators named in the configuration, by Entra object id.</summary>
internal sealed class Coordinators(IEnumerable<Guid> entraIds)
{
    private readonly HashSet<Guid> ids = [.. entraIds];

    public IReadOnlyCollection<Guid> EntraIds => ids;

    public bool Include(Guid entraId) => ids.Contains(entraId);
}
