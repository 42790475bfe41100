namespace MentorBot.Domain.People;

/// <summary>The coordinators of this deployment, for what concerns no single cohort.</summary>
/// <param name="EntraIds">Their Entra object ids; some may never have talked to the bot.</param>
public sealed record CoordinatorRoster(IReadOnlyList<Guid> EntraIds);
