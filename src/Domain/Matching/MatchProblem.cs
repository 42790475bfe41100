using System.Security.Cryptography;
using System.Text.Json;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Matching;

/// <summary>Everything a plan depends on, and nothing else. Pure data: it is stored with the run.</summary>
/// <param name="Seed">Fixed per run; ties are broken by id, so today it only names the run.</param>
/// <param name="At">The moment at which zones are compared, because daylight saving moves them.</param>
/// <param name="Candidates">Sorted by person id.</param>
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

    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));
}

/// <summary>What matching may know of a person. No name, no protected characteristic.</summary>
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
);

/// <summary>Two people, the smaller id first, so that a pair has one name.</summary>
public readonly record struct PersonPair
{
    public PersonPair(PersonId one, PersonId other) =>
        (First, Second) = one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);

    public PersonId First { get; init; }
    public PersonId Second { get; init; }
}
