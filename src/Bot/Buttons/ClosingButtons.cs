using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Looks back on a mentorship that ends soon, or was finished lately; asks which one if there are several.</summary>
[Command(
    "look back",
    "my look back",
    "looking back",
    "closing",
    IsOnCards = true,
    German = ["rückblick", "mein rückblick", "zurückblicken"]
)]
internal sealed record ShowLookBack : Button;

/// <summary>Opens the form in which somebody looks back.</summary>
internal sealed record WriteLookBack(MentorshipId Id) : Button;

/// <summary>Submits that form.</summary>
internal sealed record SaveLookBack(MentorshipId Id) : Button;

/// <summary>Leaves it for later, or for never.</summary>
internal sealed record PutOffLookBack(MentorshipId Id) : Button;

/// <summary>Shows what was reached in a mentorship that is completed, or the way there while it runs.</summary>
internal sealed record ShowClosing(MentorshipId Id) : Button;

/// <summary>Withdraws that the person would take part again.</summary>
internal sealed record StopInvitingMe(MentorshipId Id) : Button;

/// <summary>Finishes a mentorship by agreement; asks which one if several are running.</summary>
[Command(
    "finish",
    "finish early",
    "finish together",
    "finish mentorship",
    "finish our mentorship",
    "we're done",
    "we are done",
    IsOnCards = true,
    German = ["abschließen", "mentoring abschließen", "gemeinsam abschließen", "wir sind fertig"]
)]
internal sealed record ShowFinish : Button;

/// <summary>Asks for confirmation before it is proposed, or shows how a proposal stands.</summary>
internal sealed record ConsiderFinish(MentorshipId Id) : Button;

/// <summary>Proposes to finish, after the confirmation.</summary>
internal sealed record ProposeFinish(MentorshipId Id) : Button;

/// <summary>Agrees to finish.</summary>
internal sealed record AgreeToFinish(MentorshipId Id) : Button;

/// <summary>Would rather go on.</summary>
internal sealed record SayNotYet(MentorshipId Id) : Button;

/// <summary>Takes back the proposal to finish.</summary>
internal sealed record TakeBackFinish(MentorshipId Id) : Button;

/// <summary>Lists the mentorships that the person has completed.</summary>
[Command(
    "past mentorships",
    "my past mentorships",
    "completed mentorships",
    "past",
    IsOnCards = true,
    German = ["frühere mentorings", "meine früheren mentorings", "abgeschlossene mentorings"]
)]
internal sealed record ShowPast : Button;

/// <summary>A page of that list, from 0.</summary>
internal sealed record ShowPastPage(int Page) : Button;

/// <summary>Asks how many are to be invited of those who would take part again.</summary>
internal sealed record ConsiderAlumni(CohortId Id) : Button;

/// <summary>Invites them, after the confirmation.</summary>
/// <param name="People">How many the confirmation named.</param>
internal sealed record SendAlumniInvitations(CohortId Id, int People) : Button;
