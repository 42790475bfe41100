using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns.Results;

namespace MentorBot.Bot.Matching;

/// <summary>Says how a match turned out, in human words.</summary>
internal static class PreviewWords
{
    /// <summary>Such as "38 pairs are ready".</summary>
    public static SafeText Headline(MatchSummary summary) =>
        (summary, AreCircles(summary)) switch
        {
            ({ Candidates: 0 }, _) => MatchText.NobodyWaiting,
            ({ Pairs: 0 }, true) => MatchText.NoCircles,
            ({ Pairs: 0 }, false) => MatchText.NoPairs,
            (_, true) => MatchText.CirclesReady(summary.Pairs),
            _ => MatchText.PairsReady(summary.Pairs),
        };

    public static SafeText Approved(MatchSummary summary) =>
        AreCircles(summary) ? MatchText.ApprovedCircles(summary.Pairs) : MatchText.ApprovedPairs(summary.Pairs);

    public static SafeText Question(MatchSummary summary) =>
        AreCircles(summary) ? MatchText.ConfirmCircles(summary.Pairs) : MatchText.ConfirmPairs(summary.Pairs);

    /// <summary>How many people get a match.</summary>
    public static int Placed(MatchPreview preview) =>
        preview.Summary.Candidates - preview.Unmatched.Sum(group => group.People);

    public static bool AreCircles(MatchSummary summary) => summary.Model == MentoringModel.Circle;

    /// <summary>Why there is no pair, as far as more sign-ups could help.</summary>
    public static SafeText WhyNone(MatchSummary summary) =>
        summary switch
        {
            { Candidates: 0 } => MatchText.NobodyWaitingLead,
            { MissingRole: MentoringRole.Mentor } => MatchText.NoMentor(summary.Candidates),
            { MissingRole: MentoringRole.Mentee } => MatchText.NoMentee(summary.Candidates),
            { MissingRole: MentoringRole.Buddy } => MatchText.NoBuddy(summary.Candidates),
            { MissingRole: MentoringRole.Newcomer } => MatchText.NoNewcomer(summary.Candidates),
            { Candidates: 1 } => MatchText.OnlyOne,
            _ => MatchText.NoneFit(summary.Candidates),
        };
}
