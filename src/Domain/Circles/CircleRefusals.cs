using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Circles;

/// <summary>A pair has no facilitator, no rounds and nobody to join it.</summary>
public sealed record NotACircle : Refusal;

/// <summary>In a group the mentor facilitates; nobody else takes turns.</summary>
public sealed record MentorFacilitates : Refusal;

/// <summary>The turn is somebody else's, so it cannot be passed on.</summary>
public sealed record NotYourTurn : Refusal;

/// <summary>Somebody else has offered to facilitate, perhaps a moment ago.</summary>
public sealed record FacilitatorTaken(string Name) : Refusal;

/// <summary>A topic needs words.</summary>
public sealed record TopicMissing : Refusal;

/// <summary>A topic has at most <see cref="CircleAgenda.MaxTopicLength"/> characters.</summary>
public sealed record TopicTooLong(int Length) : Refusal;

/// <summary>Only whoever facilitated a session says who came.</summary>
public sealed record FacilitatorSaysWhoCame : Refusal;

/// <summary>Nobody has written down who came yet, or the person did not belong to it then.</summary>
public sealed record AttendanceUnknown : Refusal;

/// <summary>The person waits for no match in a cohort with circles.</summary>
public sealed record NotWaitingForCircle : Refusal;

/// <summary>The circle takes nobody at the moment: it is full or over, or a rule stands against it; nobody is told which.</summary>
public sealed record CircleTakesNobody : Refusal;

/// <summary>In this model nobody is a mentor.</summary>
public sealed record CohortHasNoMentors(string Cohort) : Refusal;

/// <summary>Nobody mentors anybody in this cohort yet.</summary>
public sealed record NobodyMentorsYet(string Cohort) : Refusal;

/// <summary>The offer to become one circle is over.</summary>
public sealed record MergeIsOver : Refusal;
