using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Says where somebody who waits for a match stands, and how long others like them have waited.</summary>
[Command(
    "my wait",
    "how long do i wait",
    "how long will i wait",
    "how long until i get a match",
    "how long do i have to wait",
    German = ["meine wartezeit", "wie lange warte ich", "wie lange dauert es noch", "wie lange muss ich warten"]
)]
internal sealed record ShowWait : Button;

/// <summary>Starts signing up, or continues the draft.</summary>
/// <param name="Cohort">What was typed after the command: part of a cohort's name, or "".</param>
[Command(
    "join",
    "sign up",
    "enrol",
    "enroll",
    Acts = true,
    German = ["mitmachen", "anmelden", "beitreten"],
    TakesText = true
)]
internal sealed record Join(string Cohort) : Button;

/// <summary>Joins the cohort selected in the list of open ones.</summary>
internal sealed record JoinChosen : Button;

/// <summary>Joins this cohort, or continues the draft.</summary>
internal sealed record JoinCohort(CohortId Cohort) : Button;

/// <summary>Shows the person's own enrolment in the cohort; changes nothing.</summary>
internal sealed record ShowEnrolment(CohortId Cohort) : Button;

/// <summary>Submits the card of one question.</summary>
internal sealed record SaveAnswer(EnrolmentId Enrolment, EnrolmentStep Step) : Button;

/// <summary>Returns to the previous question.</summary>
internal sealed record StepBack(EnrolmentId Enrolment, EnrolmentStep Step) : Button;

/// <summary>Opens a question from the review.</summary>
/// <param name="Enrolment">The enrolment.</param>
/// <param name="Step">The question; null on cards of earlier versions, which have a list to choose it from.</param>
internal sealed record ChangeAnswer(EnrolmentId Enrolment, EnrolmentStep? Step = null) : Button;

/// <summary>Opens the review of an enrolment from the profile.</summary>
internal sealed record EditAnswers(EnrolmentId Enrolment) : Button;

/// <summary>Submits the enrolment, or saves changes to a submitted one.</summary>
internal sealed record SendAnswers(EnrolmentId Enrolment) : Button;

/// <summary>Leaves the wizard; asks whether to keep a draft.</summary>
internal sealed record CancelEnrolment(EnrolmentId Enrolment) : Button;

/// <summary>Leaves the wizard and keeps the draft.</summary>
internal sealed record KeepDraft(EnrolmentId Enrolment) : Button;

/// <summary>Deletes the draft.</summary>
internal sealed record ThrowDraftAway(EnrolmentId Enrolment) : Button;

/// <summary>Shows the person's answers in all of their cohorts.</summary>
[Command("profile", "my profile", "my answers", German = ["profil", "mein profil", "meine antworten"])]
internal sealed record ShowProfile : Button;

/// <summary>Chooses the skill that somebody meant by their own words.</summary>
/// <param name="Skill">"" for none of those that were offered.</param>
/// <param name="Kept">Skills named or chosen before, one a line.</param>
/// <param name="Rest">What else was typed that is no skill, one a line.</param>
internal sealed record PickSkill(EnrolmentId Enrolment, EnrolmentStep Step, string Skill, string Kept, string Rest)
    : Button
{
    /// <summary>The hash of the model that had a say in the suggestion; null without the add-on for embeddings.</summary>
    public string? Model { get; init; }
}
