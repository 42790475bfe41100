using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.People;

/// <summary>
/// Knows who speaks: finds or makes the person behind an authenticated activity, refreshes where to find them, and takes
/// what they do in their own personal chat as proof that they can be reached: nothing else brings back somebody who removed
/// the bot, not even the same activity once more. The same look tells whether the activity was handled before and
/// which question is open: it is taken before every turn.
/// </summary>
public sealed class LoadSpeaker(MentorStore store)
{
    /// <summary>The speaker by their Entra id, and what a turn must know beside; compiled, because every turn asks it.</summary>
    private static readonly Func<MentorStore, Guid, string, CancellationToken, Task<KnownSender?>> FindAsync =
        EF.CompileAsyncQuery(
            (MentorStore store, Guid entraId, string activity, CancellationToken _) =>
                (
                    from person in store.People.AsNoTracking()
                    where person.EntraId == entraId
                    join c in store.PersonalChats on person.Id equals c.PersonId into chats
                    from chat in chats.DefaultIfEmpty()
                    join q in store.OpenQuestions on person.Id equals q.PersonId into questions
                    from question in questions.DefaultIfEmpty()
                    from mark in store.HandledActivities.Where(h => h.Key == activity).DefaultIfEmpty()
                    select new KnownSender(
                        new KnownPerson(
                            person.Id,
                            person.Name,
                            person.Locale,
                            new WorkingTime(
                                person.Working.ZoneId,
                                person.Working.Days,
                                person.Working.Start,
                                person.Working.End
                            ),
                            person.NamedInDigests
                        ),
                        person.Reachability == Reachability.Reachable
                            && person.QuietSince == null
                            && person.MissingSince == null,
                        person.SaidHours,
                        person.SaidLanguage,
                        person.Email != null || person.RefreshedAt != null,
                        chat!.Address.ServiceUrl,
                        chat.Address.ConversationId,
                        chat.Address.UserId,
                        (DateTimeOffset?)chat.SeenAt,
                        question == null ? null : new AskedQuestion(question.Kind, question.SubjectId),
                        (DateTimeOffset?)question!.AskedAt,
                        question.BehindKind == null
                            ? null
                            : new AskedQuestion(question.BehindKind.Value, question.BehindSubjectId!.Value),
                        question.SignUpId,
                        mark == null ? null : new HandledMark(mark.Key, mark.Show)
                    )
                ).SingleOrDefault()
        );

    /// <param name="activity">The key of the activity, as in <see cref="HandledMark.Key"/>.</param>
    /// <exception cref="ConcurrencyConflictException">The same person arrived twice at once; run again.</exception>
    public async Task<SpeakerContext> RunAsync(
        ActivitySender sender,
        string activity,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var known = await FindAsync(store, sender.EntraId, activity, cancellation);
        var isNothingNew = known is not null && (known.Mark is not null || known.IsAsBefore(sender, now));
        var person = isNothingNew ? known!.Person : await RememberAsync(sender, now, cancellation);
        var mark = known is null ? await FindMarkAsync(activity, cancellation) : known.Mark;
        return new SpeakerContext(person, mark, known?.Asked, known?.SignUpAt(now)) { Behind = known?.Behind };
    }

    /// <summary>Of somebody who was not known before.</summary>
    private async Task<HandledMark?> FindMarkAsync(string activity, CancellationToken cancellation) =>
        await store.HandledActivities.FindAsync([activity], cancellation) is { } mark
            ? new HandledMark(mark.Key, mark.Show)
            : null;

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

        person.TakeHints(sender);
        if (!person.CanBeTold && await IsOfAnotherAsync(sender.Chat, person, cancellation))
        {
            await store.SaveAsync(cancellation);
            return KnownPerson.Of(person);
        }

        if (sender.Speaks)
        {
            person.MarkPresent(now);
        }

        await RememberChatAsync(person, sender.Chat, now, cancellation);
        await store.SaveAsync(cancellation);
        return KnownPerson.Of(person);
    }

    /// <summary>Whether it is the personal chat of somebody else, who is known there.</summary>
    private Task<bool> IsOfAnotherAsync(ChatAddress? chat, Person person, CancellationToken cancellation) =>
        chat is null
            ? Task.FromResult(false)
            : store.PersonalChats.AnyAsync(
                c => c.Address.ConversationId == chat.ConversationId && c.PersonId != person.Id,
                cancellation
            );

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
            chat.MarkSeen(address, now);
        }
        else
        {
            store.PersonalChats.Add(PersonalChat.Of(person.Id, address, now));
        }
    }
}

/// <param name="Chat">Null when the activity did not come from the personal chat.</param>
/// <param name="Speaks">
/// Whether the activity proves that the bot is installed for its sender: a word, a press or an installation in their personal
/// chat.
/// </param>
public sealed record ActivitySender(
    Guid EntraId,
    string Name,
    string? Locale,
    string? ZoneId,
    ChatAddress? Chat,
    bool Speaks = true
);

/// <param name="Handled">The mark of the activity when it had its effect already.</param>
/// <param name="Asked">The question on the card shown last, which typed words may answer.</param>
/// <param name="SignUp">The enrolment whose sign-up that question interrupted; null for none.</param>
public sealed record SpeakerContext(KnownPerson Person, HandledMark? Handled, AskedQuestion? Asked, Guid? SignUp)
{
    /// <summary>What was asked before a suggestion took its place; null for nothing.</summary>
    public AskedQuestion? Behind { get; init; }
}

/// <summary>What every turn knows of who speaks.</summary>
/// <param name="NamedInDigests">Whether the manager's digest may name them, as they have said before this turn.</param>
public sealed record KnownPerson(PersonId Id, string Name, string Locale, WorkingTime Working, bool NamedInDigests)
{
    /// <summary>As the row of the person says it now.</summary>
    public static KnownPerson Of(Person person) =>
        new(person.Id, person.Name, person.Locale, person.Working, person.NamedInDigests);
}

/// <summary>A question that a card asks.</summary>
/// <param name="SubjectId">As <see cref="OpenQuestion.SubjectId"/>.</param>
public sealed record AskedQuestion(QuestionKind Kind, Guid SubjectId);
