using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using Microsoft.Bot.Schema;

namespace MentorBot.Bot.Delivery;

/// <summary>A message that only waits for a slot.</summary>
/// <param name="Asks">The question on its card; null if it asks nothing.</param>
/// <param name="ClaimedAt">By this process's own clock.</param>
internal sealed record ReadyNotice(ClaimedNotice Notice, Activity Message, AskedQuestion? Asks, long ClaimedAt);
