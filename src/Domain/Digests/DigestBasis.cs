using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Digests;

/// <summary>
/// What the figures of a digest were made from, as far as it concerns people who have not agreed to be named. It is never
/// shown; the next digest is compared with it.
/// </summary>
/// <param name="Unnamed">
/// Every report who may not be named: the meetings they had due, or <see cref="TakesNoPart"/>.
/// </param>
public sealed record DigestBasis(IReadOnlyDictionary<PersonId, int> Unnamed)
{
    public const int TakesNoPart = -1;

    public static readonly DigestBasis Nobody = new(new Dictionary<PersonId, int>());

    public static DigestBasis Of(IEnumerable<ReportFacts> reports) =>
        new(
            reports
                .Where(report => !report.MayBeNamed)
                .ToDictionary(report => report.Id, report => report.TakesPart ? report.MeetingsDue : TakesNoPart)
        );

    /// <summary>People who joined or left, began or ceased to take part, or had another number of meetings due.</summary>
    public int DifferenceTo(DigestBasis other) =>
        Unnamed.Keys.Union(other.Unnamed.Keys).Count(person => At(person) != other.At(person));

    private int? At(PersonId person) => Unnamed.TryGetValue(person, out var meetings) ? meetings : null;
}
