using MentorBot.Domain.Cohorts;

namespace MentorBot.Bot.Text;

/// <summary>Wording about cohorts that several cards share.</summary>
internal static class CohortWords
{
    public static string Of(MentoringModel model) =>
        model switch
        {
            MentoringModel.PeerPairs => "Peer pairs: two equals, who both give and both get",
            MentoringModel.OneToOne => "Mentor and mentee: one who knows with one who learns",
            MentoringModel.Group => "Group: one mentor with several mentees, who meet together",
            MentoringModel.Circle => "Circle: five to eight equals who take turns to lead",
            MentoringModel.Buddy => "Buddy: a newcomer with a peer who shows them around",
            MentoringModel.Rounds => "Coffee rounds: a new partner every few weeks",
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, null),
        };

    public static string TimeOf(MentoringModel model) =>
        model switch
        {
            MentoringModel.Rounds => "about half an hour in each round",
            MentoringModel.Circle => "about an hour every second week",
            MentoringModel.Buddy => "about an hour a week",
            _ => "about an hour a week at first, then every second week",
        };

    public static string People(int count) => count == 1 ? "1 person" : $"{count} people";
}
