using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Who would suit a person, the best first; empty when no rule leaves anybody.</summary>
public sealed record SuggestedPartners(PersonId Person, IReadOnlyList<SuggestedPartner> Partners);

/// <param name="Terms">The terms that gave points; they add up to the pair's score.</param>
public sealed record SuggestedPartner(PersonId Person, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);
}
