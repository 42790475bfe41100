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
    public static string For(UnmatchedNews news) =>
        (news.Reason, news.Model) switch
        {
            (UnmatchedReason.LockedTogether, _) =>
                "There was no circle with room for you and those you were to be with.",
            (UnmatchedReason.Shortage, MentoringModel.Circle) => "No circle could take you in this time.",
            (UnmatchedReason.Shortage, _) =>
                $"Everybody who could be your {Partner(news)} is with somebody else this time.",
            _ when Rule(news) is { } rule => Sentence(news, rule.Nobody, rule.Others),
            _ => "There was nobody left who could be your partner.",
        };

    /// <summary>
    /// What no possible partner does, and what the partners excluded by the rule do instead; null for rules that are
    /// not named.
    /// </summary>
    private static (string Nobody, string Others)? Rule(UnmatchedNews news) =>
        news.Reason switch
        {
            UnmatchedReason.NoCommonLanguage => ("speaks a language of yours", "speak none of your languages"),
            UnmatchedReason.NoCommonHours => (
                "works at the same hours as you for long enough",
                "do not work at the same hours as you for long enough"
            ),
            UnmatchedReason.FormatsDiffer => (
                "wants to meet in the way you do, remotely or in person",
                "want to meet in another way than you, remotely or in person"
            ),
            UnmatchedReason.LevelOrder when AreTooJunior(news) => (
                "has enough experience for you",
                "have less experience than you"
            ),
            UnmatchedReason.LevelOrder => ("has as little experience as it takes", "have more experience than you"),
            _ => null,
        };

    private static string Sentence(UnmatchedNews news, string nobody, string others)
    {
        var partner = Partner(news);
        return news switch
        {
            _ when news.Blocked >= news.Partners => $"Nobody who could be your {partner} {nobody}.",
            _ when news.Blocked * 2 > news.Partners =>
                $"Most people who could be your {partner} {others}, and other rules left nobody else.",
            _ => $"Of the people who could be your {partner}, some {others}, and other rules left nobody else.",
        };
    }

    /// <summary>
    /// Whether the people excluded by the level order have too little experience: the mentors a mentee cannot get, or in
    /// reverse mentoring the mentees a mentor cannot get.
    /// </summary>
    private static bool AreTooJunior(UnmatchedNews news) =>
        news.Role == MentoringRole.Mentor == (news.Policy.LevelOrder == LevelOrder.Reversed);

    private static string Partner(UnmatchedNews news) =>
        news.Role switch
        {
            MentoringRole.Mentor => "mentee",
            MentoringRole.Mentee => "mentor",
            MentoringRole.Buddy => "newcomer",
            MentoringRole.Newcomer => "buddy",
            _ => "partner",
        };
}
