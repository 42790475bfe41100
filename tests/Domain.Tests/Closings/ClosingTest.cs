using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Sessions;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Closings;

/// <summary>A running pair, and how it comes to its end.</summary>
public abstract class ClosingTest : SessionTest
{
    protected static LookBackDraft Words { get; } = new(" Say no earlier ", false, "Your patience", true, true);

    protected Task<Result<Done>> LookBackAsync(Person who, LookBackDraft draft, string? seen = null) =>
        AsAsync(
            who,
            (store, context) =>
                new LookBackOnMentorship(store).RunAsync(
                    Pair.Id,
                    new LookBackOnAll(draft),
                    context with
                    {
                        Seen = seen,
                    },
                    default
                )
        );

    protected Task<Result<FinishEffect>> ProposeFinishAsync(Person who) =>
        AsAsync(who, (store, context) => new FinishTogether(store).ProposeAsync(Pair.Id, context, default));

    protected Task<Result<FinishEffect>> AgreeAsync(Person who) =>
        AsAsync(who, (store, context) => new FinishTogether(store).AgreeAsync(Pair.Id, context, default));

    protected Task<Result<Done>> NotYetAsync(Person who) =>
        AsAsync(who, (store, context) => new GoOnTogether(store).SayNotYetAsync(Pair.Id, context, default));

    protected Task<Result<Done>> TakeBackFinishAsync(Person who) =>
        AsAsync(who, (store, context) => new GoOnTogether(store).TakeBackAsync(Pair.Id, context, default));

    protected Task<int> TendClosingsAsync(int budget = 2) =>
        InStoreAsync(s => new TendClosings(s, new PromptBudget(budget), Odd).RunAsync(Now, default));

    protected Task<ClosingView?> ClosingAsync(Person who) =>
        InStoreAsync(s => new FindClosings(s).OfAsync(Pair.Id, who.Id, Now, default));

    /// <summary>Moves the clock to so many days before the cohort's end.</summary>
    protected void ComeToTheEnd(double daysBefore = 14) => Clock.Advance(Cohort.EndsAt.AddDays(-daysBefore) - Now);

    protected async Task EndCohortAsync()
    {
        ComeToTheEnd(0);
        await InStoreAsync(s => new CompleteDueCohorts(s, Odd).RunAsync(Now, default));
    }

    protected async Task FinishAsync()
    {
        _ = (await ProposeFinishAsync(Ada)).Value;
        Assert.Equal(FinishEffect.IsOver, (await AgreeAsync(Ben)).Value);
    }

    protected Task<int> StatementsAsync() => InStoreAsync(s => s.ClosingStatements.CountAsync());
}
