using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Runs the use case behind an act, which is the one that the chat runs.</summary>
internal sealed class ActRunner(
    StartEnrolling open,
    CloseEnrolment close,
    HoldMatching hold,
    FinishCohort finish,
    CancelCohort cancel
)
{
    /// <param name="lastDay">For <see cref="CohortAct.Open"/>: the last day of enrolment; null where there is none.</param>
    public Task<Result<Done>> RunAsync(
        CohortAct act,
        CohortId id,
        DateOnly? lastDay,
        CommandContext context,
        CancellationToken cancellation
    ) =>
        act switch
        {
            CohortAct.Open => open.RunAsync(id, lastDay, context, cancellation),
            CohortAct.Close => close.RunAsync(id, context, cancellation),
            CohortAct.Hold => hold.RunAsync(id, holds: true, context, cancellation),
            CohortAct.Resume => hold.RunAsync(id, holds: false, context, cancellation),
            CohortAct.Finish => finish.RunAsync(id, context, cancellation),
            CohortAct.Cancel => cancel.RunAsync(id, context, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
}
