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
        new("file", GeneralFamilies.File),
        new("circles", CircleFamily.Read),
        new("rounds", RoundsFamily.Read),
        DemoFamily.Family,
    ];

    /// <exception cref="FormatException">With one sentence that says what is wrong and what exists.</exception>
    public static IInstance Read(string id)
    {
        var parts = id.Split(':', ' ');
        var family = Array.Find(All, known => known.Name == parts[0]);
        return family is null
            ? throw new FormatException(
                $"There is no family “{parts[0]}”; there are: {string.Join(", ", All.Select(known => known.Name))}."
            )
            : family.Read(parts);
    }
}
