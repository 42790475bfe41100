using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Requests;

/// <summary>
/// One person asks another for help with a skill: Open → Accepted, Declined, Withdrawn, Expired or Closed. What they wrote is
/// between the two.
/// </summary>
public sealed class HelpRequest
{
    public const int MaxMessageLength = 500;

    /// <summary>The most that one person may have open at a time (convention).</summary>
    public const int MostOpen = 3;

    /// <summary>How long it waits for an answer (convention, as for proposals).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>For how long somebody who declined is not asked again by the same person (convention).</summary>
    public static readonly TimeSpan RestAfterDecline = TimeSpan.FromDays(30);

    private HelpRequest() { }

    public HelpRequestId Id { get; private set; }
    public PersonId AskerId { get; private set; }

    /// <summary>Who is asked; null once that person was erased.</summary>
    public PersonId? HelperId { get; private set; }

    /// <summary>As the helper offered it.</summary>
    public string Skill { get; private set; } = "";

    /// <summary>What the asker wrote; null some time after it was settled.</summary>
    public string? Message { get; private set; }
    public HelpRequestState State { get; private set; }

    /// <summary>
    /// Which of the asker's open requests it is, from 0 to <see cref="MostOpen"/> - 1. Unique among these, so that requests made at
    /// the same moment stay within the limit.
    /// </summary>
    public int Place { get; private set; }

    /// <summary>Why it was declined, if the helper said so.</summary>
    public DeclineReason? WhyDeclined { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset AnswerBy { get; private set; }

    /// <summary>When it was answered, withdrawn or lapsed; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>What came of it; null unless it was accepted.</summary>
    public MentorshipId? MentorshipId { get; private set; }

    public bool IsOpen => State == HelpRequestState.Open;

    /// <param name="message">Tidy and within the limit.</param>
    public static HelpRequest Ask(
        PersonId asker,
        PersonId helper,
        string skill,
        string message,
        int place,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Ids.New<HelpRequestId>(now),
            AskerId = asker,
            HelperId = helper,
            Skill = skill,
            Message = message,
            State = HelpRequestState.Open,
            Place = place,
            AskedAt = now,
            AnswerBy = now + Patience,
        };

    public void Accept(MentorshipId mentorship, DateTimeOffset now) =>
        (State, MentorshipId, SettledAt) = (HelpRequestState.Accepted, mentorship, now);

    /// <param name="why">Null if the helper did not say.</param>
    public void Decline(DeclineReason? why, DateTimeOffset now) =>
        (State, WhyDeclined, SettledAt) = (HelpRequestState.Declined, why, now);

    public void Withdraw(DateTimeOffset now) => (State, SettledAt) = (HelpRequestState.Withdrawn, now);

    public void Expire(DateTimeOffset now) => (State, SettledAt) = (HelpRequestState.Expired, now);

    /// <summary>One of the two is no longer here.</summary>
    public void Close(DateTimeOffset now) => (State, SettledAt) = (HelpRequestState.Closed, now);
}

/// <summary>Where a request for help stands.</summary>
public enum HelpRequestState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>A mentorship came of it.</summary>
    Accepted,
    Declined,

    /// <summary>The asker took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered in time.</summary>
    Expired,

    /// <summary>One of the two has left, or was erased.</summary>
    Closed,
}

/// <summary>A kind reason to decline, picked from a list.</summary>
public enum DeclineReason
{
    NoTime,

    /// <summary>Somebody else knows more about it.</summary>
    OtherTopic,

    /// <summary>Later would suit better.</summary>
    AskLater,
}
