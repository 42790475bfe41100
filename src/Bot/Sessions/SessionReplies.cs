using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Sessions;

/// <summary>What the answers about sessions share: after an act, the reply shows how the session stands now.</summary>
internal sealed class SessionReplies(FindMentorships mentorships, FindSessions sessions, FindGoals goals)
{
    /// <summary>The running mentorships of the reader.</summary>
    public async Task<IReadOnlyList<MentorshipView>> PlacesAsync(PersonId person, CancellationToken cancellation) =>
        [.. (await mentorships.AllAsync(person, cancellation)).Where(view => view.State == MentorshipState.Active)];

    public Task<MentorshipView?> ViewAsync(MentorshipId id, PersonId person, CancellationToken cancellation) =>
        mentorships.OneAsync(id, person, cancellation);

    /// <summary>The session with its mentorship; null if the person may not see it.</summary>
    public async Task<(MentorshipView View, SessionView Session)?> FindAsync(
        SessionId id,
        PersonId person,
        CancellationToken cancellation
    ) =>
        await sessions.OneAsync(id, person, cancellation) is { } session
        && await mentorships.OneAsync(session.MentorshipId, person, cancellation) is { } view
            ? (view, session)
            : null;

    /// <summary>How the next session of a mentorship stands, or times for one.</summary>
    public async Task<Reply> HomeAsync(MentorshipId id, Turn turn, CancellationToken cancellation) =>
        await ViewAsync(id, turn.Person.Id, cancellation) is { } view
            ? await HomeAsync(view, turn, cancellation)
            : RefusalWords.For(new NotFound());

    /// <param name="refusal">Why nothing was done.</param>
    /// <inheritdoc cref="HomeAsync(MentorshipId, Turn, CancellationToken)"/>
    public async Task<Reply> HomeAsync(MentorshipId id, Refusal refusal, Turn turn, CancellationToken cancellation) =>
        await ViewAsync(id, turn.Person.Id, cancellation) is { } view
            ? (await HomeAsync(view, turn, cancellation)).Warning(RefusalWords.For(refusal))
            : RefusalWords.For(refusal);

    public async Task<Card> HomeAsync(MentorshipView view, Turn turn, CancellationToken cancellation) =>
        view.State != MentorshipState.Active ? MentorshipCards.Of(view, turn.Now)
        : LiveOf(view, turn.Now) is { } session
            ? SessionCards.Of(view, session, await AgendaAsync(view.Id, turn.Person.Id, cancellation))
        : await FindCardAsync(view, turn, cancellation);

    /// <summary>How a session stands, or that it is not to be found.</summary>
    /// <param name="refusal">What was wrong with what was asked for; null if it was done.</param>
    /// <param name="done">What is said above the card if it was done; null for nothing.</param>
    public async Task<Reply> AfterAsync(
        SessionId id,
        Refusal? refusal,
        SafeText? done,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(id, turn.Person.Id, cancellation) is not { } found)
        {
            return RefusalWords.For(refusal ?? new NotFound());
        }

        var card =
            found.View.State == MentorshipState.Active
                ? SessionCards.Of(
                    found.View,
                    found.Session,
                    await AgendaAsync(found.View.Id, turn.Person.Id, cancellation)
                )
                : MentorshipCards.Of(found.View, turn.Now);
        return refusal is not null ? card.Warning(RefusalWords.For(refusal))
            : done is { } words ? card.Saying(words)
            : card;
    }

    /// <summary>Times for a new session.</summary>
    public async Task<Card> FindCardAsync(MentorshipView view, Turn turn, CancellationToken cancellation) =>
        await FindCardAsync(view, await UsualAsync(view.Id, cancellation), place: null, turn, cancellation);

    /// <param name="view">The mentorship.</param>
    /// <param name="usual">What is filled in.</param>
    /// <param name="place">What was written as the place.</param>
    /// <param name="turn">Who asks, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <inheritdoc cref="FindCardAsync(MentorshipView, Turn, CancellationToken)"/>
    public async Task<Card> FindCardAsync(
        MentorshipView view,
        UsualSession usual,
        string? place,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var agenda = await AgendaAsync(view.Id, turn.Person.Id, cancellation);
        return TimeCards.Find(view, Offer(view, usual.Minutes, [], turn.Now), usual, agenda, place);
    }

    /// <summary>How sessions of the mentorship usually are.</summary>
    public Task<UsualSession> UsualAsync(MentorshipId id, CancellationToken cancellation) =>
        sessions.UsualAsync(id, cancellation);

    public async Task<Card> PastAsync(MentorshipView view, CancellationToken cancellation) =>
        SessionListCards.Past(view, await sessions.PastAsync(view.Id, view.Me.Id, cancellation));

    /// <summary>The first open goal, the reader's own before others; null if there is none.</summary>
    public async Task<string?> AgendaAsync(MentorshipId id, PersonId person, CancellationToken cancellation) =>
        (await goals.OfAsync(id, person, cancellation))?.Goals.FirstOrDefault(g => g.State == GoalState.Open)?.Title;

    /// <summary>Times that suit the members.</summary>
    public static MeetingOffer Offer(
        MentorshipView view,
        int minutes,
        IReadOnlyCollection<DateTimeOffset> except,
        DateTimeOffset now
    ) =>
        MeetingTimes.Offer(
            view.Me.Availability,
            [.. view.Partners.Select(partner => partner.Availability)],
            now,
            TimeSpan.FromMinutes(minutes),
            except
        );

    /// <summary>Times for another time of this session.</summary>
    public static MeetingOffer OfferFor(MentorshipView view, SessionView session, DateTimeOffset now) =>
        Offer(view, session.Minutes, session.StartsAt is { } at ? [.. session.Times, at] : session.Times, now);

    /// <summary>The session that is still to come; null if there is none.</summary>
    public static SessionView? LiveOf(MentorshipView view, DateTimeOffset now) =>
        view.Session is { } session && session.IsToCome(now) ? session : null;
}
