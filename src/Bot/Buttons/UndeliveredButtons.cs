using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Buttons;

/// <summary>Lists undelivered messages that need a coordinator's decision.</summary>
[Command("undelivered", "undelivered messages", "stuck messages", German = ["nicht zugestellt"])]
internal sealed record ShowUndelivered : Button;

/// <summary>Shows one page of the undelivered messages.</summary>
/// <param name="Page">Zero-based; past the end it shows the last page.</param>
internal sealed record ShowUndeliveredPage(int Page) : Button;

/// <summary>Sends the messages selected on the page again.</summary>
internal sealed record SendChosenAgain(int Page) : Button;

/// <summary>Gives up on the messages selected on the page.</summary>
internal sealed record LeaveChosen(int Page) : Button;

/// <summary>Asks what to do with all messages of a page.</summary>
internal sealed record ConsiderWholePage(int Page) : Button;

/// <summary>Sends every message of a page again.</summary>
/// <param name="Ids">The messages on the page at the time of asking; later ones are not affected.</param>
internal sealed record SendAllAgain(IReadOnlyList<NoticeId> Ids, int Page) : Button;

/// <summary>Gives up on every message of a page.</summary>
/// <inheritdoc cref="SendAllAgain" path="/param"/>
internal sealed record LeaveAll(IReadOnlyList<NoticeId> Ids, int Page) : Button;
