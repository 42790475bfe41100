using MentorBot.Domain.Notices;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.Delivery;

/// <summary>A message that only waits for a slot.</summary>
/// <param name="ClaimedAt">By this process's own clock.</param>
internal sealed record ReadyNotice(ClaimedNotice Notice, Activity Message, long ClaimedAt);
