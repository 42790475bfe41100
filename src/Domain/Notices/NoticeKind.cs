namespace MentorBot.Domain.Notices;

/// <summary>Kinds of outbox messages.</summary>
public enum NoticeKind
{
    CohortInvitation,

    /// <summary>The invitation once more; for those who were invited and have not signed up.</summary>
    InvitationReminder,

    /// <summary>Enrolment has closed; for the cohort's owner.</summary>
    EnrolmentClosed,

    /// <summary>Dates have moved, because enrolment was opened again or a coordinator changed them; for those who take part.</summary>
    EnrolmentReopened,

    /// <summary>The day of the start has passed without a match; for those who wait for one.</summary>
    MatchDelayed,

    /// <summary>Up to three people to rank or decline before the match.</summary>
    Suggestions,
    SuggestionsReminder,

    /// <summary>The time to answer suggestions is over; for the cohort's owner.</summary>
    SuggestionsClosed,
    Proposal,
    ProposalReminder,
    ProposalExpired,

    /// <summary>A proposal fell through.</summary>
    PartnerDeclined,

    /// <summary>A match run found no partner for the person.</summary>
    Unmatched,
    Introduction,
    CheckIn,
    CheckInNudge,

    /// <summary>Several check-ins in a row went unanswered: is the person still there?</summary>
    StillThere,
    PartnerNote,
    CoordinatorNote,

    /// <summary>Somebody has reached a goal; for the others in the mentorship.</summary>
    GoalReached,

    /// <summary>Somebody proposes times for a session; for the others in the mentorship.</summary>
    SessionProposed,

    /// <summary>A session is agreed, or stays as it was agreed; for the others.</summary>
    SessionAgreed,

    /// <summary>Somebody has changed how or where an agreed session takes place; for the others.</summary>
    SessionPlaced,

    /// <summary>A session was called off; for the others.</summary>
    SessionCancelled,

    /// <summary>The day before a session.</summary>
    SessionReminder,

    /// <summary>What all bring, shortly before a session begins.</summary>
    SessionExchange,

    /// <summary>Nobody has answered proposed times; for whoever proposed them.</summary>
    SessionLapsed,

    /// <summary>It has changed who facilitates the next session of a circle; for whoever does now, or did before.</summary>
    FacilitatorTurn,

    /// <summary>Missed at two sessions of a circle or group in a row; a private word, once.</summary>
    MissedYou,

    /// <summary>Somebody will join a circle; for its members.</summary>
    CircleNewcomer,

    /// <summary>Somebody has joined a circle that runs; for them.</summary>
    CircleWelcome,

    /// <summary>A wish to join a circle could not come true; for whoever had it. Never says why.</summary>
    CircleNotJoined,

    /// <summary>A circle has become small and another has room: would their members like to be one?</summary>
    CircleMergeAsked,

    /// <summary>Two circles stay two; for the members of both. Never says who did not agree.</summary>
    CircleMergeOver,

    /// <summary>What do you expect? Before the members of a mentorship first meet.</summary>
    AgreementAsked,

    /// <summary>All have said what they expect, and can compare.</summary>
    ExpectationsComplete,

    /// <summary>Somebody has proposed an agreement; for those who have not signed it.</summary>
    AgreementProposed,

    /// <summary>All have signed.</summary>
    AgreementSigned,

    /// <summary>The single reminder of an agreement that is not signed.</summary>
    AgreementReminder,

    /// <summary>At month 2: does the agreement still fit?</summary>
    AgreementReview,

    /// <summary>Somebody asks for help with a skill; for whoever offers it.</summary>
    HelpRequested,

    /// <summary>A request was declined or not answered, or its helper is gone; for whoever asked.</summary>
    HelpAnswered,

    /// <summary>A request needs no answer any more; for whoever was asked.</summary>
    HelpWithdrawn,

    /// <summary>Somebody offers a skill; for who wanted to be told.</summary>
    SkillOffered,

    /// <summary>Somebody has booked a time; for its host.</summary>
    SlotBooked,

    /// <summary>A booking was cancelled; for the other of the two.</summary>
    SlotCancelled,

    /// <summary>The day before a booking; for both.</summary>
    SlotReminder,

    /// <summary>A time is free again and held for a while; for the first who waits.</summary>
    SlotFreed,

    /// <summary>The host of a booking is no longer here; for who had booked it.</summary>
    SlotGone,
    MentorshipPaused,
    MentorshipResumed,
    MentorshipEnded,

    /// <summary>Somebody joined or left a running group or circle; says who belongs to it now.</summary>
    MembersChanged,

    /// <summary>A partner has been unreachable for some days; never says why.</summary>
    PartnerUnreachable,

    /// <summary>The cohort ends soon: how do you look back? Once to each member of a mentorship.</summary>
    ClosingAsked,

    /// <summary>Somebody is done with a mentorship and proposes to finish it; for the others.</summary>
    FinishProposed,

    /// <summary>Somebody would rather go on; for those who were done.</summary>
    FinishPutOff,

    /// <summary>Nobody has answered a proposal to finish; for those who were done.</summary>
    FinishLapsed,

    /// <summary>A mentorship is completed, by its members or with its cohort; what was reached.</summary>
    MentorshipCompleted,

    /// <summary>Somebody has looked back on a mentorship that is over; for the others.</summary>
    LookBackShared,
    CohortCompleted,
    ManagerDigest,

    /// <summary>A long match run, or an approval, has finished; for the coordinator who started it.</summary>
    MatchRunEnded,

    /// <summary>The directory misses many people at once; for the coordinators, who decide.</summary>
    PeopleMissing,
}
