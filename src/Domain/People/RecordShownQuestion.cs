using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Domain.Store.Sql;

namespace MentorBot.Domain.People;

/// <summary>Records the question on the card that a person is shown, so that their next typed words are the answer.</summary>
public sealed class RecordShownQuestion(MentorStore store)
{
    /// <param name="person">Who sees the card.</param>
    /// <param name="shown">
    /// What the card asks; null if nothing. Then an open question stays open, as after a look at the help, unless a "yes"
    /// to it would end something: that is answered at once or not at all. A suggestion is over as well.
    /// </param>
    /// <param name="decides">Whether the card wants a decision that only its buttons take; "yes" must then answer nothing else.</param>
    /// <param name="before">What was open before the turn, so that nothing is written if it is open still; null for nothing.</param>
    /// <param name="now">When the card is shown.</param>
    /// <param name="cancellation">Cancels the statement.</param>
    public async Task RunAsync(
        PersonId person,
        AskedQuestion? shown,
        AskedQuestion? before,
        bool decides,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        if (shown is not null && !IsOpen(person, shown, before))
        {
            var questions = new Dictionary<PersonId, AskedQuestion> { [person] = shown };
            await store.AskAllAtOnceAsync(questions, now, cancellation);
        }
        else if (
            shown is null
            && before is not null
            && (decides || before.Kind.EndsSomething() || before.Kind.IsSuggestion())
        )
        {
            await store.CloseQuestionAsync(person, before.SubjectId, cancellation);
            await store.SaveAsync(cancellation);
        }
    }

    /// <summary>What the turn itself has changed is tracked; else it is as it was before.</summary>
    private bool IsOpen(PersonId person, AskedQuestion shown, AskedQuestion? before) =>
        store.OpenQuestions.Local.FindEntry(person)?.Entity is { } open
            ? open.Is(shown.Kind, shown.SubjectId)
            : shown == before;
}

/// <summary>
/// Withdraws a question the person does not want to answer, so that their next typed words are not taken for an answer.
/// </summary>
public sealed class ForgetQuestion(MentorStore store)
{
    public async Task RunAsync(Guid subject, CommandContext context, CancellationToken cancellation)
    {
        await store.CloseQuestionAsync(context.Person, subject, cancellation);
        await store.CommitQuietlyAsync(context, cancellation);
    }
}
