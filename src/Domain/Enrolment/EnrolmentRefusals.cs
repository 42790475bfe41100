using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>Guests, service accounts and disabled accounts cannot take part.</summary>
public sealed record CannotTakePart : Refusal;

/// <summary>The question needs an answer.</summary>
public sealed record NothingSaid(EnrolmentStep Step) : Refusal;

/// <summary>The answer was not understood.</summary>
/// <param name="Step">The question.</param>
/// <param name="Said">What was typed.</param>
/// <param name="Meant">The closest valid answer; null if none is close.</param>
public sealed record AnswerNotUnderstood(EnrolmentStep Step, string Said, string? Meant = null) : Refusal;

/// <summary>The answer is too long.</summary>
/// <param name="Most">The maximum number of characters.</param>
public sealed record AnswerTooLong(int Most) : Refusal;

/// <summary>The cohort does not have some of these skills.</summary>
/// <param name="Unknown">Those it does not have.</param>
/// <param name="Known">Those it has.</param>
/// <param name="Allowed">All skills of the cohort.</param>
public sealed record UnknownSkills(
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Known,
    IReadOnlyList<string> Allowed
) : Refusal;

/// <summary>Some of the words are not the code or the name of a language.</summary>
public sealed record UnknownLanguages(IReadOnlyList<string> Unknown) : Refusal;

/// <summary>A person may list at most this many languages.</summary>
public sealed record TooManyLanguages(int Most) : Refusal;

/// <summary>There is no such time zone.</summary>
public sealed record UnknownZone(string Said) : Refusal;

/// <summary>The working day ends before it starts.</summary>
public sealed record HoursBackwards : Refusal;

/// <summary>A mentor's capacity is out of range.</summary>
/// <param name="Least">1, or the number of current mentees.</param>
/// <param name="Most">The cohort's maximum.</param>
public sealed record CapacityOutOfRange(int Least, int Most) : Refusal;

/// <summary>Nobody was found for some of the names; for none of them if somebody was picked whom the bot does not know.</summary>
public sealed record UnknownColleagues(IReadOnlyList<string> Unknown) : Refusal;

/// <summary>Several people have this name.</summary>
public sealed record AmbiguousColleague(string Said, IReadOnlyList<ColleagueHint> People) : Refusal;

/// <summary>All that may be revealed of a colleague to somebody who types a name.</summary>
public sealed record ColleagueHint(string Name, string? Department);

/// <summary>A person may name at most this many colleagues.</summary>
public sealed record TooManyColleagues(int Most) : Refusal;

/// <summary>A required answer is missing, so the enrolment cannot be submitted.</summary>
public sealed record EnrolmentIncomplete(EnrolmentStep Missing) : Refusal;
