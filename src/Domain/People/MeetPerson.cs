using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.People;

/// <summary>
/// Knows who speaks: finds or makes the person behind an authenticated activity, refreshes where to find them, and takes
/// every word of theirs as proof that they can be reached. The same look tells whether the activity was handled before and
/// which question is open: it is taken before every turn.
/// </summary>
public sealed class MeetPerson(MentorStore store)
{
    /// <summary>
    /// The speaker by their Entra id, <c>$1</c>, and what the turn must know beside; <c>$2</c> is the activity's key.
    /// </summary>
    private const string Sql = """
        SELECT p.id, p.name, p.locale, p.zone_id, p.work_days, p.work_start, p.work_end, p.named_in_digests,
            p.reachability = 'Reachable' AND p.quiet_since IS NULL,
            c.service_url, c.conversation_id, c.user_id, c.seen_at,
            q.kind, q.subject_id, q.asked_at, q.xmin,
            h.key, h.show
        FROM people AS p
        LEFT JOIN personal_chats AS c ON c.person_id = p.id
        LEFT JOIN open_questions AS q ON q.person_id = p.id
        LEFT JOIN handled_activities AS h ON h.key = $2
        WHERE p.entra_id = $1
        """;

    /// <param name="activity">The key of the activity, as in <see cref="HandledMark.Key"/>.</param>
    /// <param name="ahead">What will be asked next, if that is known.</param>
    /// <exception cref="SomebodyWasFirstException">The same person arrived twice at once; run again.</exception>
    public async Task<Meeting> RunAsync(
        ActivitySender sender,
        string activity,
        DateTimeOffset now,
        Ahead? ahead,
        CancellationToken cancellation
    )
    {
        var known = await FindAsync(sender.EntraId, activity, ahead, cancellation);
        var person =
            known?.IsAsBefore(sender, now) == true ? known.Person : await RememberAsync(sender, now, cancellation);
        var mark = known is null ? await FindMarkAsync(activity, cancellation) : known.Mark;
        return new Meeting(person, mark, known?.Asked);
    }

    private async Task<KnownSpeaker?> FindAsync(
        Guid entraId,
        string activity,
        Ahead? ahead,
        CancellationToken cancellation
    )
    {
        NpgsqlParameter[] values = [StoreSql.Value(entraId), StoreSql.Value(activity)];
        var found = await store.ReadAsync(Sql, values, Read, ahead, cancellation);
        return found.SingleOrDefault();
    }

    /// <summary>Of somebody who was not known before.</summary>
    private async Task<HandledMark?> FindMarkAsync(string activity, CancellationToken cancellation) =>
        await store.HandledActivities.FindAsync([activity], cancellation) is { } mark
            ? new HandledMark(mark.Key, mark.Show)
            : null;

    private KnownSpeaker Read(Cells cells)
    {
        var person = new KnownPerson(cells.Id<PersonId>(), cells.Text(), cells.Text(), cells.Working(), cells.Flag());
        return new KnownSpeaker(
            person,
            cells.Flag(),
            cells.TextOrNull(),
            cells.TextOrNull(),
            cells.TextOrNull(),
            cells.MomentOrNull(),
            AskedOf(person.Id, cells),
            cells.TextOrNull() is { } key ? new HandledMark(key, cells.TextOrNull()) : null
        );
    }

    /// <summary>Tracked, because what is done in a turn often asks another.</summary>
    private AskedQuestion? AskedOf(PersonId person, Cells cells)
    {
        if (cells.WordOrNull<QuestionKind>() is not { } kind)
        {
            cells.Skip(3);
            return null;
        }

        var question = OpenQuestion.To(person, kind, cells.Key(), cells.Moment());
        store.Track(person, question, cells.Version());
        return new AskedQuestion(kind, question.SubjectId);
    }

    private async Task<KnownPerson> RememberAsync(
        ActivitySender sender,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var person = await store.People.SingleOrDefaultAsync(p => p.EntraId == sender.EntraId, cancellation);
        if (person is null)
        {
            person = Person.FromChannel(sender.EntraId, sender.Name, sender.Locale, sender.ZoneId, now);
            store.People.Add(person);
        }

        if (sender.Speaks)
        {
            person.IsHere(now);
        }

        await RememberChatAsync(person, sender.Chat, now, cancellation);
        await store.SaveAsync(cancellation);
        return KnownPerson.Of(person);
    }

    private async Task RememberChatAsync(
        Person person,
        ChatAddress? address,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (address is null)
        {
            return;
        }

        if (await store.PersonalChats.FindAsync([person.Id], cancellation) is { } chat)
        {
            chat.SeenAgain(address, now);
        }
        else
        {
            store.PersonalChats.Add(PersonalChat.Of(person.Id, address, now));
        }
    }
}

/// <param name="Chat">Null when the activity did not come from the personal chat.</param>
/// <param name="Speaks">False for an activity that proves nothing of the bot still being installed.</param>
public sealed record ActivitySender(
    Guid EntraId,
    string Name,
    string? Locale,
    string? ZoneId,
    ChatAddress? Chat,
    bool Speaks = true
);

/// <param name="Handled">The mark of the activity when it had its effect already.</param>
/// <param name="Asked">The question that typed words may answer.</param>
public sealed record Meeting(KnownPerson Person, HandledMark? Handled, AskedQuestion? Asked);

/// <summary>What every turn knows of who speaks.</summary>
/// <param name="NamedInDigests">Whether the manager's digest may name them, as they have said before this turn.</param>
public sealed record KnownPerson(PersonId Id, string Name, string Locale, WorkingTime Working, bool NamedInDigests)
{
    /// <summary>As the row of the person says it now.</summary>
    public static KnownPerson Of(Person person) =>
        new(person.Id, person.Name, person.Locale, person.Working, person.NamedInDigests);
}

public sealed record AskedQuestion(QuestionKind Kind, Guid SubjectId);
