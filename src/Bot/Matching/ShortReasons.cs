using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Says in a few words what a pair or a circle has going for it, what it lacks first.</summary>
internal static class ShortReasons
{
    private const int Most = 3;
    private const string Between = " · ";

    public static SafeText Of(PreviewPair pair)
    {
        IEnumerable<SafeText> locked = pair.Locked ? [ShortReasonText.Locked] : [];
        var gives = pair.Terms.Where(term => term.Points > 0).ToList();
        var said = locked.Concat(Lacks(gives)).Concat(gives.OrderByDescending(term => term.Points).SelectMany(Of));
        return new SafeText(string.Join(Between, said.Take(Most).Select(words => words.Value)));
    }

    private static IEnumerable<SafeText> Lacks(List<ScoreTerm> gives)
    {
        if (gives.TrueForAll(term => term.Kind != ScoreTermKind.Goals))
        {
            yield return ShortReasonText.NoSkill;
        }

        if (gives.TrueForAll(term => term.Kind != ScoreTermKind.OverlapHours))
        {
            yield return ShortReasonText.FewHours;
        }
    }

    private static IEnumerable<SafeText> Of(ScoreTerm term) =>
        term.Kind switch
        {
            ScoreTermKind.Goals => [Skills(term.Facts)],
            ScoreTermKind.Level => [ShortReasonText.Experience],
            ScoreTermKind.OverlapHours => term.Facts is [var hours]
                ? [ShortReasonText.Hours(ReasonWords.Number(hours))]
                : [],
            ScoreTermKind.Format => [ShortReasonText.Format],
            ScoreTermKind.SecondLanguage => [ShortReasonText.Languages],
            ScoreTermKind.OtherDepartment => [ShortReasonText.Departments],
            ScoreTermKind.SharedInterests => [ShortReasonText.Interests],
            // A one-sided wish is private. Only a mutual one may be shown.
            ScoreTermKind.Preference => term.Facts.Contains("Both") ? [ShortReasonText.Wishes] : [],
            ScoreTermKind.Experience => [ShortReasonText.Programme],
            ScoreTermKind.Inclusion => [ShortReasonText.Inclusion],
            _ => throw new ArgumentOutOfRangeException(nameof(term), term.Kind, "No words for this term."),
        };

    private static SafeText Skills(IReadOnlyList<string> skills) =>
        skills is [var only]
            ? ShortReasonText.OneSkill(SkillCatalogue.NameOf(only))
            : ShortReasonText.Skills(Math.Max(1, skills.Count));
}
