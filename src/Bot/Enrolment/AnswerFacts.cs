using System.Globalization;
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
                .Select(step => Say.Fact(SafeText.Of(EnrolmentWords.Of(step)), SafeText.Of(Answer(view, step)))),
        ];

    /// <summary>One answer in a line.</summary>
    public static string Answer(EnrolmentView view, EnrolmentStep step) => Listing.Clip(Said(view, step), LongestLine);

    private static string Said(EnrolmentView view, EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => EnrolmentWords.Of(view.Role),
            EnrolmentStep.SkillsOffered => Skills(view.SkillsOffered),
            EnrolmentStep.GoalsWanted => Skills(view.GoalsWanted),
            EnrolmentStep.Interests => Skills(view.Interests),
            EnrolmentStep.Affinities => OrElse(EnrolmentText.NoGroup, view.Affinities),
            EnrolmentStep.Level => EnrolmentWords.Of(view.Level),
            EnrolmentStep.Languages => Listing.Of(view.Languages.Select(LanguageNames.Of), SpokenLanguages.Most),
            EnrolmentStep.Availability => TimeWords.Of(view.Availability),
            EnrolmentStep.Format => EnrolmentWords.Of(view.Format),
            EnrolmentStep.Capacity => view.Capacity.ToString(CultureInfo.CurrentCulture),
            EnrolmentStep.NotWith => OrElse(EnrolmentText.Nobody, [.. view.NotWith.Select(EnrolmentWords.ColleagueOf)]),
            _ => "",
        };

    private static string Skills(IReadOnlyList<string> skills) =>
        OrElse(EnrolmentText.Nothing, [.. skills.Select(SkillCatalogue.NameOf)]);

    private static string OrElse(SafeText none, IReadOnlyList<string> said) =>
        said.Count == 0 ? none.Plain : Listing.Of(said);
}
