using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Lists the cohorts in progress; for coordinators.</summary>
[Command(
    "cohorts",
    "cohort",
    "my cohorts",
    German = ["runden", "runde", "meine runden", "kohorten", "kohorte", "meine kohorten"]
)]
internal sealed record ShowCohorts : Button;

/// <summary>Shows the state and figures of one cohort.</summary>
internal sealed record ShowCohort(CohortId Id) : Button;

/// <summary>Shows the cohort selected in the drop-down that replaces buttons when the list is long.</summary>
internal sealed record ChooseCohort : Button;

/// <summary>Offers the new-cohort form as a dialog, or as a card for clients that cannot open dialogs.</summary>
[Command(
    "new cohort",
    "create cohort",
    "add cohort",
    German = ["neue runde", "runde anlegen", "neue kohorte", "kohorte anlegen"]
)]
internal sealed record OfferNewCohort : Button;

/// <summary>Opens the form in a dialog.</summary>
internal sealed record OpenNewCohort : Button;

/// <summary>Shows the form as a card.</summary>
internal sealed record ShowNewCohort : Button;

/// <summary>Submits the new-cohort form.</summary>
/// <param name="Id">Assigned when the form is shown, so that submitting it twice creates only one cohort.</param>
internal sealed record SubmitNewCohort(CohortId Id) : Button;

/// <summary>Opens enrolment, or reopens it before a match has been approved.</summary>
internal sealed record OpenCohort(CohortId Id) : Button;

/// <summary>Closes enrolment, so that a match can be approved.</summary>
internal sealed record CloseCohort(CohortId Id) : Button;

/// <summary>Asks for confirmation before the cohort is cancelled.</summary>
internal sealed record AskCancelCohort(CohortId Id) : Button;

/// <summary>Cancels the cohort.</summary>
internal sealed record ConfirmCancelCohort(CohortId Id) : Button;

/// <summary>Holds the matching of a continuous cohort at night.</summary>
internal sealed record HoldCohortMatching(CohortId Id) : Button;

/// <summary>Lets the matching of a continuous cohort go on.</summary>
internal sealed record ResumeCohortMatching(CohortId Id) : Button;

/// <summary>Asks for confirmation before a continuous cohort is finished.</summary>
internal sealed record AskFinishCohort(CohortId Id) : Button;

/// <summary>Finishes a continuous cohort.</summary>
internal sealed record ConfirmFinishCohort(CohortId Id) : Button;

/// <summary>Shows the invitation form.</summary>
internal sealed record ShowInvite(CohortId Id) : Button;

/// <summary>Submits the invitation form, and asks for confirmation with the number of people.</summary>
internal sealed record ReviewInvitations(CohortId Id) : Button;

/// <summary>Sends the invitations.</summary>
/// <param name="Whom">As <c>InviteCards.Whom</c>; the names, if there are any, are on the card.</param>
/// <param name="People">How many the card promised; another number is asked about again.</param>
internal sealed record SendInvitations(CohortId Id, string Whom, int People) : Button;

/// <summary>Asks for confirmation before those who have not signed up are reminded.</summary>
internal sealed record AskReminders(CohortId Id) : Button;

/// <summary>Reminds those who were invited and have not signed up.</summary>
internal sealed record SendReminders(CohortId Id) : Button;

/// <summary>Lists the cohorts that are over.</summary>
[Command(
    "past cohorts",
    "finished cohorts",
    "old cohorts",
    German = ["frühere runden", "alte runden", "frühere kohorten", "alte kohorten"]
)]
internal sealed record ShowPastCohorts : Button;

/// <summary>Lists people or pairs of a cohort by name, page by page.</summary>
/// <param name="Page">Zero-based; clamped to the pages that exist.</param>
internal sealed record ShowCohortPeople(CohortId Id, CohortList List, int Page) : Button;

/// <summary>Edits the cohort if there is only one, otherwise asks which.</summary>
[Command(
    "edit cohort",
    "change cohort",
    German = ["runde bearbeiten", "runde ändern", "kohorte bearbeiten", "kohorte ändern"]
)]
internal sealed record StartEditCohort : Button;

/// <summary>Shows the form to edit a cohort.</summary>
internal sealed record ShowEditCohort(CohortId Id) : Button;

/// <summary>Submits the form to edit a cohort.</summary>
internal sealed record SaveCohort(CohortId Id) : Button;

/// <summary>Shows the rules of a cohort for editing.</summary>
internal sealed record ShowRules(CohortId Id) : Button;

/// <summary>Submits the rules form.</summary>
internal sealed record SaveRules(CohortId Id) : Button;
