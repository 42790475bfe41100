using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Sessions;

/// <summary>
/// What people are told of a session that comes: the day before, with the question what they bring; and shortly before it begins,
/// what all of them bring.
/// </summary>
internal static class SessionPrompts
{
    /// <summary>Whatever else is asked in that week, because the time was agreed; an hour from every other prompt.</summary>
    public static async Task<IReadOnlyList<Notice>> RemindersAsync(
        this MentorStore store,
        List<Session> sessions,
        IReadOnlyDictionary<MentorshipId, Mentorship> mentorships,
        PromptBudget budget,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var members = MembersOf(sessions, mentorships);
        var people = members.Select(m => m.Person).Distinct().ToList();
        if (people.Count == 0)
        {
            return [];
        }

        var hours = await store.HoursOfAsync(people, cancellation);
        var room = await PromptRoom.ReadAsync(store, people, budget, now, cancellation);
        return [.. members.Select(m => Reminder(m.Session, m.Person, hours[m.Person], room, now)).OfType<Notice>()];
    }

    /// <summary>
    /// To all who are in a session to which anybody brings something. It asks nothing, so it is no prompt.
    /// </summary>
    public static async Task<IReadOnlyList<Notice>> ExchangesAsync(
        this MentorStore store,
        List<Session> sessions,
        IReadOnlyDictionary<MentorshipId, Mentorship> mentorships,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var of = sessions.ConvertAll(s => s.MentorshipId);
        var filled =
            of.Count == 0
                ? []
                : await store
                    .Contributions.Where(c => of.Contains(c.MentorshipId) && (c.Stuck != null || c.Worked != null))
                    .Select(c => c.MentorshipId)
                    .Distinct()
                    .ToListAsync(cancellation);
        return
        [
            .. MembersOf(sessions.FindAll(s => filled.Contains(s.MentorshipId)), mentorships)
                .Select(m => Exchange(m.Session, m.Person, now)),
        ];
    }

    private static List<(Session Session, PersonId Person)> MembersOf(
        List<Session> sessions,
        IReadOnlyDictionary<MentorshipId, Mentorship> mentorships
    ) => [.. sessions.SelectMany(s => mentorships[s.MentorshipId].Present(), (s, m) => (s, m.PersonId))];

    private static Notice? Reminder(
        Session session,
        PersonId member,
        SendingHours hours,
        PromptRoom room,
        DateTimeOffset now
    )
    {
        var starts = session.StartsAt!.Value;
        var moment = SessionReminders.MomentOf(hours, starts, session.AgreedAt ?? session.ProposedAt);
        return moment is { } first && room.Space(member, hours, first > now ? first : now) is var at && at < starts
            ? Notice.Tell(
                member,
                NoticeKind.SessionReminder,
                session.Id.Value,
                now,
                notBefore: at,
                lifetime: starts - at,
                occurrence: $"{session.Sequence}"
            )
            : null;
    }

    private static Notice Exchange(Session session, PersonId member, DateTimeOffset now) =>
        Notice.Tell(
            member,
            NoticeKind.SessionExchange,
            session.Id.Value,
            now,
            lifetime: session.EndsAt!.Value - now,
            occurrence: $"{session.Sequence}"
        );
}
