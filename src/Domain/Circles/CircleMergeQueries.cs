using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Circles;

/// <summary>Which circles may become one with another.</summary>
internal static class CircleMergeQueries
{
    /// <summary>
    /// Circles that people have left since they had an offer, if any; those that are too small to go on; and those whose members have
    /// all answered or had their time.
    /// </summary>
    public static IQueryable<Mentorship> MergesDueBy(this MentorStore store, DateTimeOffset now) =>
        from mentorship in store.Mentorships.IgnoreAutoIncludes()
        join cohort in store.Cohorts on mentorship.CohortId equals cohort.Id
        where
            (
                cohort.Model == MentoringModel.Circle
                && mentorship.EndedAt == null
                && mentorship.ActiveSince != null
                && mentorship.Members.Any(m => m.Response == MemberResponse.Left)
                && mentorship.Members.Count(m => m.Response == MemberResponse.Accepted) < NewRules.LargestCircle
                && !store.CircleMerges.Any(x => x.SmallId == mentorship.Id && x.State == CircleMergeState.Asking)
                && (
                    mentorship.Members.Count(m => m.Response == MemberResponse.Accepted) < Quorum.FewestInCircle
                    || (
                        cohort.State == CohortState.Active
                        && !store.CircleMerges.Any(x =>
                            x.SmallId == mentorship.Id
                            && !mentorship.Members.Any(m =>
                                m.Response == MemberResponse.Left && m.RespondedAt > x.AskedAt
                            )
                        )
                    )
                )
            )
            || store.CircleMerges.Any(x =>
                x.SmallId == mentorship.Id
                && x.State == CircleMergeState.Asking
                && (
                    x.AnswerBy <= now
                    || !store.Mentorships.Any(one =>
                        (one.Id == x.SmallId || one.Id == x.LargeId)
                        && one.Members.Any(m =>
                            m.Response == MemberResponse.Accepted
                            && !store.MergeConsents.Any(c =>
                                c.SmallId == x.SmallId && c.PersonId == m.PersonId && c.Agrees
                            )
                        )
                    )
                )
            )
        select mentorship;
}
