namespace MentorBot.Domain.Mentorships;

/// <summary>What happens, and when, if somebody cannot be reached.</summary>
/// <param name="TellAfterDays">
/// Days until their partners are told; <see cref="MinDays"/> to <see cref="MaxDays"/>. The delay avoids reporting
/// people who reinstall the app or are away for a week (convention).
/// </param>
/// <param name="EndAfterDays">
/// Days until the mentorships of somebody whose account is gone end; 0 to <see cref="MaxDays"/>.
/// </param>
public sealed record ReachPolicy(int TellAfterDays, int EndAfterDays)
{
    public const int MinDays = 1;
    public const int MaxDays = 90;

    public static readonly ReachPolicy Usual = new(TellAfterDays: 7, EndAfterDays: 0);
}
