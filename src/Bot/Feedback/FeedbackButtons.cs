using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Feedback;

internal sealed record AskFeedback(CheckInId Id) : Button;

internal sealed record GiveFeedback(CheckInId Id) : Button;
