using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

[Command("my mentorships", "mentorships", "my mentorship", "my partner", "my proposals")]
internal sealed record ShowMentorships : Button;

/// <summary>A mentorship as it is now: a proposal, an introduction, a pause, an end.</summary>
internal sealed record ShowMentorship(MentorshipId Id) : Button;

internal sealed record SayYes(MentorshipId Id) : Button;

/// <summary>Declining asks once whether it is meant.</summary>
internal sealed record ConsiderNo(MentorshipId Id) : Button;

internal sealed record SayNo(MentorshipId Id) : Button;

/// <summary>The typed word; where several proposals are open it asks which.</summary>
[Command("accept", "accept proposal", "accept the proposal")]
internal sealed record AcceptOne : Button;

/// <inheritdoc cref="AcceptOne"/>
[Command("decline", "decline proposal", "decline the proposal")]
internal sealed record DeclineOne : Button;

/// <summary>Waits for somebody who cannot be reached.</summary>
internal sealed record KeepWaiting(MentorshipId Id) : Button;

/// <param name="Until">The rest of a typed line, such as <c>until 1 May</c>; "" on a card.</param>
[Command("pause", TakesText = true)]
internal sealed record ShowPause(string Until) : Button;

/// <summary>The date comes with the form.</summary>
internal sealed record PauseUntil : Button;

[Command("resume", "unpause", "i am back", "end pause")]
internal sealed record Resume : Button;

[Command("leave", "quit", "leave cohort", "leave mentorship")]
internal sealed record ShowLeave : Button;

/// <summary>Leaving asks once whether it is meant.</summary>
internal sealed record ConsiderLeavingMentorship(MentorshipId Id) : Button;

internal sealed record LeaveMentorshipNow(MentorshipId Id) : Button;

internal sealed record ConsiderLeavingCohort(CohortId Id) : Button;

internal sealed record LeaveCohortNow(CohortId Id) : Button;
