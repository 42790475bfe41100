using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Closings;

/// <summary>
/// Finishes a mentorship before its cohort ends, once all who are in it are done: it is completed and not broken off, and the
/// places become free. Two who propose it at once have agreed. A proposal lapses after <see cref="ClosingTimes.Patience"/>.
/// </summary>
public sealed class FinishTogether(MentorStore store)
{
    /// <summary>Says that the person is done, whether or not another has proposed it.</summary>
    /// <returns>
    /// Refused with <see cref="NotFound"/>, <see cref="MentorshipIsOver"/> or <see cref="RoundsFinishAlone"/>.
    /// </returns>
    /// <exception cref="ConcurrencyConflictException">Another member acted first. Retry.</exception>
    public Task<Result<FinishEffect>> ProposeAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    ) => SayDoneAsync(id, isAnswer: false, context, cancellation);

    /// <summary>Agrees to a proposal; without one that still stands nothing is changed.</summary>
    /// <returns>As <see cref="ProposeAsync"/>, and <see cref="NothingToFinish"/>.</returns>
    /// <inheritdoc cref="ProposeAsync" path="/exception"/>
    public Task<Result<FinishEffect>> AgreeAsync(
        MentorshipId id,
        CommandContext context,
        CancellationToken cancellation
    ) => SayDoneAsync(id, isAnswer: true, context, cancellation);

    private async Task<Result<FinishEffect>> SayDoneAsync(
        MentorshipId id,
        bool isAnswer,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var details = await store.FindDetailsAsync(id, context.Person, cancellation);
        if (Refuse(details, context.Person) is { } refusal)
        {
            return refusal;
        }

        var said = await store.ClosingStatements.Where(s => s.MentorshipId == id).ToListAsync(cancellation);
        var done = details!.DoneAt(said, context.Now);
        if (isAnswer && done.Count == 0)
        {
            return new NothingToFinish();
        }

        if (done.Contains(context.Person))
        {
            return FinishEffect.Waits;
        }

        var mine =
            said.Find(s => s.PersonId == context.Person)
            ?? store.ClosingStatements.Add(ClosingStatement.Of(id, context.Person)).Entity;
        mine.SayDone(context.Now);
        store.CheckVersion(details!);
        return await SettleAsync(details!, done.Count + 1, context, cancellation);
    }

    private async Task<FinishEffect> SettleAsync(
        MentorshipDetails details,
        int done,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var id = details.Mentorship.Id.Value;
        var others = details.Mentorship.Present().FindAll(m => m.PersonId != context.Person);
        var isOver = done > others.Count;
        if (isOver)
        {
            store.Notices.AddRange(details.Finish(context.Now));
            store.Notices.AddRange(details.Tell(others, NoticeKind.MentorshipCompleted, context.Now));
            await store.CloseQuestionAsync(context.Person, id, cancellation);
        }
        else
        {
            var occurrence = MentorshipLoading.OccurrenceAt(context.Now);
            List<Notice> news = [.. details.Tell(others, NoticeKind.FinishProposed, context.Now, occurrence)];
            await store.TellLatestAsync(news, cancellation);
        }

        await store.SettleParkedNoticesAsync(context.Person, id, context.Now, cancellation);
        await store.CommitAsync(context, isOver ? "finish-mentorship" : "propose-finish", id, cancellation);
        return isOver ? FinishEffect.IsOver : FinishEffect.Waits;
    }

    private static Refusal? Refuse(MentorshipDetails? details, PersonId person) =>
        details is null ? new NotFound()
        : !details.Mentorship.IsRunning || details.Mentorship.Member(person) is not { IsIn: true }
            ? new MentorshipIsOver()
        : details.Cohort.Model == MentoringModel.Rounds ? new RoundsFinishAlone()
        : null;
}

/// <summary>What it leads to that somebody is done.</summary>
public enum FinishEffect
{
    /// <summary>Others have yet to say that they are done, too.</summary>
    Waits,

    /// <summary>All are done: the mentorship is completed.</summary>
    IsOver,
}

/// <summary>What those who finish a mentorship share.</summary>
internal static class Finishing
{
    /// <summary>The members who are in it and have said that they are done.</summary>
    public static HashSet<PersonId> DoneAt(
        this MentorshipDetails details,
        IEnumerable<ClosingStatement> said,
        DateTimeOffset now
    ) =>
        said.Where(s => s.IsDoneAt(now) && details.Mentorship.Member(s.PersonId) is { IsIn: true })
            .Select(s => s.PersonId)
            .ToHashSet();

    /// <summary>Completes it and frees the places.</summary>
    /// <returns>What those are told who were still asked whether to join.</returns>
    public static IReadOnlyList<Notice> Finish(this MentorshipDetails details, DateTimeOffset now)
    {
        var asked = details.Mentorship.Members.FindAll(m => m.Response == MemberResponse.Awaited);
        details.GivePrecedence(asked);
        details.GivePlacesBack(details.Mentorship.Present());
        details.Mentorship.Complete(now);
        return [.. details.Tell(asked, NoticeKind.PartnerDeclined, now)];
    }
}
