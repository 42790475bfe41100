namespace MentorBot.Domain.People;

/// <summary>What a person is asked.</summary>
public enum QuestionKind
{
    /// <summary>The current question of the sign-up wizard.</summary>
    Enrolment,

    /// <summary>Whether to change something about answers that were sent in.</summary>
    SentEnrolment,

    /// <summary>Which of the suggested people the person would like, and which not.</summary>
    Suggestions,

    /// <summary>Whether the person accepts a proposal.</summary>
    Proposal,

    /// <summary>Whether the person really wants to decline a proposal.</summary>
    DeclineProposal,

    /// <summary>Whether a meeting took place and, if not, why.</summary>
    CheckIn,

    /// <summary>How a meeting went that took place.</summary>
    MeetingDetails,

    /// <summary>Whether to change an answer that is saved.</summary>
    SavedCheckIn,

    /// <summary>Whether a person who left several check-ins unanswered is still there.</summary>
    StillThere,

    /// <summary>What a session was worth.</summary>
    SessionFeedback,

    /// <summary>How an agreement stands, and what to do about it.</summary>
    Agreement,

    /// <summary>Which goal of a mentorship the person wants to look at.</summary>
    Goals,

    /// <summary>What the new goal is.</summary>
    GoalTitle,

    /// <summary>How the person will know that a goal is reached.</summary>
    GoalMeasure,

    /// <summary>By when a goal is to be reached.</summary>
    GoalDate,

    /// <summary>How a goal stands.</summary>
    Goal,

    /// <summary>Whether to drop a goal, and why.</summary>
    DropGoal,

    /// <summary>When to meet: which of the times that are suggested for a new session.</summary>
    SessionTimes,

    /// <summary>How a session stands: which of its proposed times, or whether it stays.</summary>
    Session,

    /// <summary>To which other time a session could go.</summary>
    OtherSessionTimes,

    /// <summary>On which day an unplanned session took place.</summary>
    LogSession,

    /// <summary>What the person brings to the next session.</summary>
    Exchange,

    /// <summary>How the person looks back on a mentorship.</summary>
    LookBack,

    /// <summary>Whether the person is done with a mentorship.</summary>
    Finish,

    /// <summary>Whether the person wants to end a mentorship and be matched anew.</summary>
    NewMatch,

    /// <summary>How the next session of a circle runs, or whether the person stays in it.</summary>
    Circle,

    /// <summary>What the next session of a circle is about.</summary>
    CircleTopic,

    /// <summary>What the person offers to help with.</summary>
    HelpOffer,

    /// <summary>For which skill the person looks for help, or what to do if nobody offers it.</summary>
    HelpSkill,

    /// <summary>What the person writes to whom they ask for help.</summary>
    HelpMessage,

    /// <summary>How a request for help stands: whether it is accepted, declined or taken back.</summary>
    HelpRequest,

    /// <summary>Which times the person offers to be booked.</summary>
    OfferTime,

    /// <summary>Whose time, or for which skill, the person wants to book.</summary>
    BookTime,

    /// <summary>What the person wants to talk about in a time that they book.</summary>
    BookingTopic,

    /// <summary>How a booking stands.</summary>
    Booking,

    /// <summary>Whether the person would like two circles to become one.</summary>
    CircleMerge,

    /// <summary>Until when the person wants to pause.</summary>
    PauseUntil,

    /// <summary>Which cohort or mentorship the person wants to leave.</summary>
    Leave,

    /// <summary>Whether everything about the person is to be erased.</summary>
    Erasure,

    /// <summary>Whether a mistyped command was meant to be the one that was suggested.</summary>
    SuggestedCommand,

    /// <summary>Which of a few things a sentence was meant to say.</summary>
    SuggestedMeaning,

    /// <summary>Which week of a newcomer's plan is done; the subject is the mentorship.</summary>
    Plan,

    /// <summary>Whether to sit the next round out; the subject is the person.</summary>
    Rounds,
}

/// <summary>What follows from the kind of a question.</summary>
public static class QuestionKinds
{
    /// <summary>Whether a "yes" would end something: it is answered at once or not at all.</summary>
    public static bool EndsSomething(this QuestionKind kind) =>
        kind
            is QuestionKind.Leave
                or QuestionKind.DeclineProposal
                or QuestionKind.Erasure
                or QuestionKind.Finish
                or QuestionKind.NewMatch;

    /// <summary>Whether it only suggests what may have been meant; the question before it waits behind.</summary>
    public static bool IsSuggestion(this QuestionKind kind) =>
        kind is QuestionKind.SuggestedCommand or QuestionKind.SuggestedMeaning;
}
