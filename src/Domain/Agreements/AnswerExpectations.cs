using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Agreements;

/// <summary>
/// Records what a member expects, or replaces what they said before. The answer that makes them complete tells the others that
/// they can compare.
/// </summary>
public sealed class AnswerExpectations(MentorStore store)
{
    /// <param name="id">The mentorship.</param>
    /// <param name="answers">Null if a choice is missing.</param>
    /// <param name="context">Who answers, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/>, <see cref="AgreementIncomplete"/> or
    /// <see cref="CardIsOutdated"/>.
    /// </returns>
    public async Task<Result<Done>> RunAsync(
        MentorshipId id,
        ExpectationAnswers? answers,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var found = await store.FindRunningAsync(id, context.Person, cancellation);
        if ((found.Refusal ?? (answers is null ? new AgreementIncomplete() : null)) is { } refusal)
        {
            return refusal;
        }

        var known = await store.Expectations.Where(e => e.MentorshipId == id).ToListAsync(cancellation);
        var mine = known.Find(e => e.PersonId == context.Person);
        if (context.WouldOverwrite(Expectations.VersionOf(mine?.Answers), Expectations.VersionOf(answers)))
        {
            return new CardIsOutdated();
        }

        if (mine is null)
        {
            store.Expectations.Add(Expectations.Of(id, context.Person, answers!, context.Now));
            await TellAsync(found.Value, known, context, cancellation);
        }
        else
        {
            mine.Answer(answers!, context.Now);
        }

        await store.CommitAsync(context, "answer-expectations", id.Value, cancellation);
        return new Done();
    }

    /// <summary>Tells the others if all of them have answered before.</summary>
    private async Task TellAsync(
        Mentorship mentorship,
        List<Expectations> known,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var others = mentorship.Present().Select(m => m.PersonId).Where(p => p != context.Person).ToList();
        if (others.TrueForAll(other => known.Exists(e => e.PersonId == other)))
        {
            await store.TellLatestAsync(
                AgreementNews.To(others, NoticeKind.ExpectationsComplete, mentorship.Id, context.Now),
                cancellation
            );
        }
    }
}
