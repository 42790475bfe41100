using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.MatchRuns;

/// <summary>A continuous cohort is matched every night; nobody plans a match of it.</summary>
public sealed record MatchedAtNight(string Cohort) : Refusal;

/// <summary>The run failed several times because of an internal error.</summary>
public sealed record MatchRunBroke : Refusal;

/// <summary>The proposals of a match are being written right now.</summary>
public sealed record MatchIsBeingApproved(string Cohort) : Refusal;

/// <summary>Nothing can be approved while a newer run is being planned.</summary>
public sealed record NewerRunIsUnderWay(string Cohort) : Refusal;

/// <summary>The run has ended, so it can no longer be cancelled or approved.</summary>
public sealed record MatchRunIsOver(string Cohort, MatchRunState State) : Refusal;

/// <summary>There is no finished run to repeat.</summary>
public sealed record NothingToRepeat(string Cohort) : Refusal;

/// <summary>The wrong number of pairs was selected.</summary>
/// <param name="Needed">1 for at least one, 2 for exactly two.</param>
public sealed record ChoosePairs(int Needed) : Refusal;

/// <summary>Nobody in the cohort has this name.</summary>
public sealed record NobodySignedUp(string Said) : Refusal;

/// <summary>Several people in the cohort have this name.</summary>
/// <param name="Said">What was typed.</param>
/// <param name="People">The first of them.</param>
public sealed record SeveralSignedUp(string Said, IReadOnlyList<ColleagueHint> People) : Refusal;

/// <summary>A pair needs two different people.</summary>
public sealed record OnePersonTwice(string Name) : Refusal;

/// <summary>Only the next run can show what the wish costs.</summary>
public sealed record PriceIsNotKnown : Refusal;

/// <summary>The person is already locked to others and has no further place.</summary>
public sealed record LockedElsewhere(string Name, int Places) : Refusal;
