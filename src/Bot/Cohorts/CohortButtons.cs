using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>All cohorts, for coordinators.</summary>
[Command("cohorts", "cohort", "my cohorts")]
internal sealed record ShowCohorts : Button;

/// <summary>How one cohort is doing.</summary>
internal sealed record ShowCohort(CohortId Id) : Button;

/// <summary>The same for the cohort chosen from a list too long for buttons.</summary>
internal sealed record ChooseCohort : Button;

/// <summary>Offers the form of a new cohort: as a dialog, or as a card where dialogs cannot be opened.</summary>
[Command("new cohort", "create cohort", "add cohort")]
internal sealed record OfferNewCohort : Button;

/// <summary>Opens the form as a dialog.</summary>
internal sealed record OpenNewCohort : Button;

/// <summary>Shows the form as a card.</summary>
internal sealed record ShowNewCohort : Button;

/// <param name="Id">Numbered when the form was shown, so that sending it twice makes one cohort.</param>
internal sealed record SubmitNewCohort(CohortId Id) : Button;

internal sealed record OpenCohort(CohortId Id) : Button;

internal sealed record CloseCohort(CohortId Id) : Button;

/// <summary>Asks whether the cohort shall really be cancelled.</summary>
internal sealed record AskCancelCohort(CohortId Id) : Button;

internal sealed record ConfirmCancelCohort(CohortId Id) : Button;

/// <summary>Asks whom to invite.</summary>
internal sealed record ShowInvite(CohortId Id) : Button;

internal sealed record SendInvitations(CohortId Id) : Button;

/// <summary>Shows the rules of a cohort, to be changed.</summary>
internal sealed record ShowRules(CohortId Id) : Button;

internal sealed record SaveRules(CohortId Id) : Button;
