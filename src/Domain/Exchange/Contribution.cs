using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Exchange;

/// <summary>
/// What one member brings to the next session of a mentorship: one thing they are stuck on and one that worked. The others see
/// it. It belongs to no particular session, so that it carries over when that one is moved or cancelled.
/// </summary>
public sealed class Contribution
{
    /// <summary>The most characters of each of the two.</summary>
    public const int MaxLength = 500;

    private Contribution() { }

    public MentorshipId MentorshipId { get; private set; }
    public PersonId PersonId { get; private set; }

    /// <summary>What the person is stuck on; null if nothing.</summary>
    public string? Stuck { get; private set; }

    /// <summary>What worked for the person; null if nothing.</summary>
    public string? Worked { get; private set; }

    /// <summary>When it was last changed by the person.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>What the person was stuck on at the last session, to ask how it went; null if nothing.</summary>
    public string? LastStuck { get; private set; }

    /// <summary>Whether something waits for the next session.</summary>
    public bool IsFilled => (Stuck, Worked) != (null, null);

    /// <summary>The version of what can be changed about it.</summary>
    public string Version => VersionOf(Draft);

    internal ContributionDraft Draft => new(Stuck, Worked);

    internal static string VersionOf(ContributionDraft draft) => AnswerVersion.Of(draft.Stuck, draft.Worked);

    public static Contribution Of(MentorshipId mentorship, PersonId person) =>
        new() { MentorshipId = mentorship, PersonId = person };

    /// <summary>Replaces what the person brings; an empty draft takes it back.</summary>
    /// <param name="draft">Tidy and within the limits.</param>
    /// <param name="now">When.</param>
    public void Bring(ContributionDraft draft, DateTimeOffset now) =>
        (Stuck, Worked, WrittenAt) = (draft.Stuck, draft.Worked, now);

    /// <summary>The session is over at which it was talked about. What was written after its end waits for the next one.</summary>
    public void Settle(DateTimeOffset endedAt)
    {
        if (WrittenAt <= endedAt)
        {
            (LastStuck, Stuck, Worked) = (Stuck, null, null);
        }
    }
}
