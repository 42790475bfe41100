using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.MatchRuns.Nights;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Tests.Cohorts;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Continuous;

/// <summary>A continuous cohort of peers, Ada and Ben who fit, and Cem who fits neither.</summary>
public abstract class ContinuousTest : CohortTest
{
    protected Person Ada { get; } = A.Person("Ada Anders");
    protected Person Ben { get; } = A.Person("Ben Braun");
    protected Person Cem { get; } = A.Person("Cem Celik");

    protected Cohort Peers { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await GivenAsync(Hanna, Ada, Ben, Cem);
        Peers = AnyDay.Cohort(Hanna);
        await GivenAsync(Peers);
    }

    protected Task GivenAdaAndBenWaitAsync() =>
        GivenAsync(AnyDay.SignedUp(Peers, Ada), AnyDay.SignedUp(Peers, Ben, "SQL", "C#"));

    protected Task<int> NightAsync() =>
        InStoreAsync(store => new MatchAtNight(store, Odd).RunAsync(Now, CancellationToken.None));

    protected async Task<int> NextNightAsync(int days = 1)
    {
        Clock.Advance(TimeSpan.FromDays(days));
        return await NightAsync();
    }

    protected Task<List<Mentorship>> MentorshipsAsync() =>
        InStoreAsync(store => store.Mentorships.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    protected Task<CohortEnrolment> EnrolmentOfAsync(Person person) =>
        InStoreAsync(store =>
            store.Enrolments.AsNoTracking().SingleAsync(e => e.CohortId == Peers.Id && e.PersonId == person.Id)
        );

    protected async Task<MentorshipId> BeginAsync(params Person[] people)
    {
        var proposal = (await MentorshipsAsync()).Single(m => m.State == MentorshipState.Proposed);
        foreach (var person in people)
        {
            var accepted = await InStoreAsync(s =>
                new AcceptProposal(s).RunAsync(proposal.Id, ActOf(person), CancellationToken.None)
            );
            Assert.Null(accepted.Refusal);
        }

        return proposal.Id;
    }

    protected Task<Result<Done>> DeclineAsync(MentorshipId id, Person person) =>
        InStoreAsync(s => new DeclineProposal(s).RunAsync(id, ActOf(person), CancellationToken.None));

    protected Task<int> CompleteDueAsync() =>
        InStoreAsync(s => new CompleteDueMentorships(s, Odd).RunAsync(Now, CancellationToken.None));
}
