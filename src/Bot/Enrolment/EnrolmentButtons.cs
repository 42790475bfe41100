using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Signs up, or goes on with the draft.</summary>
/// <param name="Cohort">What was typed after the word: part of a cohort's name, or "".</param>
[Command("join", "sign up", "enrol", "enroll", TakesText = true)]
internal sealed record Join(string Cohort) : Button;

/// <summary>Joins the cohort that was chosen from the list of open ones.</summary>
internal sealed record JoinChosen : Button;

internal sealed record JoinCohort(CohortId Cohort) : Button;

/// <summary>Shows where the person's own enrolment in the cohort stands; changes nothing.</summary>
internal sealed record ShowEnrolment(CohortId Cohort) : Button;

/// <summary>A button on a card about one enrolment.</summary>
internal interface IConcernsEnrolment
{
    EnrolmentId Enrolment { get; }
}

/// <summary>Takes the answer on the card of one question.</summary>
internal sealed record SaveAnswer(EnrolmentId Enrolment, EnrolmentStep Step) : Button, IConcernsEnrolment;

internal sealed record StepBack(EnrolmentId Enrolment, EnrolmentStep Step) : Button, IConcernsEnrolment;

/// <summary>Opens the question that was chosen in the review.</summary>
internal sealed record ChangeAnswer(EnrolmentId Enrolment) : Button, IConcernsEnrolment;

/// <summary>Opens the review of an enrolment from the profile.</summary>
internal sealed record EditAnswers(EnrolmentId Enrolment) : Button, IConcernsEnrolment;

internal sealed record SendAnswers(EnrolmentId Enrolment) : Button, IConcernsEnrolment;

internal sealed record CancelEnrolment(EnrolmentId Enrolment) : Button, IConcernsEnrolment;

internal sealed record KeepDraft(EnrolmentId Enrolment) : Button, IConcernsEnrolment;

internal sealed record ThrowDraftAway(EnrolmentId Enrolment) : Button, IConcernsEnrolment;

[Command("profile", "my profile", "my answers")]
internal sealed record ShowProfile : Button;
