namespace MentorBot.Domain.Mentorships;

/// <summary>
/// A mentorship as one of its members may see it. For a member who has left or declined it is over, whatever the others
/// do, and nobody can tell from it who declined, did not answer or left.
/// </summary>
/// <param name="State">The mentorship's state.</param>
/// <param name="Ending">Why it ended; null if it has not, or was completed.</param>
/// <param name="HasBegun">Whether it was ever more than a proposal.</param>
/// <param name="Viewer">The viewer's own response.</param>
internal readonly record struct Perspective(
    MentorshipState State,
    EndReason? Ending,
    bool HasBegun,
    MemberResponse Viewer
)
{
    public static Perspective Of(Mentorship mentorship, MentorshipMember viewer) =>
        new(mentorship.State, mentorship.EndReason, mentorship.ActiveSince is not null, viewer.Response);

    /// <summary>The reason that may be shown: expiry, a place taken, or two circles that became one. Who declined or left is never shown.</summary>
    public EndReason? WhyOver =>
        Viewer switch
        {
            MemberResponse.Lapsed => EndReason.Expired,
            MemberResponse.NoPlace => EndReason.PlaceTaken,
            MemberResponse.Declined or MemberResponse.Left => null,
            _ => Ending is EndReason.Expired or EndReason.PlaceTaken or EndReason.Merged ? Ending : null,
        };

    /// <summary>Whether the viewer ever belonged to it after it began.</summary>
    public bool Began => HasBegun && Viewer.HasBeenIn();

    /// <summary>The state for the viewer.</summary>
    /// <param name="isPaused">
    /// Whether the viewer has paused: then it is paused for them even if a circle continues.
    /// </param>
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
    /// Whether the viewer sees a partner with this response: everyone asked while it is a proposal; later, members see
    /// members.
    /// </summary>
    public bool Sees(MemberResponse partner) => !Began || (Viewer.IsIn() ? partner.IsIn() : partner.HasBeenIn());
}
