namespace MentorBot.Testing.Faults;

/// <summary>What the ledger and the outbox together say of a load.</summary>
/// <param name="Lost">Neither arrived nor known to the outbox.</param>
/// <param name="Fates">What did not arrive, and what the outbox says of it: parked, refused, waiting.</param>
/// <param name="Waiting">Messages that could still be sent though the time was up.</param>
/// <param name="Doubled">Messages that arrived more than once.</param>
/// <param name="Unexplained">Those among them that no kill explains.</param>
/// <param name="Inversions">Messages that overtook one before them in the same conversation.</param>
public sealed record Verdict(
    int Expected,
    int Arrived,
    int Lost,
    IReadOnlyDictionary<Guid, string> Fates,
    int Waiting,
    int Doubled,
    int Unexplained,
    int Inversions
)
{
    /// <summary>"20,000 to send: 19,800 arrived, 200 kept (Ambiguous 190, Dead 10), 0 lost".</summary>
    public string Accounts =>
        FormattableString.Invariant($"{Arrived:N0} of {Expected:N0} arrived, {Kept}{Lost:N0} lost");

    private string Kept =>
        Fates.Count == 0
            ? ""
            : FormattableString.Invariant($"{Fates.Count:N0} accounted for ({string.Join(", ", Kinds)}), ");

    private IEnumerable<string> Kinds =>
        Fates
            .Values.CountBy(fate => fate)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => $"{f.Key} {f.Value}");
}
