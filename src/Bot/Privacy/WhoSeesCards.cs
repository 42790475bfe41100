using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;

namespace MentorBot.Bot.Privacy;

/// <summary>Explains in plain words who can see which information.</summary>
internal static class WhoSeesCards
{
    /// <param name="isNamed">Whether the reader's manager may see their name in the digest.</param>
    public static Card WhoSees(bool isNamed) =>
        new(
            PrivacyText.WhoSeesTitle,
            [
                Say.Plain(PrivacyText.WhoSeesLead),
                Facts(First),
                .. Layout.Fold("matching", PrivacyText.AboutMatching, [Facts(Matching)]),
                .. Layout.Fold("together", PrivacyText.AboutWorking, [Facts(Together)]),
                .. Layout.Fold("check-ins", PrivacyText.AboutCheckIns, [Facts(CheckIns)]),
                .. Layout.Fold("leaving", PrivacyText.AboutLeaving, [Facts(Away)]),
                Say.Quiet(PrivacyText.Recorded),
            ],
            Press.Plain(PrivacyText.MyData, new ShowStored()),
            NamingCards.Change(isNamed),
            Press.More(Press.Plain(PrivacyText.EraseMe, new EraseMe()))
        );

    private static FactSet Facts((SafeText What, SafeText Who)[] rows) =>
        new([.. rows.Select(row => Say.Fact(row.What, row.Who))]);

    /// <summary>What most people ask first.</summary>
    private static (SafeText What, SafeText Who)[] First =>
        [
            (PrivacyText.TakingPart, PrivacyText.TakingPartSeen),
            (PrivacyText.Manager, PrivacyText.ManagerSeen),
            (PrivacyText.Meeting, PrivacyText.MeetingSeen),
        ];

    private static (SafeText What, SafeText Who)[] Matching =>
        [
            (PrivacyText.Answers, PrivacyText.AnswersSeen),
            (PrivacyText.NotWith, PrivacyText.NotWithSeen),
            (PrivacyText.Affinities, PrivacyText.AffinitiesSeen),
            (PrivacyText.Ranking, PrivacyText.RankingSeen),
            (PrivacyText.Proposal, PrivacyText.ProposalSeen),
        ];

    private static (SafeText What, SafeText Who)[] Together =>
        [
            (PrivacyText.Expectations, PrivacyText.ExpectationsSeen),
            (PrivacyText.Goals, PrivacyText.GoalsSeen),
            (PrivacyText.Sessions, PrivacyText.SessionsSeen),
            (PrivacyText.Exchange, PrivacyText.ExchangeSeen),
            (PrivacyText.Finishing, PrivacyText.FinishingSeen),
            (PrivacyText.LookBack, PrivacyText.LookBackSeen),
            (PrivacyText.Again, PrivacyText.AgainSeen),
        ];

    private static (SafeText What, SafeText Who)[] CheckIns =>
        [
            (PrivacyText.Rating, PrivacyText.RatingSeen),
            (PrivacyText.Note, PrivacyText.NoteSeen),
            (PrivacyText.NextStep, PrivacyText.NextStepSeen),
        ];

    private static (SafeText What, SafeText Who)[] Away =>
        [(PrivacyText.Pause, PrivacyText.PauseSeen), (PrivacyText.Leaving, PrivacyText.LeavingSeen)];
}
