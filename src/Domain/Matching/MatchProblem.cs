using System.Security.Cryptography;
using System.Text.Json;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Everything a plan depends on, and nothing else. Pure data: it is stored with the run.</summary>
/// <param name="Seed">Fixed per run; ties are broken by id, so today it only names the run.</param>
/// <param name="At">The moment at which zones are compared, because daylight saving moves them.</param>
/// <param name="Candidates">Each person once, in any order.</param>
/// <param name="PairedBefore">Pairs of earlier runs, which are not made again.</param>
public sealed record MatchProblem(
    MentoringModel Model,
    long Seed,
    DateTimeOffset At,
    MatchWeights Weights,
    int MinOverlapHours,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<PersonPair> PairedBefore
)
{
    public static readonly MatchProblem Empty = new(
        MentoringModel.PeerPairs,
        0,
        DateTimeOffset.UnixEpoch,
        new(),
        0,
        [],
        []
    );

    /// <summary>SHA-256 of the problem as hex; the order in which people, pairs and answers were loaded does not matter.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(InOrder())));

    /// <summary>The same problem in the one order that planning and hashing use: by person id, answers alphabetically.</summary>
    internal MatchProblem InOrder() =>
        this with
        {
            Candidates = [.. Candidates.Select(candidate => candidate.InOrder()).OrderBy(c => c.Person.Value)],
            PairedBefore = [.. PairedBefore.OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second.Value)],
        };
}

/// <summary>What matching may know of a person. No name, no protected characteristic.</summary>
/// <param name="Places">Mentorships there is room for: a mentor may have several; for everybody else at most 1 counts.</param>
/// <param name="SatOut">Rounds in a row without a match, 0 or more.</param>
/// <param name="ReportingLine">The person's manager, the manager's manager, and so on upwards.</param>
public sealed record Candidate(
    PersonId Person,
    MentoringRole Role,
    int Places,
    IReadOnlyList<string> Offers,
    IReadOnlyList<string> Wants,
    ExperienceLevel Level,
    IReadOnlyList<string> Languages,
    WorkingTime Availability,
    MeetingFormat Format,
    string? Department,
    IReadOnlyList<PersonId> ReportingLine,
    IReadOnlyList<PersonId> NotWith,
    int SatOut
)
{
    internal Candidate InOrder() =>
        this with
        {
            Offers = [.. Offers.Order(StringComparer.Ordinal)],
            Wants = [.. Wants.Order(StringComparer.Ordinal)],
            Languages = [.. Languages.Order(StringComparer.Ordinal)],
            NotWith = [.. NotWith.OrderBy(person => person.Value)],
        };
}

/// <summary>Two people, the smaller id first, so that a pair has one name.</summary>
public readonly record struct PersonPair
{
    public PersonPair(PersonId one, PersonId other) =>
        (First, Second) = one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);

    public PersonId First { get; init; }
    public PersonId Second { get; init; }
}
