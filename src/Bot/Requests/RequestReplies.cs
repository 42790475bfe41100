using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Bookings;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Requests;

/// <summary>What the answers about requests share: after an act, the reply shows how things stand now.</summary>
internal sealed class RequestReplies(FindHelpers helpers, FindRequests requests, FindSlots slots, WaitForHelp wait)
{
    public async Task<Card> HelpersAsync(string skill, int page, Turn turn, CancellationToken cancellation) =>
        HelperCards.Of(await helpers.RunAsync(skill, turn.Person.Id, page, turn.Now, cancellation));

    /// <summary>A "yes" below a skill: to ask the only one who offers it, or to be told when somebody does.</summary>
    public async Task<Reply> AgreeAsync(string skill, Turn turn, CancellationToken cancellation)
    {
        var page = await helpers.RunAsync(skill, turn.Person.Id, 0, turn.Now, cancellation);
        return page switch
        {
            { Total: 0, IsWaiting: false } => await WaitAsync(skill, turn, cancellation),
            { Total: 1, Helpers: [{ Asked: null } only] } => AskCards.Ask(only, skill, ""),
            _ => HelperCards.Of(page),
        };
    }

    public async Task<Reply> WaitAsync(string skill, Turn turn, CancellationToken cancellation)
    {
        var waits = await wait.RunAsync(skill, turn.ContextFor(new ShowHelpers(skill, 0)), cancellation);
        var card = await HelpersAsync(skill, 0, turn, cancellation);
        return waits.Refusal is { } refusal ? card.Warning(RefusalWords.For(refusal)) : card;
    }

    public async Task<Card> MineAsync(Turn turn, CancellationToken cancellation)
    {
        var open = await requests.OpenAsync(turn.Person.Id, cancellation);
        return MyRequestsCards.Of(
            new OpenMatters(
                open,
                await requests.WaitsAsync(turn.Person.Id, cancellation),
                await slots.MineAsync(turn.Person.Id, turn.Now, cancellation)
            ),
            turn.Person.Working
        );
    }

    public Task<HelpRequestView?> FindAsync(HelpRequestId id, Turn turn, CancellationToken cancellation) =>
        requests.OneAsync(id, turn.Person.Id, cancellation);

    /// <summary>How a request stands, or that it is not to be found.</summary>
    /// <param name="refusal">What was wrong with what was asked for; null if it was done.</param>
    /// <param name="done">What is said above the card if it was done; null for nothing.</param>
    public async Task<Reply> AfterAsync(
        HelpRequestId id,
        Refusal? refusal,
        SafeText? done,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (await FindAsync(id, turn, cancellation) is not { } view)
        {
            return RefusalWords.For(refusal ?? new NotFound());
        }

        var card = RequestCards.Of(
            view,
            await NextAsync(view, turn.Person.Id, turn.Now, cancellation),
            turn.Person.Working
        );
        return refusal is not null ? card.Warning(RefusalWords.For(refusal))
            : done is { } words ? card.Saying(words)
            : card;
    }

    /// <summary>Whom the asker could ask instead; null for nobody, and where it is of no use.</summary>
    public async Task<HelperView?> NextAsync(
        HelpRequestView view,
        PersonId reader,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        view
            is { IsMine: true, State: HelpRequestState.Declined or HelpRequestState.Expired or HelpRequestState.Closed }
            ? await helpers.NextBestAsync(view.Skill, reader, view.Other?.Id, now, cancellation)
            : null;
}
