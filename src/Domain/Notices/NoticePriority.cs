namespace MentorBot.Domain.Notices;

/// <summary>Lower goes first: 0 for answers and news, 1 for check-ins, 2 for digests and invitations.</summary>
public static class NoticePriority
{
    public static int Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.ManagerDigest or NoticeKind.CohortInvitation or NoticeKind.InvitationReminder => 2,
            NoticeKind.CheckIn
            or NoticeKind.CheckInNudge
            or NoticeKind.StillThere
            or NoticeKind.MissedYou
            or NoticeKind.CircleMergeAsked => 1,
            _ => 0,
        };
}
