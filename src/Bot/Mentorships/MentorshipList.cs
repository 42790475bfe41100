using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Requests;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>The list of a person's mentorships as it stands now.</summary>
internal sealed class MentorshipList(
    FindMentorships mentorships,
    FindLeavable cohorts,
    FindRequests requests,
    FindEnrolments enrolments,
    FindWaits waits
)
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
        return ListCards.List(all, joined, turn.Now, open, await WaitsAsync(joined, turn, cancellation));
    }

    /// <summary>Where the person waits without a day on which they are matched; nothing is read for the others.</summary>
    private async Task<IReadOnlyList<EnrolmentView>> WaitsAsync(
        IReadOnlyList<JoinedCohort> joined,
        Turn turn,
        CancellationToken cancellation
    )
    {
        if (!joined.Any(cohort => cohort is { IsContinuous: true, State: EnrolmentState.Submitted }))
        {
            return [];
        }

        var mine = await enrolments.AllOfAsync(turn.Person, cancellation);
        var read = await waits.AddToAsync(mine, turn.Person.Id, turn.Now, cancellation);
        return [.. read.Where(view => view.Wait is not null)];
    }
}
