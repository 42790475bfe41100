namespace MentorBot.Simulator;

/// <summary>A simulated person's answers to the sign-up and check-in questions, by the id of the input.</summary>
internal static class Answers
{
    /// <summary>The value to submit with the card; null to keep the card's default or take its first option.</summary>
    public static string? OnCard(Profile who, string input) =>
        input.TrimEnd('2', '3') switch
        {
            "skills" => string.Join(',', who.Offers),
            "goals" => string.Join(',', who.Wants),
            "languages" => string.Join(',', Languages(who).Select(language => language.Code).Distinct()),
            "role" => Leads(who) ? "Mentor,Buddy" : "Mentee,Newcomer",
            "level" => LevelOf(who),
            "stuck" => $"How do I get better at {who.Wants[0]} without a course?",
            "worked" => $"Half an hour of {who.Wants[^1]} each morning",
            "message" => $"Could you show me how you begin with {who.Wants[0]}?",
            "topic" => $"First steps with {who.Wants[0]}",
            "thanks" => "Your patience",
            "takeaway" => "Ask for feedback the same day",
            "nextStep" => $"Try it in the next {who.Department} meeting",
            "named" => who.Name.Length % 2 == 0 ? "true" : null,
            "gave" or "got" => "true",
            _ => null,
        };

    /// <summary>The answer to type; null for a question that cannot be answered by typing.</summary>
    public static string? InWords(Profile who, string input) =>
        input switch
        {
            "skills" => string.Join(", ", who.Offers),
            "goals" => string.Join(" and ", who.Wants),
            "languages" => string.Join(", ", Languages(who).Select(language => language.Name).Distinct()),
            "level" => LevelOf(who),
            "zone" => $"{who.ZoneId}, Mon-Fri, 9-17",
            "format" => "either",
            "people" => "nobody",
            _ => null,
        };

    private static bool Leads(Profile who) => who.Name.Length % 2 == 0;

    private static string LevelOf(Profile who) =>
        who.JobTitle.StartsWith("Head", StringComparison.Ordinal) || who.Manager.Length == 0 ? "Leading"
        : who.Name.Length % 3 == 0 ? "Senior"
        : "Experienced";

    private static IEnumerable<(string Code, string Name)> Languages(Profile who) =>
        [("en", "English"), who.Locale[..2] == "de" ? ("de", "German") : ("en", "English")];
}
