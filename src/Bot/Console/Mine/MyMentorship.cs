using MentorBot.Domain.Agreements;
using MentorBot.Domain.Goals;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Console.Mine;

/// <summary>A mentorship as one of its members finds it on their own page.</summary>
/// <param name="Goals">Null while it is only proposed, like the agreement.</param>
/// <param name="Past">The sessions that took place, the newest first.</param>
public sealed record MyMentorship(
    MentorshipView View,
    GoalsView? Goals,
    AgreementView? Agreement,
    IReadOnlyList<SessionView> Past
);

/// <summary>Reads one mentorship for one of its members, and for nobody else.</summary>
internal sealed class ReadMyMentorship(
    FindMentorships mentorships,
    FindGoals goals,
    FindAgreements agreements,
    FindSessions sessions
)
{
    /// <returns>Null if it does not exist, or the person is no member of it.</returns>
    public async Task<MyMentorship?> RunAsync(MentorshipId id, PersonId member, CancellationToken cancellation) =>
        await mentorships.OneAsync(id, member, cancellation) is { } view
            ? new(
                view,
                view.Began ? await goals.OfAsync(id, member, cancellation) : null,
                view.IsRunning ? await agreements.OfAsync(id, member, cancellation) : null,
                view.IsRunning ? await sessions.PastAsync(id, member, cancellation) : []
            )
            : null;
}
