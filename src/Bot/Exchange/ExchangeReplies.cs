using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Mentorships;
using MentorBot.Bot.Text;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Exchange;

/// <summary>What the answers about the exchange share: after an act, the reply shows what is stored now.</summary>
internal sealed class ExchangeReplies(FindMentorships find, BringToSession bring)
{
    /// <summary>The running mentorships of the reader.</summary>
    public async Task<IReadOnlyList<MentorshipView>> PlacesAsync(Turn turn, CancellationToken cancellation) =>
        [.. (await find.AllAsync(turn.Person.Id, cancellation)).Where(view => view.State == MentorshipState.Active)];

    /// <summary>Null if the reader is not in it, or it does not run.</summary>
    public async Task<MentorshipView?> RunningAsync(MentorshipId id, Turn turn, CancellationToken cancellation) =>
        await find.OneAsync(id, turn.Person.Id, cancellation) is { State: MentorshipState.Active } view ? view : null;

    /// <summary>The card of a running mentorship; how it stands if it does not run, or that it is not to be found.</summary>
    public async Task<Reply> ShowAsync(
        MentorshipId id,
        Func<MentorshipView, Card> card,
        Turn turn,
        CancellationToken cancellation
    ) =>
        await find.OneAsync(id, turn.Person.Id, cancellation) switch
        {
            null => RefusalWords.For(new NotFound()),
            { State: MentorshipState.Active } view => card(view),
            var view => MentorshipCards.Of(view, turn.Now),
        };

    /// <summary>Takes down what somebody brings.</summary>
    /// <param name="id">The mentorship.</param>
    /// <param name="edit">What they bring.</param>
    /// <param name="typed">What was written, to show it again if it cannot be taken.</param>
    /// <param name="turn">Who brings it, and when.</param>
    /// <param name="cancellation">Cancels the queries.</param>
    public async Task<Reply> BringAsync(
        MentorshipId id,
        ContributionEdit edit,
        ContributionDraft typed,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new Buttons.OpenExchange(id));
        var brought = await bring.RunAsync(id, edit, context, cancellation);
        return await ShowAsync(
            id,
            view =>
                brought.Refusal switch
                {
                    null => ExchangeCards.Of(view).Saying(ExchangeText.Shared),
                    NothingToBring or ContributionTooLong => ExchangeCards
                        .Ask(view, typed)
                        .Warning(RefusalWords.For(brought.Refusal)),
                    var refusal => ExchangeCards.Of(view).Warning(RefusalWords.For(refusal)),
                },
            turn,
            cancellation
        );
    }
}
