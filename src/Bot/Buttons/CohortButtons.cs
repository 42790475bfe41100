using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Lists all cohorts; for coordinators.</summary>
[Command("cohorts", "cohort", "my cohorts")]
internal sealed record ShowCohorts : Button;

/// <summary>Shows the state and figures of one cohort.</summary>
internal sealed record ShowCohort(CohortId Id) : Button;

/// <summary>Shows the cohort selected in the drop-down that replaces buttons when the list is long.</summary>
internal sealed record ChooseCohort : Button;

/// <summary>Offers the new-cohort form as a dialog, or as a card for clients that cannot open dialogs.</summary>
[Command("new cohort", "create cohort", "add cohort")]
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

/// <summary>Shows the invitation form.</summary>
internal sealed record ShowInvite(CohortId Id) : Button;

/// <summary>Submits the invitation form.</summary>
internal sealed record SendInvitations(CohortId Id) : Button;

/// <summary>Shows the rules of a cohort for editing.</summary>
internal sealed record ShowRules(CohortId Id) : Button;

/// <summary>Submits the rules form.</summary>
internal sealed record SaveRules(CohortId Id) : Button;
