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

    /// <summary>
    /// No more than the turn must know, in one query that is planned once. Only the question is tracked: what is done in a
    /// turn often asks another.
    /// </summary>
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
                    select new Known(
                        new KnownPerson(
                            person.Id,
                            person.Name,
                            person.Locale,
                            new WorkingTime(
                                person.Working.ZoneId,
                                person.Working.Days,
                                person.Working.Start,
                                person.Working.End
                            )
                        ),
                        person.Reachability == Reachability.Reachable && person.QuietSince == null,
                        chat.Address.ServiceUrl,
                        chat.Address.ConversationId,
                        chat.Address.UserId,
                        (DateTimeOffset?)chat.SeenAt,
                        question,
                        mark
                    )
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
        var known = await Find(store, newcomer.EntraId, activity, cancellation);
        var person =
            known?.IsAsBefore(newcomer, now) == true ? known.Person : await RememberAsync(newcomer, now, cancellation);
        var mark = known is null ? await store.HandledActivities.FindAsync([activity], cancellation) : known.Mark;
        return new Meeting(
            person,
            mark is null ? null : new HandledMark(mark.Key, mark.Show),
            known?.Question is { } question ? new AskedQuestion(question.Kind, question.SubjectId) : null
        );
    }

    private async Task<KnownPerson> RememberAsync(Newcomer newcomer, DateTimeOffset now, CancellationToken cancellation)
    {
        var person = await store.People.SingleOrDefaultAsync(p => p.EntraId == newcomer.EntraId, cancellation);
        if (person is null)
        {
            person = Person.FromChannel(newcomer.EntraId, newcomer.Name, newcomer.Locale, newcomer.ZoneId, now);
            store.People.Add(person);
        }

        if (newcomer.Speaks)
        {
            person.IsHere(now);
        }

        await RememberChatAsync(person, newcomer.Chat, now, cancellation);
        await store.SaveAsync(cancellation);
        return new KnownPerson(person.Id, person.Name, person.Locale, person.Working);
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

    /// <param name="IsHeard">Can be reached, and has not been asked whether they are still there.</param>
    private sealed record Known(
        KnownPerson Person,
        bool IsHeard,
        string? ServiceUrl,
        string? ConversationId,
        string? UserId,
        DateTimeOffset? SeenAt,
        OpenQuestion? Question,
        HandledActivity? Mark
    )
    {
        /// <summary>Nothing has to be written down of somebody who was heard of lately, at the same place.</summary>
        public bool IsAsBefore(Newcomer newcomer, DateTimeOffset now) =>
            (IsHeard || !newcomer.Speaks)
            && (newcomer.Chat is null || (IsAt(newcomer.Chat) && now - SeenAt <= SeenAgainAfter));

        private bool IsAt(ChatAddress address) =>
            (ServiceUrl, ConversationId, UserId) == (address.ServiceUrl, address.ConversationId, address.UserId);
    }
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
