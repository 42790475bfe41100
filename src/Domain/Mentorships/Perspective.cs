namespace MentorBot.Domain.Mentorships;

/// <summary>
/// A mentorship as one of its members may see it. Whoever has left or said no is over with it, whatever the others do; and
/// nobody can tell from it who declined, did not answer or left.
/// </summary>
/// <param name="State">Of the mentorship.</param>
/// <param name="Ending">Why it ended; null as long as it has not, or was completed.</param>
/// <param name="HasBegun">Whether it was ever more than a proposal.</param>
/// <param name="Viewer">What the member who looks has said.</param>
internal readonly record struct Perspective(
    MentorshipState State,
    EndReason? Ending,
    bool HasBegun,
    MemberResponse Viewer
)
{
    public static Perspective Of(Mentorship mentorship, MentorshipMember viewer) =>
        new(mentorship.State, mentorship.EndReason, mentorship.ActiveSince is not null, viewer.Response);

    /// <summary>Expiry, and a place that went to somebody else; who declined or left stays unsaid.</summary>
    public EndReason? WhyOver =>
        Viewer switch
        {
            MemberResponse.Lapsed => EndReason.Expired,
            MemberResponse.NoPlace => EndReason.PlaceTaken,
            MemberResponse.Declined or MemberResponse.Left => null,
            _ => Ending is EndReason.Expired or EndReason.PlaceTaken ? Ending : null,
        };

    /// <summary>Whether it was ever more than a proposal for the viewer.</summary>
    public bool Began => HasBegun && Viewer.HasBeenIn();

    /// <param name="isPaused">Whether the viewer rests: then it rests for them, although a circle goes on.</param>
    public MentorshipState StateFor(bool isPaused) =>
        Viewer switch
        {
            MemberResponse.Awaited when State.IsRunning() => MentorshipState.Proposed,
            MemberResponse.Awaited => State,
            MemberResponse.Accepted when isPaused && State.IsRunning() => MentorshipState.Paused,
            MemberResponse.Accepted => State,
            _ => MentorshipState.Ended,
        };

    /// <summary>
    /// Everybody who was proposed as long as it is a proposal; later, for those who are in it, those who are in it, too.
    /// </summary>
    public bool Sees(MemberResponse partner) => !Began || (Viewer.IsIn() ? partner.IsIn() : partner.HasBeenIn());
}
