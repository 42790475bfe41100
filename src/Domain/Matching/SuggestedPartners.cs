using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>A person's possible partners, best first; empty if the rules leave nobody.</summary>
public sealed record SuggestedPartners(PersonId Person, IReadOnlyList<SuggestedPartner> Partners);

/// <summary>A possible partner.</summary>
/// <param name="Person">The partner.</param>
/// <param name="Terms">The terms that gave points; they add up to the pair's score.</param>
public sealed record SuggestedPartner(PersonId Person, IReadOnlyList<ScoreTerm> Terms)
{
    public int Score => Terms.Sum(term => term.Points);
}
