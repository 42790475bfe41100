using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Store;

/// <summary>The mark that an activity has had its effect; kept for some days, because the channel may deliver again.</summary>
public sealed class HandledActivity
{
    public const string KeyConstraint = "pk_handled_activities";

    private HandledActivity() { }

    public string Key { get; private set; } = "";
    public string? Show { get; private set; }
    public DateTimeOffset HandledAt { get; private set; }

    public static HandledActivity Of(HandledMark mark, DateTimeOffset now) =>
        new()
        {
            Key = mark.Key,
            Show = mark.Show,
            HandledAt = now,
        };
}
