using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>Guests, service accounts and disabled accounts do not take part.</summary>
public sealed record CannotTakePart : Refusal;

/// <summary>The question needs an answer.</summary>
public sealed record NothingSaid(EnrolmentStep Step) : Refusal;

/// <summary>The words are no answer to the question.</summary>
/// <param name="Meant">The nearest answer that is one; null when none is near.</param>
public sealed record AnswerNotUnderstood(EnrolmentStep Step, string Said, string? Meant = null) : Refusal;

/// <param name="Most">The most characters that are read.</param>
public sealed record AnswerTooLong(int Most) : Refusal;

/// <param name="Known">Those among the answer that the cohort does have.</param>
/// <param name="Allowed">All skills of the cohort.</param>
public sealed record UnknownSkills(
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Allowed
) : Refusal;

public sealed record UnknownLanguages(IReadOnlyList<string> Unknown) : Refusal;

public sealed record TooManyLanguages(int Most) : Refusal;

public sealed record UnknownZone(string Said) : Refusal;

/// <summary>The working day ends before it begins.</summary>
public sealed record HoursBackwards : Refusal;

/// <param name="Least">1, or the mentees that the mentor has already.</param>
/// <param name="Most">The cohort's most.</param>
public sealed record CapacityOutOfRange(int Least, int Most) : Refusal;

public sealed record UnknownColleagues(IReadOnlyList<string> Unknown) : Refusal;

/// <summary>Several people go by that name.</summary>
public sealed record AmbiguousColleague(string Said, IReadOnlyList<ColleagueHint> People) : Refusal;

/// <summary>As much of a colleague as anybody may learn by asking: a name and a department.</summary>
public sealed record ColleagueHint(string Name, string? Department);

public sealed record TooManyColleagues(int Most) : Refusal;

/// <summary>Something is missing before the answers can be submitted.</summary>
public sealed record EnrolmentIncomplete(EnrolmentStep Missing) : Refusal;
