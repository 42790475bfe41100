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
    public void Each_role_answers_what_its_match_uses(MentoringModel model, MentoringRole role, string steps) =>
        Assert.Equal(steps, string.Join(' ', EnrolmentPath.Of(model, role, hasInclusionGoal: false)));

    [Theory]
    [InlineData(MentoringModel.PeerPairs, MentoringRole.Peer, "SkillsOffered GoalsWanted NotWith Review")]
    [InlineData(MentoringModel.OneToOne, MentoringRole.Mentor, "Role SkillsOffered NotWith Review")]
    [InlineData(MentoringModel.Group, MentoringRole.Mentee, "Role GoalsWanted NotWith Review")]
    [InlineData(MentoringModel.Buddy, MentoringRole.Newcomer, "Role GoalsWanted NotWith Review")]
    [InlineData(MentoringModel.Rounds, MentoringRole.Peer, "Interests NotWith Review")]
    public void What_is_known_is_not_asked(MentoringModel model, MentoringRole role, string steps) =>
        Assert.Equal(
            steps,
            string.Join(' ', EnrolmentPath.AskedIn(EnrolmentPath.Of(model, role, hasInclusionGoal: false)))
        );

    [Fact]
    public void Nobody_is_asked_more_than_five_questions()
    {
        var roles = Enum.GetValues<MentoringModel>()
            .SelectMany(
                model => MentoringRoles.ToChooseIn(model).DefaultIfEmpty(MentoringRoles.FirstIn(model)),
                (model, role) => EnrolmentPath.AskedIn(EnrolmentPath.Of(model, role, hasInclusionGoal: true)).Count
            );
        Assert.All(roles, count => Assert.InRange(count, 3, 5));
    }

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
