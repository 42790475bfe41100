using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;

namespace MentorBot.Bot.Matching;

/// <summary>Says in a few words why the members of a circle were brought together, from the average score terms of its pairs.</summary>
internal static class GroupReasons
{
    public static IEnumerable<string> For(IEnumerable<ScoreTerm> terms)
    {
        var said = terms.Where(term => term.Points > 0).Select(Of).Where(words => words.Length > 0).ToList();
        return said.Count == 0 ? [] : [$"Together by {CardText.Escape(Listing.Of(said))}."];
    }

    private static string Of(ScoreTerm term) =>
        term.Kind switch
        {
            ScoreTermKind.Goals when term.Facts.Count > 0 => $"what they offer and want ({Listing.Of(term.Facts, 3)})",
            ScoreTermKind.Goals => "what they offer and want",
            ScoreTermKind.Level => "experience",
            ScoreTermKind.OverlapHours => "common hours",
            ScoreTermKind.Format => "how they meet",
            ScoreTermKind.SecondLanguage => "languages",
            ScoreTermKind.OtherDepartment => "different departments",
            ScoreTermKind.SharedInterests => "shared interests",
            // A one-sided wish is private. Only a mutual one may be shown.
            ScoreTermKind.Preference when term.Facts.Contains("Both") => "wishes for one another",
            ScoreTermKind.Preference => "",
            ScoreTermKind.Experience => "experience of a programme",
            ScoreTermKind.Inclusion => "the inclusion goal",
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, "No words for this term."),
        };
}
