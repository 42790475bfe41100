using System.Security.Cryptography;
using System.Text.Json;
using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching;

/// <summary>Everything a plan depends on, and nothing else. Pure data, stored with the run.</summary>
/// <param name="Seed">Fixed per run; the source of randomness in searches. Ties are broken by id instead.</param>
/// <param name="At">When time zones are compared, which matters because of daylight saving time.</param>
/// <param name="Candidates">Each person once, in any order.</param>
/// <param name="PastPairs">Pairs of earlier rounds and cohorts, each once.</param>
public sealed record MatchProblem(
    MentoringModel Model,
    long Seed,
    DateTimeOffset At,
    MatchWeights Weights,
    MatchRules Rules,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<PastPair> PastPairs,
    MatchWishes Wishes
)
{
    public static readonly MatchProblem Empty = new(
        MentoringModel.PeerPairs,
        0,
        DateTimeOffset.UnixEpoch,
        new(),
        new(),
        [],
        [],
        MatchWishes.None
    );

    /// <summary>
    /// SHA-256 of the problem as hex. It does not depend on the order in which people, pairs and answers were loaded.
    /// </summary>
    public string Hash()
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(stream, InOrder());
        }

        return Convert.ToHexStringLower(sha.Hash!);
    }

    /// <summary>
    /// The same problem in the canonical order used for planning and hashing: by person id, answers alphabetically.
    /// </summary>
    internal MatchProblem InOrder() =>
        this with
        {
            Candidates = [.. Candidates.Select(candidate => candidate.InOrder()).OrderBy(c => c.Person.Value)],
            PastPairs =
            [
                .. PastPairs
                    .OrderBy(past => past.Pair.First.Value)
                    .ThenBy(past => past.Pair.Second.Value)
                    .ThenBy(past => past.RoundsAgo),
            ],
            Wishes = Wishes.InOrder(),
        };
}

/// <summary>Two people who were matched before.</summary>
/// <param name="Pair">The two.</param>
/// <param name="RoundsAgo">1 for the latest round, 2 for the one before, and so on.</param>
public sealed record PastPair(PersonPair Pair, int RoundsAgo);

/// <summary>What the coordinator demands of a plan.</summary>
/// <param name="Locked">Pairs that must be made, whatever their score; in circles, people who must be together.</param>
/// <param name="Barred">Pairs that must not be made.</param>
public sealed record MatchWishes(IReadOnlyList<PersonPair> Locked, IReadOnlyList<PersonPair> Barred)
{
    public static readonly MatchWishes None = new([], []);

    internal MatchWishes InOrder() => new(InOrder(Locked), InOrder(Barred));

    private static List<PersonPair> InOrder(IReadOnlyList<PersonPair> pairs) =>
        [.. pairs.Distinct().OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second.Value)];
}
