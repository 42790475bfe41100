namespace MentorBot.Simulator;

/// <summary>A cohort of the story: its model, and the department whose people are invited; null for everybody.</summary>
internal sealed record Programme(string Name, string Model, string? Department)
{
    /// <summary>Every model there is.</summary>
    public static readonly IReadOnlyList<Programme> All =
    [
        new("Learn from each other", "PeerPairs", null),
        new("Mentors and mentees", "OneToOne", "Engineering"),
        new("One mentor for several", "Group", "Product"),
        new("Circles", "Circle", null),
        new("New here", "Buddy", "People"),
        new("Coffee", "Rounds", "Support"),
    ];

    public bool Invites(Profile person) => Department is null || person.Department == Department;
}
