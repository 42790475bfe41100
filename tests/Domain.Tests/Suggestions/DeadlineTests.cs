using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Suggestions;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;
using static MentorBot.Domain.Suggestions.SuggestionAnswer;

namespace MentorBot.Domain.Tests.Suggestions;

public sealed class DeadlineTests : SuggestionTest
{
    [Fact]
    public async Task After_the_deadline_an_answer_no_longer_counts_even_before_anybody_has_closed_it()
    {
        var people = await GivenAskedAsync(3);
        await SayAsync(people[0], (people[1], First));
        Clock.Advance(TimeSpan.FromDays(SuggestionRound.DefaultDays));

        var late = await SayAsync(people[0], (people[2], First));

        Assert.IsType<SuggestionsAreClosed>(late.Refusal);
        Assert.False((await ViewAsync(people[0]))!.TakesAnswers);
        Assert.Equal(
            [people[1].Id],
            (await InputsAsync()).Problem.Candidates.Single(c => c.Person == people[0].Id).Preferred
        );
    }

    [Fact]
    public async Task The_deadline_is_told_to_the_coordinator_once()
    {
        await GivenAskedAsync(3);
        Assert.Equal(0, await CloseAsync());
        Clock.Advance(TimeSpan.FromDays(SuggestionRound.DefaultDays));

        Assert.Equal(1, await CloseAsync());
        Assert.Equal(0, await CloseAsync());

        var told = await InStoreAsync(s => s.Notices.SingleAsync(n => n.Kind == NoticeKind.SuggestionsClosed));
        Assert.Equal(Hanna.Id, told.RecipientId);
        Assert.Equal(SuggestionRoundState.Closed, (await InStoreAsync(s => s.SuggestionRounds.SingleAsync())).State);
    }

    [Theory]
    [InlineData(CohortState.Active)]
    [InlineData(CohortState.Enrolling)]
    [InlineData(CohortState.Cancelled)]
    public async Task An_approved_match_or_a_reopened_enrolment_ends_it_at_once_and_silently(CohortState state)
    {
        var people = await GivenAskedAsync(3);
        await InStoreAsync(s => s.Cohorts.ExecuteUpdateAsync(c => c.SetProperty(x => x.State, state)));

        var late = await SayAsync(people[0], (people[1], First));
        var closed = await CloseAsync();

        Assert.IsType<SuggestionsAreClosed>(late.Refusal);
        Assert.Equal(1, closed);
        Assert.Equal(0, await InStoreAsync(s => s.Notices.CountAsync(n => n.Kind == NoticeKind.SuggestionsClosed)));
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_once_after_two_days()
    {
        var people = await GivenAskedAsync(3);
        await SayAsync(people[0], (people[1], First));
        Assert.Equal(0, await RemindAsync());
        Clock.Advance(TimeSpan.FromDays(SuggestionRound.RemindAfterDays));

        Assert.Equal(2, await RemindAsync());
        Assert.Equal(0, await RemindAsync());

        var reminded = await InStoreAsync(s =>
            s.Notices.Where(n => n.Kind == NoticeKind.SuggestionsReminder).Select(n => n.RecipientId).ToListAsync()
        );
        Assert.Equal(new[] { people[1].Id, people[2].Id }.ToHashSet(), reminded.ToHashSet());
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_over()
    {
        await GivenAskedAsync(3);
        Clock.Advance(TimeSpan.FromDays(SuggestionRound.DefaultDays));

        Assert.Equal(0, await RemindAsync());
    }

    [Fact]
    public async Task The_coordinator_sees_how_many_were_asked_and_have_answered_and_until_when()
    {
        var people = await GivenPeersAsync(4);
        Assert.Null((await StatusAsync(Peers.Id)).Value.Suggestions);
        await AskAsync(days: 5);
        var waiting = (await StatusAsync(Peers.Id)).Value.Suggestions!;
        await PrepareAsync();
        await SayAsync(people[0], (people[1], RatherNot));

        var status = (await StatusAsync(Peers.Id)).Value.Suggestions!;

        Assert.Equal((0, false, true), (waiting.Asked, waiting.IsPrepared, waiting.TakesAnswers));
        Assert.Equal((4, 1, true, true), (status.Asked, status.Answered, status.IsPrepared, status.TakesAnswers));
        Assert.Equal(A.Now.AddDays(5), status.ClosesAt);
    }

    [Fact]
    public async Task Once_closed_everybody_can_be_asked_again()
    {
        await GivenAskedAsync(3);
        Clock.Advance(TimeSpan.FromDays(SuggestionRound.DefaultDays));

        Assert.False((await AskAsync()).IsRefused);
        await PrepareAsync();

        Assert.Equal(6, await InStoreAsync(s => s.Shortlists.CountAsync()));
        Assert.Equal(
            1,
            await InStoreAsync(s => s.SuggestionRounds.CountAsync(r => r.State == SuggestionRoundState.Open))
        );
    }
}
