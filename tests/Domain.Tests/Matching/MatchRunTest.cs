using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Matching;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Cohorts;
using MentorBot.Testing;

namespace MentorBot.Domain.Tests.Matching;

/// <summary>A closed cohort of peers, each of whom offers what the others want.</summary>
public abstract class MatchRunTest : CohortTest
{
    protected Cohort Peers { get; private set; } = null!;

    protected async Task<Person[]> GivenPeersAsync(int count, CohortState state = CohortState.Matching)
    {
        Peers = A.Cohort(Hanna, state: state);
        Person[] people = [.. Enumerable.Range(1, count).Select(n => A.Person($"Peer {n}"))];
        await GivenAsync([Hanna, .. people]);
        await GivenAsync(Peers);
        await GivenAsync([.. people.Select(SignedUp)]);
        return people;
    }

    protected CohortEnrolment SignedUp(Person person) =>
        A.Enrolment(Peers, person, offers: ["C#", "SQL"], wants: ["SQL", "C#"]);

    protected async Task<MatchPreview> PreviewedAsync()
    {
        var made = await PreviewAsync();
        Assert.Null(made.Refusal);
        return (await ReadAsync()).Value;
    }

    protected Task<Result<MatchRunId>> PreviewAsync(Act? act = null) =>
        InStoreAsync(store => new PreviewMatch(store).RunAsync(Peers.Id, act ?? AsHanna, CancellationToken.None));

    protected Task<Result<MatchPreview>> ReadAsync() =>
        InStoreAsync(store => new ReadMatchRun(store).RunAsync(Peers.Id, AsHanna, CancellationToken.None));

    protected Task<Result<Done>> ApproveAsync(MatchRunId run, Act? act = null) =>
        InStoreAsync(store => new ApproveMatch(store).RunAsync(run, act ?? AsHanna, CancellationToken.None));
}
