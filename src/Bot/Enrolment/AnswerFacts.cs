using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>All answers of an enrolment, one line each. Shown only to the person who gave them.</summary>
internal static class AnswerFacts
{
    private const int LongestLine = 240;

    public static IReadOnlyList<Fact> Of(EnrolmentView view) =>
        [
            .. view
                .Path.Where(step => step != EnrolmentStep.Review)
                .Select(step => Say.Fact(EnrolmentWords.Of(step), $"{Listing.Clip(Answer(view, step), LongestLine)}")),
        ];

    private static string Answer(EnrolmentView view, EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => EnrolmentWords.Of(view.Role),
            EnrolmentStep.SkillsOffered => OrNothing(Listing.Of(view.SkillsOffered)),
            EnrolmentStep.GoalsWanted => OrNothing(Listing.Of(view.GoalsWanted)),
            EnrolmentStep.Interests => OrNothing(Listing.Of(view.Interests)),
            EnrolmentStep.Affinities => view.Affinities.Count == 0
                ? "nothing of this kind"
                : Listing.Of(view.Affinities),
            EnrolmentStep.Level => EnrolmentWords.Of(view.Level),
            EnrolmentStep.Languages => Listing.Of(view.Languages.Select(SpokenLanguages.NameOf)),
            EnrolmentStep.Availability => TimeWords.Of(view.Availability),
            EnrolmentStep.Format => EnrolmentWords.Of(view.Format),
            EnrolmentStep.Capacity => $"{view.Capacity}",
            EnrolmentStep.NotWith => view.NotWith.Count == 0
                ? "nobody"
                : Listing.Of(view.NotWith.Select(EnrolmentWords.ColleagueOf)),
            _ => "",
        };

    private static string OrNothing(string words) => words.Length == 0 ? "nothing yet" : words;
}
