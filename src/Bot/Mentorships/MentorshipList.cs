using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>The list of a person's mentorships as it stands now.</summary>
internal sealed class MentorshipList(FindMentorships mentorships, FindLeavable cohorts, FindRequests requests)
{
    /// <summary>The cohorts that can be left.</summary>
    public Task<IReadOnlyList<JoinedCohort>> CohortsAsync(PersonId person, CancellationToken cancellation) =>
        cohorts.RunAsync(person, cancellation);

    /// <summary>The card of the only mentorship that is not over; the list if there is more that should be seen.</summary>
    public async Task<Card> OneOrAllAsync(Turn turn, CancellationToken cancellation)
    {
        var all = await mentorships.AllAsync(turn.Person.Id, cancellation);
        return all.Where(view => !view.IsOver).ToList() is [{ WaitsElsewhere: false, OpenRequests: 0 } only]
            ? MentorshipCards.Of(only, turn.Now)
            : await ListAsync(all, turn, cancellation);
    }

    public async Task<Card> CardAsync(Turn turn, CancellationToken cancellation) =>
        await ListAsync(await mentorships.AllAsync(turn.Person.Id, cancellation), turn, cancellation);

    private async Task<Card> ListAsync(IReadOnlyList<MentorshipView> all, Turn turn, CancellationToken cancellation)
    {
        var mayWait =
            all.Count == 0 || all.Any(view => view.WaitsElsewhere || view is { IsOver: true, StaysOnList: true });
        var joined = mayWait ? await cohorts.RunAsync(turn.Person.Id, cancellation) : [];
        var open = all.Count > 0 ? all[0].OpenRequests : await requests.CountOpenAsync(turn.Person.Id, cancellation);
        return ListCards.List(all, joined, turn.Now, open);
    }
}
