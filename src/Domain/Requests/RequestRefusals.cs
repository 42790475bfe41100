using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Requests;

/// <summary>An offer needs at least one skill.</summary>
public sealed record NoSkillOffered : Refusal;

/// <summary>An offer has at most <see cref="HelpOffer.MaxSkills"/> skills.</summary>
public sealed record TooManySkillsOffered(int Count) : Refusal;

/// <summary>Between 1 and <see cref="HelpOffer.MaxCapacity"/> people at a time.</summary>
public sealed record HelpCapacityOutOfRange : Refusal;

/// <summary>Nothing has been offered yet that could be switched on or off.</summary>
public sealed record NothingOffered : Refusal;

/// <summary>The person does not take this request; it never says why.</summary>
public sealed record HelperNotAvailable : Refusal;

/// <summary>A request needs a line or two.</summary>
public sealed record RequestMessageMissing : Refusal;

/// <summary>A message has at most <see cref="HelpRequest.MaxMessageLength"/> characters.</summary>
public sealed record RequestMessageTooLong(int Length) : Refusal;

/// <summary>One person has at most <see cref="HelpRequest.MostOpen"/> open requests.</summary>
public sealed record TooManyOpenRequests : Refusal;

/// <summary>It was answered, withdrawn or ended before.</summary>
public sealed record RequestIsOver(HelpRequestState State) : Refusal;

/// <summary>The helper has as many mentorships of this kind as they want at a time.</summary>
public sealed record NoRoomToHelp(int Capacity) : Refusal;

/// <summary>One person waits for at most <see cref="HelpWait.Most"/> skills.</summary>
public sealed record TooManyWaits : Refusal;
