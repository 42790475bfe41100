namespace MentorBot.Domain.Mentorships;

/// <summary>What follows, and when, if somebody cannot be reached.</summary>
/// <param name="TellAfterDays">
/// Days until those they are together with are told; <see cref="MinDays"/> to <see cref="MaxDays"/>. People who reinstall
/// an app or come back from a week off are not reported (convention).
/// </param>
/// <param name="EndAfterDays">Days until what somebody had part in ends when their account is gone; 0 to <see cref="MaxDays"/>.</param>
public sealed record ReachPolicy(int TellAfterDays, int EndAfterDays)
{
    public const int MinDays = 1;
    public const int MaxDays = 90;

    public static readonly ReachPolicy Usual = new(TellAfterDays: 7, EndAfterDays: 0);
}
