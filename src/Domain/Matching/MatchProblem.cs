using System.Security.Cryptography;
using System.Text.Json;
using MentorBot.Domain.Cohorts;

namespace MentorBot.Domain.Matching;

/// <summary>Everything a plan depends on, and nothing else. Pure data: it is stored with the run.</summary>
/// <param name="Seed">Fixed per run: what chance there is in a search comes from it. Ties are broken by id.</param>
/// <param name="At">The moment at which zones are compared, because daylight saving moves them.</param>
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

    /// <summary>SHA-256 of the problem as hex; the order in which people, pairs and answers were loaded does not matter.</summary>
    public string Hash()
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write))
        {
            JsonSerializer.Serialize(stream, InOrder());
        }

        return Convert.ToHexStringLower(sha.Hash!);
    }

    /// <summary>The same problem in the one order that planning and hashing use: by person id, answers alphabetically.</summary>
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

/// <summary>Two people who were brought together before.</summary>
/// <param name="RoundsAgo">1 for the last round, 2 for the one before it, and so on.</param>
public sealed record PastPair(PersonPair Pair, int RoundsAgo);

/// <summary>What the coordinator wants of a plan.</summary>
/// <param name="Locked">Pairs that are made whatever they score; circles put them together.</param>
/// <param name="Barred">Pairs that are not made.</param>
public sealed record MatchWishes(IReadOnlyList<PersonPair> Locked, IReadOnlyList<PersonPair> Barred)
{
    public static readonly MatchWishes None = new([], []);

    internal MatchWishes InOrder() => new(InOrder(Locked), InOrder(Barred));

    private static List<PersonPair> InOrder(IReadOnlyList<PersonPair> pairs) =>
        [.. pairs.Distinct().OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second.Value)];
}
