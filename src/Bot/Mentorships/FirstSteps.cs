using MentorBot.Bot.Cards;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Mentorships;

/// <summary>Suggested first steps for people who have just been matched, by mentoring model.</summary>
internal static class FirstSteps
{
    public static IReadOnlyList<SafeText> Of(MentorshipView view) =>
        view.Model switch
        {
            MentoringModel.Circle => Circle,
            MentoringModel.Group => view.Me.Role == MentoringRole.Mentor ? Mentor : Mentees,
            MentoringModel.Buddy => view.Me.Role == MentoringRole.Buddy ? Buddy : Newcomer,
            MentoringModel.Rounds => Coffee,
            _ => Pair,
        };

    private static SafeText[] Pair =>
        [IntroductionText.PairHello, IntroductionText.PairBring, IntroductionText.PairAgree];

    private static SafeText[] Circle =>
        [IntroductionText.CircleHello, IntroductionText.CircleTurns, IntroductionText.CircleStays];

    private static SafeText[] Mentor =>
        [IntroductionText.MentorHello, IntroductionText.MentorAsk, IntroductionText.GroupStays];

    private static SafeText[] Mentees =>
        [IntroductionText.MenteeHello, IntroductionText.MenteeBring, IntroductionText.GroupStays];

    private static SafeText[] Buddy =>
        [IntroductionText.BuddyHello, IntroductionText.BuddyShow, IntroductionText.BuddyStays];

    private static SafeText[] Newcomer =>
        [IntroductionText.BuddyHello, IntroductionText.NewcomerCollect, IntroductionText.NewcomerStays];

    private static SafeText[] Coffee =>
        [IntroductionText.CoffeeHello, IntroductionText.CoffeeTalk, IntroductionText.CoffeeNext];
}
