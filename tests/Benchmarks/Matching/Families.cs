namespace MentorBot.Benchmarks.Matching;

/// <summary>Every family of instances, by name.</summary>
internal static class Families
{
    private static readonly Family[] All =
    [
        new("ubd", AssignmentFamilies.Dense),
        new("ubs", AssignmentFamilies.Sparse),
        new("pbm", PeopleFamilies.Mentors),
        new("pgm", PeopleFamilies.Peers),
        new("stable", StableFamily.Read),
        new("ugs", GeneralFamilies.Sparse),
        new("ugd", GeneralFamilies.Complete),
        new("hard", GeneralFamilies.Hard),
        new("circles", CircleFamily.Read),
        new("rounds", RoundsFamily.Read),
        DemoFamily.Family,
    ];

    /// <summary>All names, separated by commas.</summary>
    public static string Names => string.Join(", ", All.Select(known => known.Name));

    /// <exception cref="FormatException">
    /// The id is invalid; the message is one sentence that says why and what exists.
    /// </exception>
    public static IInstance Read(string id)
    {
        // A path may contain colons and spaces.
        if (id == "file" || id.StartsWith("file ", StringComparison.Ordinal))
        {
            return GraphFile.Read(id[Math.Min(id.Length, "file ".Length)..]);
        }

        var parts = id.Split(':', ' ');
        var family = Array.Find(All, known => known.Name == parts[0]);
        return family is null
            ? throw new FormatException($"There is no family “{parts[0]}”; there are: {Names}, and file PATH.")
            : family.Read(parts);
    }
}
