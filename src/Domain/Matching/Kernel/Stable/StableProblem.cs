namespace MentorBot.Domain.Matching.Kernel.Stable;

/// <summary>
/// Ranked lists on both sides: each applicant lists hosts, the most wanted first; each host has places and an order of
/// those who list it. Whoever is not on a list is not acceptable.
/// </summary>
/// <param name="Start">Where the list of each applicant starts; one more entry says where the last one ends.</param>
/// <param name="Host">The lists, one after the other, without repeats within a list.</param>
/// <param name="HostKey">How the host of the entry ranks the applicant: the smaller the better, ties by the applicant's index.</param>
/// <param name="Capacities">Places of each host, 0 or more.</param>
internal sealed record StableProblem(int[] Start, int[] Host, ulong[] HostKey, int[] Capacities)
{
    public int Applicants => Start.Length - 1;

    /// <summary>The same lists, each cut after so many entries.</summary>
    public StableProblem Cut(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        var kept = Enumerable
            .Range(0, Applicants)
            .SelectMany(applicant =>
                Enumerable.Range(Start[applicant], Math.Min(length, Start[applicant + 1] - Start[applicant]))
            )
            .ToArray();
        var start = new int[Start.Length];
        for (var applicant = 0; applicant < Applicants; applicant++)
        {
            start[applicant + 1] = start[applicant] + Math.Min(length, Start[applicant + 1] - Start[applicant]);
        }

        return new(start, [.. kept.Select(at => Host[at])], [.. kept.Select(at => HostKey[at])], Capacities);
    }

    /// <summary>Where on the applicant's list the host stands, 0 being the most wanted; -1 when it does not.</summary>
    public int RankOf(int applicant, int host) =>
        Array.IndexOf(Host, host, Start[applicant], Start[applicant + 1] - Start[applicant]) is var at and >= 0
            ? at - Start[applicant]
            : -1;
}
