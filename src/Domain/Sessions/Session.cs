using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// A meeting of a mentorship: Proposed → Agreed → Held, or Cancelled. One at most is proposed or agreed in a mentorship at a
/// time. An agreed one stays as it is while other times for it are proposed, until somebody else takes one of them.
/// </summary>
public sealed class Session
{
    public const int MaxPlaceLength = 200;
    public const int MaxTimes = 3;
    public const int MinMinutes = 15;
    public const int MaxMinutes = 240;

    /// <summary>How long proposed times wait for an answer, unless all of them pass before (convention).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>How long before it begins everybody is shown what all bring (convention).</summary>
    public static readonly TimeSpan ExchangeAhead = TimeSpan.FromMinutes(10);

    private Session() { }

    public SessionId Id { get; private set; }
    public MentorshipId MentorshipId { get; private set; }
    public SessionState State { get; private set; }

    /// <summary>Who proposed the times last, or wrote it down; null once that person was erased.</summary>
    public PersonId? ProposerId { get; private set; }

    /// <summary>Proposed times that wait for an answer, in order; at most <see cref="MaxTimes"/>.</summary>
    public IReadOnlyList<DateTimeOffset> Times { get; private set; } = [];

    /// <summary>When it begins; null until a time is agreed.</summary>
    public DateTimeOffset? StartsAt { get; private set; }

    /// <summary><see cref="MinMinutes"/> to <see cref="MaxMinutes"/>.</summary>
    public int Minutes { get; private set; }
    public SessionForm Form { get; private set; }

    /// <summary>A room or a link as it was typed; at most <see cref="MaxPlaceLength"/> characters, null if not said.</summary>
    public string? Place { get; private set; }

    /// <summary>Who wrote <see cref="Place"/>; null if nobody did, or that person was erased with it.</summary>
    public PersonId? PlaceById { get; private set; }

    /// <summary>Counts the changes; the SEQUENCE of its calendar file.</summary>
    public int Sequence { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Until when the proposed times wait; null while there are none.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>When the time was agreed; null before.</summary>
    public DateTimeOffset? AgreedAt { get; private set; }

    /// <summary>When the first of its members is to be reminded; null if nobody is, or all were.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>When everybody is shown what all bring; null if they were, or no time is agreed.</summary>
    public DateTimeOffset? ExchangeAt { get; private set; }

    /// <summary>Whose turn it was to bring a problem; null before it was held, or once that person was erased.</summary>
    public PersonId? TurnId { get; private set; }

    /// <summary>When it was cancelled or counted as held; null before.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Whether it is still to come, as far as anybody has said.</summary>
    public bool IsLive => State is SessionState.Proposed or SessionState.Agreed;

    /// <summary>When it ends; null until a time is agreed.</summary>
    public DateTimeOffset? EndsAt => StartsAt?.AddMinutes(Minutes);

    /// <summary>The version of everything that can be changed about it.</summary>
    public string Version => VersionOf(State, Sequence);

    /// <inheritdoc cref="Version"/>
    internal static string VersionOf(SessionState state, int sequence) => AnswerVersion.Of(state, sequence);

    /// <param name="mentorship">The mentorship.</param>
    /// <param name="proposer">Who proposes.</param>
    /// <param name="draft">Tidy and within the limits.</param>
    /// <param name="now">When.</param>
    public static Session Propose(MentorshipId mentorship, PersonId proposer, SessionDraft draft, DateTimeOffset now)
    {
        var session = new Session
        {
            Id = Ids.New<SessionId>(now),
            MentorshipId = mentorship,
            State = SessionState.Proposed,
        };
        session.Offer(proposer, draft.Times, now);
        (session.Minutes, session.Form, session.Place) = (draft.Minutes, draft.Form, draft.Place);
        session.PlaceById = draft.Place is null ? null : proposer;
        session.Sequence = 0;
        return session;
    }

    /// <summary>Writes down one that took place without having been agreed here.</summary>
    public static Session Log(
        MentorshipId mentorship,
        PersonId writer,
        DateTimeOffset startsAt,
        int minutes,
        SessionForm form,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Ids.New<SessionId>(now),
            MentorshipId = mentorship,
            State = SessionState.Held,
            ProposerId = writer,
            StartsAt = startsAt,
            Minutes = minutes,
            Form = form,
            ProposedAt = now,
            SettledAt = now,
        };

    /// <summary>Proposes other times, for a proposal or for one that is agreed.</summary>
    public void Offer(PersonId proposer, IReadOnlyList<DateTimeOffset> times, DateTimeOffset now)
    {
        var last = times.Max();
        (ProposerId, Times, ProposedAt) = (proposer, times, now);
        AnswerBy = last < now + Patience ? last : now + Patience;
        Sequence++;
    }

    /// <summary>Settles on a time.</summary>
    /// <param name="remindAt">When the first member is to be reminded; null if it is too near for that.</param>
    public void Agree(DateTimeOffset at, DateTimeOffset? remindAt, DateTimeOffset now)
    {
        (State, StartsAt, AgreedAt, RemindAt) = (SessionState.Agreed, at, now, remindAt);
        ExchangeAt = at - ExchangeAhead;
        StopAsking();
    }

    /// <summary>Nobody waits for an answer to the other times any more; the agreed time stays.</summary>
    public void KeepTime() => StopAsking();

    /// <summary>Changes how and where an agreed session takes place; its time stays.</summary>
    public void MeetAt(SessionForm form, string? place, PersonId by)
    {
        (Form, Place, PlaceById) = (form, place, place is null ? null : by);
        Sequence++;
    }

    public void Cancel(DateTimeOffset now)
    {
        (State, SettledAt, RemindAt, ExchangeAt) = (SessionState.Cancelled, now, null, null);
        StopAsking();
    }

    /// <summary>Counts it as held, which nobody is asked here: the check-in asks.</summary>
    /// <param name="turn">Whose turn it was to bring a problem; null if nobody is there.</param>
    public void Hold(PersonId? turn, DateTimeOffset now)
    {
        (State, SettledAt, RemindAt, ExchangeAt) = (SessionState.Held, now, null, null);
        TurnId = turn;
        StopAsking();
    }

    public void MarkReminded() => RemindAt = null;

    public void MarkExchanged() => ExchangeAt = null;

    /// <summary>Says whose turn it was at one that was written down afterwards.</summary>
    public void TakeTurn(PersonId? turn) => TurnId = turn;

    private void StopAsking()
    {
        (Times, AnswerBy) = ([], null);
        Sequence++;
    }
}
