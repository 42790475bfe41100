using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Requests;

/// <summary>Who may ask whom. In one place, so that whoever is not found cannot be asked either, and the other way round.</summary>
internal static class HelpPairs
{
    /// <summary>
    /// Everybody with each colleague who takes requests: without themselves, their manager and their reports, those whom either
    /// side would rather not meet, and who has paused or cannot be reached. Nobody can tell from it for which of these reasons
    /// somebody is missing.
    /// </summary>
    public static IQueryable<HelpPair> MayMeet(this MentorStore store, DateTimeOffset now) =>
        from offer in store.HelpOffers.Where(o => o.IsOpen)
        join helper in store.People on offer.PersonId equals helper.Id
        from seeker in store.People
        where seeker.Id != helper.Id && helper.IsEligible && seeker.IsEligible
        where helper.Reachability == Reachability.Reachable && helper.MissingSince == null && helper.QuietSince == null
        where helper.ManagerId == null || helper.ManagerId != seeker.Id
        where seeker.ManagerId == null || seeker.ManagerId != helper.Id
        where
            !store.Enrolments.Any(e =>
                (e.PersonId == seeker.Id && e.NotWith.Contains(helper.Id))
                || (
                    e.PersonId == helper.Id
                    && (
                        e.NotWith.Contains(seeker.Id)
                        || (e.State == EnrolmentState.Paused && e.PausedUntil != null && e.PausedUntil > now)
                    )
                )
            )
        select new HelpPair
        {
            Seeker = seeker,
            Offer = offer,
            Helper = helper,
        };

    /// <summary>
    /// The same for a request: without those who are away, have no room or too much to answer, declined lately, or are already in
    /// a mentorship with the person.
    /// </summary>
    public static IQueryable<HelpPair> MayHelp(this MentorStore store, DateTimeOffset now)
    {
        var rest = now - HelpRequest.RestAfterDecline;
        return store
            .MayMeet(now)
            .Where(p => !(p.Helper.AwayFrom <= now && now < p.Helper.AwayUntil))
            .Where(p =>
                !store.Mentorships.Any(m =>
                    (m.State == MentorshipState.Active || m.State == MentorshipState.Paused)
                    && m.Members.Any(x => x.PersonId == p.Helper.Id && x.Response == MemberResponse.Accepted)
                    && m.Members.Any(x => x.PersonId == p.Seeker.Id && x.Response == MemberResponse.Accepted)
                )
            )
            .Where(p =>
                !store.HelpRequests.Any(r =>
                    r.AskerId == p.Seeker.Id
                    && r.HelperId == p.Helper.Id
                    && r.State == HelpRequestState.Declined
                    && r.SettledAt > rest
                )
            )
            .Where(p =>
                store.HelpRequests.Count(r => r.HelperId == p.Helper.Id && r.State == HelpRequestState.Open)
                < HelpOffer.MostWaiting
            )
            .Where(p =>
                store.Mentorships.Count(m =>
                    m.CohortId == Cohort.InformalId
                    && m.EndedAt == null
                    && m.Members.Any(x => x.PersonId == p.Helper.Id && x.Role == MentoringRole.Mentor)
                ) < p.Offer.Capacity
            );
    }

    /// <summary>How many people somebody helps at the moment.</summary>
    public static Task<int> CountHelpedAsync(this MentorStore store, PersonId helper, CancellationToken cancellation) =>
        store.Mentorships.CountAsync(
            m =>
                m.CohortId == Cohort.InformalId
                && m.EndedAt == null
                && m.Members.Any(x => x.PersonId == helper && x.Role == MentoringRole.Mentor),
            cancellation
        );
}

/// <summary>Made by its properties, so that a query can go on from it.</summary>
internal sealed record HelpPair
{
    public required Person Seeker { get; init; }
    public required HelpOffer Offer { get; init; }
    public required Person Helper { get; init; }
}
