using System.Text.Json.Serialization;
using MentorBot.Domain.Matching;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Mentorships;

/// <summary>Why two people were matched.</summary>
/// <param name="First">The mentor, if there is one.</param>
/// <param name="Second">The other.</param>
/// <param name="Terms">The named terms of their score, which add up to 0 to 1000.</param>
public sealed record PairReasons(PersonId First, PersonId Second, IReadOnlyList<ScoreTerm> Terms)
{
    [JsonIgnore]
    public int Score => Terms.Sum(term => term.Points);

    public bool IsOf(PersonId one, PersonId other) =>
        (First, Second) == (one, other) || (First, Second) == (other, one);
}
