using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Matching;

/// <summary>
/// A coordinator approves a preview. One commit writes the whole set: the proposals, a notice to each person, a reason to
/// everybody left over, and who comes first next time. So nobody is told anything that does not stand, and approving
/// twice, or at the same time, makes one set.
/// </summary>
public sealed class ApproveMatch(MentorStore store)
{
    /// <returns>
    /// Done, or <see cref="NotFound"/>, <see cref="PreviewIsSuperseded"/>, <see cref="PreviewIsOutdated"/>,
    /// <see cref="CohortIsNot"/>.
    /// </returns>
    /// <exception cref="SomebodyWasFirstException">Approved at the same time; run again and see it approved.</exception>
    public async Task<Result<Done>> RunAsync(MatchRunId id, Act act, CancellationToken cancellation)
    {
        var run = act.IsCoordinator ? await store.MatchRuns.FindAsync([id], cancellation) : null;
        if (run is null)
        {
            return new NotFound();
        }

        if (run.State == MatchRunState.Approved)
        {
            return new Done();
        }

        var cohort = await store.Cohorts.SingleAsync(c => c.Id == run.CohortId, cancellation);
        if (await RefusalOfAsync(run, cohort, act.Now, cancellation) is { } refusal)
        {
            return refusal;
        }

        run.Approve(act.Now);
        await AskAsync(Propose(run, cohort, act.Now), act.Now, cancellation);
        await LeaveOverAsync(run, act.Now, cancellation);
        await store.CommitAsync(act, "approve-match", id.Value, cancellation);
        return new Done();
    }

    private async Task<Refusal?> RefusalOfAsync(MatchRun run, Cohort cohort, DateTimeOffset now, CancellationToken ct)
    {
        if (run.State == MatchRunState.Superseded)
        {
            return new PreviewIsSuperseded(cohort.Name);
        }

        var inputs = await MatchInputs.LoadAsync(store, cohort, run.Seed, run.Problem.At, ct);
        return inputs.Problem.Hash() == run.InputHash ? cohort.Begin(now).Refusal : new PreviewIsOutdated(cohort.Name);
    }

    private List<Mentorship> Propose(MatchRun run, Cohort cohort, DateTimeOffset now)
    {
        var proposals = new List<Mentorship>();
        var roles = run.Problem.Candidates.ToDictionary(c => c.Person, c => c.Role);
        foreach (var pair in run.Plan.Pairs)
        {
            var people = new[] { pair.First, pair.Second }.Select(person => (person, roles[person]));
            var proposal = Mentorship.Propose(
                cohort.Id,
                run.Id,
                people,
                [new(pair.First, pair.Second, pair.Terms)],
                cohort.Policy,
                now
            );
            proposals.Add(proposal);
            store.Notices.AddRange(proposal.Members.Select(member => NoticeOf(proposal, member, now)));
        }

        store.Mentorships.AddRange(proposals);
        return proposals;
    }

    /// <summary>A typed yes or no answers the proposal, for everybody who has just one.</summary>
    private Task AskAsync(List<Mentorship> proposals, DateTimeOffset now, CancellationToken cancellation)
    {
        var subjects = proposals
            .SelectMany(proposal => proposal.Members)
            .GroupBy(member => member.PersonId)
            .Where(own => own.Count() == 1)
            .ToDictionary(own => own.Key, own => own.Single().MentorshipId.Value);
        return store.AskAllAsync(QuestionKind.Proposal, subjects, now, cancellation);
    }

    private static Notice NoticeOf(Mentorship proposal, MentorshipMember member, DateTimeOffset now) =>
        Notice.Tell(member.PersonId, NoticeKind.Proposal, proposal.Id.Value, now, lifetime: proposal.ExpiresAt - now);

    private async Task LeaveOverAsync(MatchRun run, DateTimeOffset now, CancellationToken cancellation)
    {
        var people = run.Plan.Unmatched.Select(unmatched => unmatched.Person).ToList();
        var enrolments = await store
            .Enrolments.Where(e => e.CohortId == run.CohortId && people.Contains(e.PersonId))
            .ToListAsync(cancellation);
        foreach (var enrolment in enrolments)
        {
            enrolment.SitsOut();
            store.Notices.Add(Notice.Tell(enrolment.PersonId, NoticeKind.Unmatched, run.Id.Value, now));
        }
    }
}
