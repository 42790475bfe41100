using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Circles;

/// <summary>What the answers about circles share: after an act, the reply shows how things stand now.</summary>
internal sealed class CircleReplies(FindMentorships find, FindSessions sessions)
{
    /// <summary>The running circles and groups of the reader.</summary>
    public async Task<IReadOnlyList<MentorshipView>> PlacesAsync(Turn turn, CancellationToken cancellation) =>
        [.. (await find.AllAsync(turn.Person.Id, cancellation)).Where(IsRunning)];

    /// <summary>Null if the reader is not in it, or it is no circle that runs.</summary>
    public async Task<MentorshipView?> RunningAsync(MentorshipId id, PersonId person, CancellationToken cancellation) =>
        await find.OneAsync(id, person, cancellation) is { } view && IsRunning(view) ? view : null;

    /// <summary>A card of a running circle; how it stands if it does not run, or that it is not to be found.</summary>
    public async Task<Reply> ShowAsync(
        MentorshipId id,
        Func<MentorshipView, Task<Card>> card,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OneAsync(id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { } view when IsRunning(view) => await card(view),
            { } view => MentorshipCards.Of(view, turn.Now),
        };

    /// <summary>Acts on the only circle, or asks which one it is about.</summary>
    public async Task<Reply> OneOrWhichAsync(
        Func<MentorshipView, Task<Reply>> one,
        Func<MentorshipView, Buttons.Button> opens,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await PlacesAsync(turn, cancellation) switch
        {
            [] => GuideCards.NoCircle(),
            [var only] => await one(only),
            var many => GuideCards.Which(many, opens),
        };

    public Task<Reply> GuideAsync(MentorshipId id, Turn turn, CancellationToken cancellation) =>
        ShowAsync(id, view => GuideAsync(view, turn.Now, cancellation), turn, cancellation);

    /// <param name="refusal">Why nothing was done; null if it was.</param>
    /// <param name="done">What is said above the guide if it was done.</param>
    public Task<Reply> AfterAsync(
        MentorshipId id,
        Refusal? refusal,
        Func<MentorshipView, SafeText> done,
        Turn turn,
        CancellationToken cancellation
    ) =>
        ShowAsync(
            id,
            async view =>
            {
                var card = await GuideAsync(view, turn.Now, cancellation);
                return refusal is null ? card.Saying(done(view)) : card.Warning(RefusalWords.For(refusal));
            },
            turn,
            cancellation
        );

    /// <summary>For the length of the agreed session, or the usual one.</summary>
    public async Task<Card> GuideAsync(MentorshipView view, DateTimeOffset now, CancellationToken cancellation) =>
        GuideCards.Guide(view, await MinutesAsync(view, now, cancellation), now);

    public async Task<int> MinutesAsync(MentorshipView view, DateTimeOffset now, CancellationToken cancellation) =>
        view.Session is { } session && session.IsToCome(now)
            ? session.Minutes
            : (await sessions.UsualAsync(view.Id, cancellation)).Minutes;

    private static bool IsRunning(MentorshipView view) =>
        view is { State: MentorshipState.Active, Circle: not null } && view.Model.IsOfMany();
}
