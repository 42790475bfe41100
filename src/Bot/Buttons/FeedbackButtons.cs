using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Shows the feedback form.</summary>
internal sealed record AskFeedback(CheckInId Id) : Button;

/// <summary>Submits the feedback form.</summary>
internal sealed record GiveFeedback(CheckInId Id) : Button;
