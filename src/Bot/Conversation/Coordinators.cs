namespace MentorBot.Bot.Conversation;

/// <summary>The people whom this deployment's configuration names as coordinators, by Entra object id.</summary>
internal sealed class Coordinators(IEnumerable<Guid> entraIds)
{
    private readonly HashSet<Guid> ids = [.. entraIds];

    public bool Include(Guid entraId) => ids.Contains(entraId);
}
