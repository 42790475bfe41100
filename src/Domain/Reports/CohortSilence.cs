using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Reports;

/// <summary>Finds the mentorships of a cohort in which nobody has answered for long.</summary>
internal static class CohortSilence
{
    /// <summary>
    /// Mentorships without an answer since then. Those with an unreachable member are listed elsewhere. Nobody is asked during a
    /// pause, so the days count from its end.
    /// </summary>
    public static IQueryable<SilentPair> SilentPairs(this MentorStore store, CohortId cohort, DateTimeOffset since) =>
        store
            .Mentorships.Where(m => m.CohortId == cohort && m.State == MentorshipState.Active)
            .Where(m => (m.ResumedAt ?? m.ActiveSince) <= since)
            .Where(m => !store.CheckIns.Any(c => c.MentorshipId == m.Id && c.AnsweredAt > since))
            .Where(m =>
                !store.People.Any(p =>
                    p.Reachability != Reachability.Reachable
                    && m.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted)
                )
            )
            .Select(m => new
            {
                Mentorship = m,
                Running = m.ResumedAt ?? m.ActiveSince ?? since,
                Answered = store.CheckIns.Where(c => c.MentorshipId == m.Id).Max(c => c.AnsweredAt),
            })
            .Select(pair => new SilentPair
            {
                Id = pair.Mentorship.Id,
                Since = pair.Answered > pair.Running ? pair.Answered.Value : pair.Running,
                People = store
                    .People.Where(p =>
                        pair.Mentorship.Members.Any(x => x.PersonId == p.Id && x.Response == MemberResponse.Accepted)
                    )
                    .OrderBy(p => p.Name)
                    .Select(p => new NamedPerson(p.Name, p.Email))
                    .ToList(),
            });

    public static IQueryable<SilentPair> LongestFirst(this IQueryable<SilentPair> pairs) =>
        pairs.OrderBy(pair => pair.Since).ThenBy(pair => pair.Id);
}

/// <summary>A silent mentorship, as it is read from the database.</summary>
internal sealed record SilentPair
{
    public required MentorshipId Id { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required List<NamedPerson> People { get; init; }
}
