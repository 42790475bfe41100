namespace MentorBot.Domain.Mentorships;

/// <summary>
/// A mentorship as one of its members may see it. Whoever has left or said no is over with it, whatever the others do; and
/// nobody can tell from it who declined, did not answer or left.
/// </summary>
internal static class Perspective
{
    /// <param name="isPaused">Whether the viewer rests: then it rests for them, although a circle goes on.</param>
    public static MentorshipState StateFor(Mentorship mentorship, MentorshipMember viewer, bool isPaused) =>
        viewer.Response switch
        {
            MemberResponse.Awaited when mentorship.IsRunning => MentorshipState.Proposed,
            MemberResponse.Awaited => mentorship.State,
            MemberResponse.Accepted when isPaused && mentorship.IsRunning => MentorshipState.Paused,
            MemberResponse.Accepted => mentorship.State,
            _ => MentorshipState.Ended,
        };

    /// <summary>Expiry, and a place that went to somebody else; who declined or left stays unsaid.</summary>
    public static EndReason? WhyOver(Mentorship mentorship, MentorshipMember viewer) =>
        viewer.Response switch
        {
            MemberResponse.Lapsed => EndReason.Expired,
            MemberResponse.NoPlace => EndReason.PlaceTaken,
            MemberResponse.Declined or MemberResponse.Left => null,
            _ => mentorship.EndReason is EndReason.Expired or EndReason.PlaceTaken ? mentorship.EndReason : null,
        };

    /// <summary>
    /// Everybody who was proposed as long as it is a proposal; later, for those who are in it, those who are in it, too.
    /// </summary>
    public static IEnumerable<MentorshipMember> SeenBy(Mentorship mentorship, MentorshipMember viewer) =>
        mentorship
            .Partners(viewer.PersonId)
            .Where(m => mentorship.ActiveSince is null || !viewer.HasBeenIn || (viewer.IsIn ? m.IsIn : m.HasBeenIn));
}
