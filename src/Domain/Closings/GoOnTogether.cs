using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>Ends a proposal to finish a mentorship: another member says "not yet", or the one who made it takes it back.</summary>
public sealed class GoOnTogether(MentorStore store)
{
    /// <summary>Says "not yet". Those who are done hear that it goes on.</summary>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/> or <see cref="NothingToFinish"/>.</returns>
    /// <exception cref="ConcurrencyConflictException">Another member acted first. Retry.</exception>
    public async Task<Result<Done>> SayNotYetAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if ((await FindRunningAsync(id, context, cancellation)).Refusal is { } refusal)
        {
            return refusal;
        }

        var (details, done) = await DoneAsync(id, context, cancellation);
        if (done.Count == 0)
        {
            return new NothingToFinish();
        }

        done.ForEach(statement => statement.GoOn());
        store.CheckVersion(details);
        var told = details.Mentorship.Present().FindAll(m => IsToTell(m, done, context));
        var occurrence = MentorshipLoading.OccurrenceAt(context.Now);
        List<Notice> news = [.. details.Tell(told, NoticeKind.FinishPutOff, context.Now, occurrence)];
        await store.TellLatestAsync(news, cancellation);
        return await CommitAsync("put-off-finish", id, context, cancellation);
    }

    /// <summary>Takes back that the person is done. Nobody hears of it: who was asked finds nothing to answer.</summary>
    /// <returns>
    /// Success, even if they never said so. Refused with <see cref="NotFound"/> or <see cref="MentorshipIsOver"/>.
    /// </returns>
    /// <inheritdoc cref="SayNotYetAsync" path="/exception"/>
    public async Task<Result<Done>> TakeBackAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if ((await FindRunningAsync(id, context, cancellation)).Refusal is { } refusal)
        {
            return refusal;
        }

        var (details, done) = await DoneAsync(id, context, cancellation);
        if (done.Find(statement => statement.PersonId == context.Person) is { } mine)
        {
            mine.GoOn();
            store.CheckVersion(details);
        }

        return await CommitAsync("take-back-finish", id, context, cancellation);
    }

    private static bool IsToTell(MentorshipMember member, List<ClosingStatement> done, CommandContext context) =>
        member.PersonId != context.Person && done.Exists(statement => statement.PersonId == member.PersonId);

    private Task<Result<Mentorship>> FindRunningAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    ) => store.FindRunningAsync(id, context.Person, cancellation);

    private async Task<(MentorshipDetails Details, List<ClosingStatement> Done)> DoneAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var details = (await store.FindDetailsAsync(id, context.Person, cancellation))!;
        var said = await store.ClosingStatements.Where(s => s.MentorshipId == id).ToListAsync(cancellation);
        var done = details.DoneAt(said, context.Now);
        return (details, said.FindAll(statement => done.Contains(statement.PersonId)));
    }

    private async Task<Result<Done>> CommitAsync(
        string action,
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        await store.CloseQuestionAsync(context.Person, id.Value, cancellation);
        await store.SettleParkedNoticesAsync(context.Person, id.Value, context.Now, cancellation);
        await store.CommitAsync(context, action, id.Value, cancellation);
        return new Done();
    }
}
