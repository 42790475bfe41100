namespace MentorBot.Domain.Enrolment;

/// <summary>What became of an invitation.</summary>
/// <param name="Told">Invitations sent now.</param>
/// <param name="AlreadyKnow">People invited before, or with an enrolment already.</param>
/// <param name="NotReachable">
/// People who have not installed the bot, or removed it, so nothing can be sent to them yet.
/// </param>
/// <param name="Left">People beyond <see cref="InvitePeople.MostAtOnce"/>, who are not invited yet.</param>
/// <param name="NotEligible">Named people who cannot take part in mentoring; 0 if a group is invited.</param>
/// <param name="Unknown">What was typed but matches nobody, or more than one person.</param>
public sealed record InvitationResult(
    int Told,
    int AlreadyKnow,
    int NotReachable,
    int Left,
    int NotEligible,
    IReadOnlyList<string> Unknown
);
