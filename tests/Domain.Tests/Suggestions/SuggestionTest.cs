using MentorBot.Domain.Cohorts;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;
using MentorBot.Domain.Tests.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Suggestions;

/// <summary>A closed cohort of peers who can be asked to rank suggestions; all offer what the others want.</summary>
public abstract class SuggestionTest : CohortTest
{
    protected Cohort Peers { get; private set; } = null!;

    protected async Task<Person[]> GivenPeersAsync(
        int count,
        CohortState state = CohortState.Matching,
        bool suggestionsFirst = true
    )
    {
        var policy = new CohortPolicy { SuggestionsFirst = suggestionsFirst };
        Peers = A.Cohort(Hanna, state: state, policy: policy);
        Person[] people = [.. Enumerable.Range(1, count).Select(n => A.Person($"Peer {n}"))];
        await GivenAsync([Hanna, .. people]);
        await GivenAsync(Peers);
        await GivenAsync([.. people.Select(p => A.Enrolment(Peers, p, offers: ["C#", "SQL"], wants: ["SQL", "C#"]))]);
        return people;
    }

    protected async Task<Person[]> GivenAskedAsync(int count)
    {
        var people = await GivenPeersAsync(count);
        Assert.False((await AskAsync()).IsRefused);
        await PrepareAsync();
        return people;
    }

    protected Task<Result<Done>> AskAsync(int? days = null, CommandContext? context = null) =>
        InStoreAsync(s => new AskForRankings(s).RunAsync(Peers.Id, days, context ?? AsHanna, CancellationToken.None));

    protected Task<int> PrepareAsync() =>
        InStoreAsync(s =>
            new PrepareSuggestions(s, new HandOutSuggestions(s), Odd).RunAsync(Now, CancellationToken.None)
        );

    protected Task<int> RemindAsync() =>
        InStoreAsync(s => new RemindShortlists(s, Odd).RunAsync(Now, CancellationToken.None));

    protected Task<int> CloseAsync() =>
        InStoreAsync(s => new CloseSuggestions(s, Odd).RunAsync(Now, CancellationToken.None));

    protected Task<Shortlist> ShortlistAsync(Person of) =>
        InStoreAsync(s => s.Shortlists.OrderByDescending(x => x.AskedAt).FirstAsync(x => x.PersonId == of.Id));

    protected async Task<ShortlistView?> ViewAsync(Person reader)
    {
        var id = (await ShortlistAsync(reader)).Id;
        return await InStoreAsync(s => new FindShortlists(s).OneAsync(id, reader.Id, Now, CancellationToken.None));
    }

    /// <summary>Answers about people by name; fails the test if one of them was not suggested to the person.</summary>
    protected async Task<Result<Done>> SayAsync(Person who, params (Person Of, SuggestionAnswer Answer)[] said)
    {
        var list = await ShortlistAsync(who);
        var answers = said.ToDictionary(
            one => list.Suggestions.Single(s => s.SuggestedId == one.Of.Id).Position,
            one => one.Answer
        );
        return await AnswerAsync(who, list.Id, answers);
    }

    protected Task<Result<Done>> AnswerAsync(
        Person who,
        ShortlistId list,
        IReadOnlyDictionary<int, SuggestionAnswer> answers
    ) => InStoreAsync(s => new AnswerShortlist(s).RunAsync(list, answers, ActOf(who), CancellationToken.None));

    internal Task<MatchInputs> InputsAsync() =>
        InStoreAsync(s => MatchInputs.LoadAsync(s, Peers, 1, Peers.StartsAt, CancellationToken.None));

    protected async Task ChangeAsync(Person person, Action<Domain.Enrolment.CohortEnrolment> change)
    {
        await using var store = NewStore();
        change(await store.Enrolments.SingleAsync(e => e.PersonId == person.Id));
        await store.SaveChangesAsync();
    }
}
