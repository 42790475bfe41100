using MentorBot.Domain.Circles;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals about circles and groups.</summary>
internal static partial class RefusalWords
{
    private static string? OfCircles(Refusal refusal) =>
        (
            refusal switch
            {
                NotACircle => CircleRefusalText.NotACircle,
                MentorFacilitates => CircleRefusalText.MentorFacilitates,
                NotYourTurn => CircleRefusalText.NotYourTurn,
                FacilitatorTaken r => CircleRefusalText.FacilitatorTaken(CircleWords.Called(r.Name)),
                TopicMissing => CircleRefusalText.TopicMissing,
                TopicTooLong r => CircleRefusalText.TopicTooLong(CircleAgenda.MaxTopicLength, r.Length),
                FacilitatorSaysWhoCame => CircleRefusalText.FacilitatorSaysWhoCame,
                AttendanceUnknown => CircleRefusalText.AttendanceUnknown,
                NotWaitingForCircle => CircleRefusalText.NotWaiting,
                CircleTakesNobody => CircleRefusalText.TakesNobody,
                MergeIsOver => CircleRefusalText.MergeIsOver,
                CohortHasNoMentors r => CircleRefusalText.NoMentors(r.Cohort),
                NobodyMentorsYet r => CircleRefusalText.NobodyMentorsYet(r.Cohort),
                _ => (Cards.SafeText?)null,
            }
        )?.Plain;
}
