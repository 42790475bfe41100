using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Domain.Tests.Enrolment;

public sealed class EnrolmentPathTests
{
    [Theory]
    [InlineData(
        MentoringModel.PeerPairs,
        MentoringRole.Peer,
        "SkillsOffered GoalsWanted Level Languages Availability Format NotWith Review"
    )]
    [InlineData(
        MentoringModel.Circle,
        MentoringRole.Peer,
        "SkillsOffered GoalsWanted Level Languages Availability Format NotWith Review"
    )]
    [InlineData(
        MentoringModel.Group,
        MentoringRole.Mentor,
        "Role SkillsOffered Level Languages Availability Format Capacity NotWith Review"
    )]
    [InlineData(
        MentoringModel.OneToOne,
        MentoringRole.Mentee,
        "Role GoalsWanted Level Languages Availability Format NotWith Review"
    )]
    [InlineData(
        MentoringModel.Buddy,
        MentoringRole.Newcomer,
        "Role GoalsWanted Languages Availability Format NotWith Review"
    )]
    [InlineData(
        MentoringModel.Buddy,
        MentoringRole.Buddy,
        "Role SkillsOffered Languages Availability Format NotWith Review"
    )]
    [InlineData(MentoringModel.Rounds, MentoringRole.Peer, "Interests Languages Availability Format NotWith Review")]
    public void Each_role_is_asked_what_its_match_uses(MentoringModel model, MentoringRole role, string steps) =>
        Assert.Equal(steps, string.Join(' ', EnrolmentPath.Of(model, role, hasInclusionGoal: false)));

    [Fact]
    public void By_what_somebody_wants_to_be_matched_is_asked_only_where_there_is_a_goal()
    {
        foreach (var model in Enum.GetValues<MentoringModel>())
        {
            var role = MentoringRoles.FirstIn(model);
            Assert.DoesNotContain(EnrolmentStep.Affinities, EnrolmentPath.Of(model, role, hasInclusionGoal: false));
            Assert.Contains(EnrolmentStep.Affinities, EnrolmentPath.Of(model, role, hasInclusionGoal: true));
        }
    }
}
