using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>The list of a person's mentorships as it stands now.</summary>
internal sealed class MentorshipList(FindMentorships mentorships, FindLeavable cohorts)
{
    /// <summary>The cohorts that can be left.</summary>
    public Task<IReadOnlyList<JoinedCohort>> CohortsAsync(PersonId person, CancellationToken cancellation) =>
        cohorts.RunAsync(person, cancellation);

    public async Task<Card> CardAsync(Turn turn, CancellationToken cancellation)
    {
        var person = turn.Person.Id;
        var all = await mentorships.AllAsync(person, cancellation);
        var joined = all.Count == 0 ? await cohorts.RunAsync(person, cancellation) : [];
        return ListCards.List(all, joined, turn.Now);
    }
}
