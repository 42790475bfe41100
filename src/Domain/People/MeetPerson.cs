using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Knows who speaks: finds or makes the person behind an authenticated activity, refreshes where to find them, and takes
/// every word of theirs as proof that they can be reached. The same look tells whether the activity was handled before and
/// which question is open: it is taken before every turn.
/// </summary>
public sealed class MeetPerson(MentorStore store)
{
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromHours(1);

    private static readonly Func<MentorStore, Guid, string, CancellationToken, Task<Known?>> Find =
        EF.CompileAsyncQuery(
            (MentorStore store, Guid entraId, string activity, CancellationToken _) =>
                (
                    from person in store.People
                    where person.EntraId == entraId
                    join c in store.PersonalChats on person.Id equals c.PersonId into chats
                    from chat in chats.DefaultIfEmpty()
                    join q in store.OpenQuestions on person.Id equals q.PersonId into questions
                    from question in questions.DefaultIfEmpty()
                    join h in store.HandledActivities.Where(h => h.Key == activity) on 1 equals 1 into marks
                    from mark in marks.DefaultIfEmpty()
                    select new Known(person, chat, question, mark)
                ).SingleOrDefault()
        );

    /// <param name="activity">The key of the activity, as in <see cref="HandledMark.Key"/>.</param>
    /// <exception cref="SomebodyWasFirstException">The same person arrived twice at once; run again.</exception>
    public async Task<Meeting> RunAsync(
        Newcomer newcomer,
        string activity,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var known =
            await Find(store, newcomer.EntraId, activity, cancellation)
            ?? await MakeKnownAsync(newcomer, activity, now, cancellation);
        if (newcomer.Speaks)
        {
            known.Person.IsHere(now);
        }

        RememberChat(known, newcomer, now);
        await store.SaveAsync(cancellation);
        return MeetingWith(known);
    }

    private async Task<Known> MakeKnownAsync(
        Newcomer newcomer,
        string activity,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var person = Person.FromChannel(newcomer.EntraId, newcomer.Name, newcomer.Locale, newcomer.ZoneId, now);
        store.People.Add(person);
        return new Known(person, null, null, await store.HandledActivities.FindAsync([activity], cancellation));
    }

    private void RememberChat(Known known, Newcomer newcomer, DateTimeOffset now)
    {
        if (newcomer.Chat is not { } address)
        {
            return;
        }

        if (known.Chat is not { } chat)
        {
            store.PersonalChats.Add(PersonalChat.Of(known.Person.Id, address, now));
        }
        else if (chat.Address != address || now - chat.SeenAt > SeenAgainAfter)
        {
            chat.SeenAgain(address, now);
        }
    }

    private static Meeting MeetingWith(Known known) =>
        new(
            new KnownPerson(known.Person.Id, known.Person.Name, known.Person.Locale, known.Person.Working),
            known.Mark is { } mark ? new HandledMark(mark.Key, mark.Show) : null,
            known.Question is { } question ? new AskedQuestion(question.Kind, question.SubjectId) : null
        );

    private sealed record Known(Person Person, PersonalChat? Chat, OpenQuestion? Question, HandledActivity? Mark);
}

/// <param name="Chat">Null when the activity did not come from the personal chat.</param>
/// <param name="Speaks">False for an activity that proves nothing of the bot still being installed.</param>
public sealed record Newcomer(
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

public sealed record KnownPerson(PersonId Id, string Name, string Locale, WorkingTime Working);

public sealed record AskedQuestion(QuestionKind Kind, Guid SubjectId);
