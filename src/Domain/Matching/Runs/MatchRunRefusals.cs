using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching.Runs;

/// <summary>The run failed several times for a reason on our side.</summary>
public sealed record MatchRunBroke : Refusal;

/// <summary>The proposals of a match are being written at this moment.</summary>
public sealed record MatchIsBeingApproved(string Cohort) : Refusal;

/// <summary>Nothing can be approved while a newer run is on its way.</summary>
public sealed record NewerRunIsUnderWay(string Cohort) : Refusal;

/// <summary>The run has come to an end already, so it cannot be cancelled or approved any more.</summary>
public sealed record MatchRunIsOver(string Cohort, MatchRunState State) : Refusal;

/// <summary>There is no finished run to plan again.</summary>
public sealed record NothingToRepeat(string Cohort) : Refusal;

/// <summary>Too few or too many pairs were chosen.</summary>
/// <param name="Needed">1 for at least one, 2 for exactly two.</param>
public sealed record ChoosePairs(int Needed) : Refusal;

/// <summary>Nobody of the cohort is called that.</summary>
public sealed record NobodySignedUp(string Said) : Refusal;

/// <summary>Several people of the cohort are called that.</summary>
/// <param name="People">The first of them.</param>
public sealed record SeveralSignedUp(string Said, IReadOnlyList<ColleagueHint> People) : Refusal;

/// <summary>A pair takes two different people.</summary>
public sealed record OnePersonTwice(string Name) : Refusal;

/// <summary>Only the next run can show what a wish costs.</summary>
public sealed record PriceIsNotKnown : Refusal;

/// <summary>Somebody is locked to others already and has no further place.</summary>
public sealed record LockedElsewhere(string Name, int Places) : Refusal;
