namespace MentorBot.Testing.Faults;

/// <summary>The result of a load, from the ledger and the outbox together.</summary>
/// <param name="Lost">Neither arrived nor known to the outbox.</param>
/// <param name="Fates">What the outbox says about messages that did not arrive: parked, dead or waiting.</param>
/// <param name="Waiting">Messages that could still have been sent when time was up.</param>
/// <param name="Doubled">Messages that arrived more than once.</param>
/// <param name="Unexplained">Those of them that no kill explains.</param>
/// <param name="Inversions">Messages that overtook an earlier one in the same conversation.</param>
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
    /// <summary>Such as "19,800 of 20,000 arrived, 200 kept (Ambiguous 190, Dead 10), 0 lost".</summary>
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
