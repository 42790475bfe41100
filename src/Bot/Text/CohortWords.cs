using MentorBot.Domain.Cohorts;

namespace MentorBot.Bot.Text;

/// <summary>Wording about cohorts that several cards share.</summary>
internal static class CohortWords
{
    public static string Of(MentoringModel model) =>
        model switch
        {
            MentoringModel.PeerPairs => ModelText.PeerPairs.Plain,
            MentoringModel.OneToOne => ModelText.OneToOne.Plain,
            MentoringModel.Group => ModelText.Group.Plain,
            MentoringModel.Circle => ModelText.Circle.Plain,
            MentoringModel.Buddy => ModelText.Buddy.Plain,
            MentoringModel.Rounds => ModelText.Rounds.Plain,
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, null),
        };

    public static string TimeOf(MentoringModel model) =>
        model switch
        {
            MentoringModel.Rounds => ModelText.TimeOfRounds.Plain,
            MentoringModel.Circle => ModelText.TimeOfCircle.Plain,
            MentoringModel.Buddy => ModelText.TimeOfBuddy.Plain,
            _ => ModelText.TimeOfPairs.Plain,
        };

    public static string People(int count) => ModelText.People(count).Plain;
}
