using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>
/// Explains to somebody why they got no match. The sentence must be true however many of their possible partners the
/// named rule excludes, and must not reveal whether a private wish was among the reasons.
/// </summary>
internal static class UnmatchedPersonWords
{
    public static SafeText For(UnmatchedNews news) =>
        (news.Reason, news.Model) switch
        {
            (UnmatchedReason.LockedTogether, _) => LeftOverText.PersonLocked,
            (UnmatchedReason.Shortage, MentoringModel.Circle) => LeftOverText.PersonCircle,
            (UnmatchedReason.Shortage, _) => Shortage(news.Role),
            (UnmatchedReason.NoCommonLanguage, _) => Of(
                news,
                LeftOverText.LanguageAll,
                LeftOverText.LanguageMost,
                LeftOverText.LanguageSome
            ),
            (UnmatchedReason.NoCommonHours, _) => Of(
                news,
                LeftOverText.HoursAll,
                LeftOverText.HoursMost,
                LeftOverText.HoursSome
            ),
            (UnmatchedReason.FormatsDiffer, _) => Of(
                news,
                LeftOverText.FormatAll,
                LeftOverText.FormatMost,
                LeftOverText.FormatSome
            ),
            (UnmatchedReason.LevelOrder, _) => Levels(news),
            _ => LeftOverText.PersonNobody,
        };

    private static SafeText Levels(UnmatchedNews news) =>
        AreTooJunior(news)
            ? Of(news, LeftOverText.JuniorAll, LeftOverText.JuniorMost, LeftOverText.JuniorSome)
            : Of(news, LeftOverText.SeniorAll, LeftOverText.SeniorMost, LeftOverText.SeniorSome);

    /// <summary>"None" is said only if the rule excludes every possible partner.</summary>
    private static SafeText Of(UnmatchedNews news, SafeText all, SafeText most, SafeText some) =>
        news.Blocked >= news.Partners ? all
        : news.Blocked * 2 > news.Partners ? most
        : some;

    /// <summary>
    /// Whether the people excluded by the level order have too little experience: the mentors a mentee cannot get, or in
    /// reverse mentoring the mentees a mentor cannot get.
    /// </summary>
    private static bool AreTooJunior(UnmatchedNews news) =>
        news.Role == MentoringRole.Mentor == (news.Policy.LevelOrder == LevelOrder.Reversed);

    private static SafeText Shortage(MentoringRole mine) =>
        mine switch
        {
            MentoringRole.Mentor => LeftOverText.PersonShortageMentee,
            MentoringRole.Mentee => LeftOverText.PersonShortageMentor,
            MentoringRole.Buddy => LeftOverText.PersonShortageNewcomer,
            MentoringRole.Newcomer => LeftOverText.PersonShortageBuddy,
            _ => LeftOverText.PersonShortagePartner,
        };
}
