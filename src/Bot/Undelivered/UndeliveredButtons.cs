using MentorBot.Bot.Conversation;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Undelivered;

/// <summary>Messages that wait for a coordinator's decision.</summary>
[Command("undelivered", "undelivered messages", "stuck messages")]
internal sealed record ShowUndelivered : Button;

/// <param name="Page">From 0; beyond the last one, the last one.</param>
internal sealed record ShowUndeliveredPage(int Page) : Button;

/// <summary>Sends those again that are chosen on the page.</summary>
internal sealed record SendChosenAgain(int Page) : Button;

/// <summary>Lets those be that are chosen on the page.</summary>
internal sealed record LeaveChosen(int Page) : Button;

/// <summary>Asks what shall become of all of a page.</summary>
internal sealed record ConsiderWholePage(int Page) : Button;

/// <param name="Ids">Those that were on the page when it was asked.</param>
internal sealed record SendAllAgain(IReadOnlyList<NoticeId> Ids, int Page) : Button;

/// <inheritdoc cref="SendAllAgain"/>
internal sealed record LeaveAll(IReadOnlyList<NoticeId> Ids, int Page) : Button;
