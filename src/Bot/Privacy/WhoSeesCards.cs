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
                new FactSet([.. Rows.Select(row => Say.Fact(row.What, row.Who))]),
                Say.Quiet(PrivacyText.Recorded),
            ],
            Press.Plain(PrivacyText.MyData, new ShowStored()),
            NamingCards.Change(isNamed),
            Press.More(Press.Plain(PrivacyText.EraseMe, new EraseMe()))
        );

    private static (SafeText What, SafeText Who)[] Rows =>
        [
            (PrivacyText.TakingPart, PrivacyText.TakingPartSeen),
            (PrivacyText.Answers, PrivacyText.AnswersSeen),
            (PrivacyText.NotWith, PrivacyText.NotWithSeen),
            (PrivacyText.Affinities, PrivacyText.AffinitiesSeen),
            (PrivacyText.Ranking, PrivacyText.RankingSeen),
            (PrivacyText.Proposal, PrivacyText.ProposalSeen),
            (PrivacyText.Meeting, PrivacyText.MeetingSeen),
            (PrivacyText.Rating, PrivacyText.RatingSeen),
            (PrivacyText.Note, PrivacyText.NoteSeen),
            (PrivacyText.NextStep, PrivacyText.NextStepSeen),
            (PrivacyText.Expectations, PrivacyText.ExpectationsSeen),
            (PrivacyText.Goals, PrivacyText.GoalsSeen),
            (PrivacyText.Sessions, PrivacyText.SessionsSeen),
            (PrivacyText.Exchange, PrivacyText.ExchangeSeen),
            (PrivacyText.Attendance, PrivacyText.AttendanceSeen),
            (PrivacyText.Pause, PrivacyText.PauseSeen),
            (PrivacyText.Leaving, PrivacyText.LeavingSeen),
            (PrivacyText.Manager, PrivacyText.ManagerSeen),
        ];
}
