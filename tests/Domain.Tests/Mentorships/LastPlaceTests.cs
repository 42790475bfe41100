using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Tests.Mentorships;

/// <summary>
/// Several proposals for one mentor with one place: exactly one wins, however many people accept at the same time.
/// </summary>
public sealed class LastPlaceTests : DatabaseTest
{
    private const int Repetitions = 40;
    private const int Mentees = 4;

    [Fact]
    public async Task Of_people_who_reach_for_the_last_place_at_once_exactly_one_gets_it()
    {
        for (var i = 0; i < Repetitions; i++)
        {
            var race = await MakeAsync();

            var outcomes = await Task.WhenAll(race.Proposals.Select((p, n) => AcceptAsync(p, race.Mentees[n])));

            Assert.Single(outcomes, refused => refused is null);
            Assert.Equal(Mentees - 1, outcomes.Count(r => r is ProposalIsOver { Reason: EndReason.PlaceTaken }));
            await AssertSettledAsync(race);
        }
    }

    private async Task AssertSettledAsync(Race race)
    {
        await using var store = NewStore();
        var mentorships = await store.Mentorships.Where(m => m.CohortId == race.Cohort.Id).ToListAsync();
        Assert.Single(mentorships, m => m.State == MentorshipState.Active);
        Assert.Equal(Mentees - 1, mentorships.Count(m => m.State == MentorshipState.Ended));
        var enrolments = await store.Enrolments.Where(e => e.CohortId == race.Cohort.Id).ToListAsync();
        Assert.Equal(1, enrolments.Single(e => e.PersonId == race.Mentor.Id).PlacesTaken);
        Assert.Equal(2, enrolments.Sum(e => e.PlacesTaken));
        Assert.Equal(Mentees - 1, enrolments.Count(e => e.SatOut == 1));
        var told = await store.Notices.Where(n => n.RecipientId == race.Mentor.Id).Select(n => n.Kind).ToListAsync();
        Assert.Equal(1, told.Count(kind => kind == NoticeKind.Introduction));
        Assert.Equal(Mentees - 1, told.Count(kind => kind == NoticeKind.PartnerDeclined));
    }

    private async Task<Race> MakeAsync()
    {
        var mentor = A.Person("Mia Mentor");
        var cohort = A.Cohort(mentor, model: MentoringModel.OneToOne, state: CohortState.Active);
        var mentees = Enumerable.Range(0, Mentees).Select(n => A.Person($"Mentee {n}")).ToList();
        var proposals = mentees.ConvertAll(mentee => A.Mentorship(cohort, mentor, mentee));
        proposals.ForEach(proposal =>
            _ = proposal.Accept(mentor.Id, new Quorum(MentoringModel.OneToOne, 4), Now).Value
        );
        await GivenAsync([
            mentor,
            .. mentees,
            cohort,
            A.Enrolment(cohort, mentor, MentoringRole.Mentor),
            .. mentees.Select(mentee => A.Enrolment(cohort, mentee, MentoringRole.Mentee)),
            .. proposals,
        ]);
        return new Race(cohort, mentor, mentees, proposals);
    }

    private async Task<Shared.Refusal?> AcceptAsync(Mentorship proposal, People.Person person)
    {
        while (true)
        {
            await using var store = NewStore();
            try
            {
                return (await new AcceptProposal(store).RunAsync(proposal.Id, ActOf(person), default)).Refusal;
            }
            catch (ConcurrencyConflictException)
            {
                // Retries, as a turn does.
            }
        }
    }

    private sealed record Race(
        Cohort Cohort,
        People.Person Mentor,
        List<People.Person> Mentees,
        List<Mentorship> Proposals
    );
}
